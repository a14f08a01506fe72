import type { HelpTopic } from "../help-topic.ts";

export const review: HelpTopic = {
  title: "Review reports",
  lead: "The queue puts first what deserves a look. The ordinary rest is approved together.",
  parts: [
    {
      head: "Decide the reports of a task",
      body: [
        {
          steps: [
            "Choose a task under “By task”. The page opens at the period in which reports wait.",
            "Go down “Look first”. Each row says why, and has last period, this period and the change.",
            "Approve it, or return it with a reason. Mark several rows to decide them together.",
            "Approve the ordinary ones with one button. If that was a mistake, press “Undo” in the message.",
            "Urge those who have not sent. A report is urged once a day.",
          ],
        },
        "On the first page “Urge all” reminds every late unit of every task, or of the group that is filtered.",
      ],
    },
    {
      head: "Why a report comes first",
      body: [
        {
          terms: [
            ["More than the total", "The part is larger than the whole."],
            ["One total, two sizes", "Two shares of the same, whose wholes differ."],
            [
              "Not the sum of the units below",
              "The task was broken down, and what the units below had approved adds up to something else.",
            ],
            [
              "Down to 0; a cumulative figure fell",
              "It adds up from the start of the year, and became less.",
            ],
            [
              "There last period, missing now",
              "A document, figure, stage or day of completion of last period is not in this report.",
            ],
            ["Unusual change", "Further from last period than the threshold."],
            ["Unlike its peers", "Far from what units usually changed in this period."],
            ["Below, above, far beyond the target", "Compared with the target given to the unit."],
            [
              "Corrects an approved figure",
              "A correction of what was approved: each figure from what to what.",
            ],
            [
              "Sent again after a return",
              "With the reason it was returned for: see whether that is mended.",
            ],
            ["A new difficulty; sent late", "The figures may well be right."],
          ],
        },
        "Filter by reason above the table. Thresholds are changed on their own page.",
      ],
    },
    {
      head: "Who decides",
      body: [
        "The unit directly above on the command line decides; the local Party committee gives its opinion. Where a task says both, it waits for both. Nobody approves what they sent themselves.",
        "Who approved may take it back within 24 hours, in the message or under “Approved”, as long as no later report and none of the unit above builds on it. The report waits again, its figures count no more, the unit is told.",
        "If somebody was faster, the page says who and when; nothing is written over.",
      ],
    },
  ],
  see: ["thresholds", "shortcuts", "difficulties"],
};
