import type { HelpTopic } from "../help-topic.ts";

export const instructions: HelpTopic = {
  title: "Leaders' instructions",
  lead: "A leader writes an instruction beside a figure, a task or a report, and follows it until the answer is accepted.",
  parts: [
    {
      head: "Give one",
      body: [
        {
          steps: [
            "On the page you are looking at, follow the link beside the figure.",
            "Choose the unit that answers, write what is asked and by which day. The same can go to several units: each answers its own.",
            "Follow it under “Instructions”. What is past its day comes first.",
          ],
        },
      ],
    },
    {
      head: "Correct, move the day, withdraw",
      body: [
        "While nobody has answered you can correct the words or move the day. If it was a mistake or is not needed, withdraw it with a reason. The unit is told; what it said before is kept.",
      ],
    },
    {
      head: "Answer",
      body: [
        "Open the instruction, write the answer, and evidence if there is some. If the leader accepts, it is done; if not, it is asked again with a new day. All answers are kept.",
      ],
    },
  ],
  see: ["figures", "difficulties"],
};
