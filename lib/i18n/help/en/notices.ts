import type { HelpTopic } from "../help-topic.ts";

export const notices: HelpTopic = {
  title: "Notifications, mail, calendar",
  lead: "What concerns your unit stands under “Notifications”; mail and calendar come as you choose.",
  parts: [
    {
      head: "When you are told",
      body: [
        {
          list: [
            "Your unit is given a task, its deadline moves, it is taken back.",
            "A report is due soon or late, is urged, approved or returned.",
            "An instruction is given or answered; a difficulty is answered.",
          ],
        },
      ],
    },
    {
      head: "Choose how",
      body: [
        "Open the settings: mail at once, each day, each week, or none. The calendar's address puts the days into your own calendar. Whoever has it can see them, so keep it to yourself; it can be withdrawn or made anew at any time.",
      ],
    },
  ],
  see: ["periods", "report"],
};
