import type { HelpTopic } from "../help-topic.ts";

export const thresholds: HelpTopic = {
  title: "Thresholds for a first look",
  lead: "Thresholds decide which reports are put under “Look first”. An office sets its own, for the units directly below it.",
  parts: [
    {
      head: "Change a threshold",
      body: [
        {
          steps: [
            "Open the queue, choose a task, follow “See or change thresholds”.",
            "Choose a task group, or “For all groups”.",
            "Type the new value. What is left empty follows the value written below the field: the office's, that of the offices above, or the common one.",
            "Preview: the page says how many of the waiting reports would be looked at first.",
            "Write why, and save. The history keeps every change, with who and why.",
          ],
        },
        "A reviewer of some groups sets the thresholds of these groups. Whoever looks at the queue sees it sorted the same way.",
      ],
    },
    {
      head: "How peers are compared",
      body: [
        "The changes of all units of the period are taken, their middle, and how far they usually lie from it. A unit that is further away than the set number of times comes first, with a sentence such as “a change of +40 points, while 31 peers changed by +2 to +6 points”.",
        "A few wrong figures do not move the middle. Where there are too few units, nothing is compared.",
      ],
    },
  ],
  see: ["review"],
};
