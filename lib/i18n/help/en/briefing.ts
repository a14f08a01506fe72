import type { HelpTopic } from "../help-topic.ts";

export const briefing: HelpTopic = {
  title: "Five minutes for a leader",
  lead: "One page: what is new since the last look, what has been lying longest, which goals will be missed.",
  parts: [
    {
      head: "Read it",
      body: [
        {
          list: [
            "The first sentence has what is overdue, and the change since the day compared with.",
            "What is new: newly overdue, done, reports sent and returned, difficulties raised and answered.",
            "What has been lying, by age: for each kind how long, the older the further right.",
            "Every figure leads to the list behind it.",
          ],
        },
      ],
    },
    {
      head: "Since when",
      body: ["Choose the last look, a week, a month, or type a day. It prints on one page."],
    },
    {
      head: "Saved views",
      body: [
        "Save a page with its filters under a name of your own; it opens with the newest figures. Any view can be your first page.",
      ],
    },
  ],
  see: ["figures", "instructions"],
};
