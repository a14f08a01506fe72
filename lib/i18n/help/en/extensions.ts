import type { HelpTopic } from "../help-topic.ts";

export const extensions: HelpTopic = {
  title: "Extensions",
  lead: "A unit asks for a later deadline before the present one has passed; the unit directly above decides.",
  parts: [
    {
      head: "Ask for one",
      body: [
        {
          steps: [
            "Open the assignment and press “Ask for an extension”. The day of the deadline is the last one for it.",
            "Enter the day and the reason. It must be after the present deadline, and no later than that of the task above.",
            "Until it is decided the old deadline counts. What is undecided can be withdrawn.",
          ],
        },
      ],
    },
    {
      head: "Decide",
      body: [
        {
          steps: [
            "In the review queue follow “See requests for extensions”. The next deadline is on top.",
            "Tick one or several, then grant or decline them.",
            "Grant: without a day each gets the one that it asked for; or enter another. To decline needs a reason.",
          ],
        },
        "Nobody decides what they asked for themselves. What was withdrawn, decided or moved meanwhile is said so, and nothing is saved.",
      ],
    },
    {
      head: "In the figures",
      body: [
        "Whether something is overdue goes by the present deadline. The first one always stays: the assignment shows both, and the dashboard says how many are on time only by a later deadline.",
      ],
    },
  ],
  see: ["review", "states", "assignments"],
};
