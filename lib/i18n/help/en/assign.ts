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
        "To take it back or to move a deadline needs a reason or a document. The first deadline stays on record.",
      ],
    },
  ],
  see: ["directives", "annex", "assignments"],
};
