import type { HelpTopic } from "../help-topic.ts";

export const periods: HelpTopic = {
  title: "Reporting periods and cut-offs",
  lead: "Administrative periods do not follow calendar months. The calendar of periods has every cut-off and last day to send of the year.",
  parts: [
    {
      head: "From when to when",
      body: [
        {
          terms: [
            ["Month", "From the 15th of the month before to the 14th."],
            ["Quarter", "15/12 – 14/3, 15/3 – 14/6, 15/6 – 14/9, 15/9 – 14/12."],
            ["Half-year", "To 14/6 and to 14/12."],
            ["Nine months", "To 14/9."],
            ["Year", "From 15/12 of the year before to 14/12."],
            ["Finance", "Months, quarters and years of the calendar."],
          ],
        },
      ],
    },
    {
      head: "Cut-off and last day to send",
      body: [
        "The cut-off is the last day whose facts are reported. The last day to send lies some working days later, by level. Days off and days worked for them come from the calendar that administrators at the top keep (Units → Working days and reporting periods); when it changes, reports that are neither sent nor late get their new last day.",
        "What is sent on the last day is in time. The clock is the server's, in Việt Nam.",
      ],
    },
    {
      head: "Until when a task is reported",
      body: [
        "A task that is not done keeps its periods after the deadline until it is done, suspended or cancelled.",
        "A fact has its own day. Headquarters handed over on 20/12/2025 are reported in the year 2026 and still meet “by the end of 2025”.",
      ],
    },
  ],
  see: ["report", "states"],
};
