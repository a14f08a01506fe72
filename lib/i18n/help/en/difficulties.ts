import type { HelpTopic } from "../help-topic.ts";

export const difficulties: HelpTopic = {
  title: "Difficulties and proposals",
  lead: "What a unit raises in a report becomes something that somebody must answer.",
  parts: [
    {
      head: "Raise one",
      body: [
        "Write it in the report, as a difficulty or as a proposal. With the report it goes to the unit above. “Difficulties, proposals” shows where it is.",
      ],
    },
    {
      head: "Answer",
      body: [
        {
          steps: [
            "Open “Difficulties, proposals”: what waits for your unit. The oldest is on top.",
            "What is asked in the same words about the same task is one row with the number of units: one tick takes the whole row, open it to pick single units. One answer goes to all that is picked. Ages are in working days.",
            "What is beyond you is passed up with your opinion. The unit that raised it sees where it went.",
          ],
        },
      ],
    },
  ],
  see: ["report", "instructions"],
};
