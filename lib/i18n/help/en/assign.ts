import type { HelpTopic } from "../help-topic.ts";

export const assign: HelpTopic = {
  title: "Assign tasks",
  lead: "A task is given to many units at once; each has its own target and deadline where needed.",
  parts: [
    {
      head: "Assign",
      body: [
        {
          steps: [
            "Open the task and follow “Assign”.",
            "Choose a level, provinces, attributes, or paste a list of units with targets and deadlines.",
            "See before you send: how many units, the sum of targets, who has it already.",
            "Keep a draft, or issue. Assigning again gives nothing twice.",
          ],
        },
      ],
    },
    {
      head: "Change it later",
      body: [
        "To withdraw, suspend, resume or move a deadline needs a reason, and the number of the document if there is one. The first deadline stays on record.",
        "A period whose cut-off falls into a suspension is reported by nobody.",
        "A unit that has reported nothing yet may refuse, with a reason. The unit above insists, withdraws or supersedes; until then the task is counted.",
      ],
    },
    {
      head: "Break it down",
      body: [
        "On the page of an assignment the unit’s admin gives parts to the units directly below. Received = handed on + kept.",
        "Of what adds up no more is handed on than was received; ratios do not add up. A deadline later than the common one says why.",
        "The unit’s own reports are then about what it keeps.",
      ],
    },
  ],
  see: ["directives", "annex", "assignments"],
};
