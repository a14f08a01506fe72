import type { HelpTopic } from "../help-topic.ts";

export const states: HelpTopic = {
  title: "States and deadlines",
  lead: "An assignment is always in exactly one category, so that the categories add up to the whole.",
  parts: [
    {
      head: "Assignments",
      body: [
        {
          terms: [
            ["Done on time", "Finished no later than the deadline."],
            ["Done late", "Finished, after the deadline."],
            ["Within term", "Not finished, and the deadline lies ahead."],
            ["Due soon", "A part of “within term”: 7 days left at most."],
            [
              "Overdue",
              "Not finished, and the deadline has passed. The last day itself is still in time.",
            ],
            [
              "No deadline, suspended or refused",
              "No last day, suspended, or refused before its day.",
            ],
          ],
        },
        "States are worked out from the days whenever a page is opened; nobody has to keep them up to date.",
        "What counts is the day of the fact: headquarters handed over on 20 December are on time although the report came later.",
      ],
    },
    {
      head: "Reports",
      body: [
        {
          terms: [
            ["Not sent", "The period is open and the unit has not sent it; it may be writing."],
            [
              "Sent, waits for review",
              "In the queue of the unit directly above. Its figures do not count yet.",
            ],
            ["Returned", "With a reason. The unit mends it and sends it again."],
            ["Approved", "Its figures count."],
            ["Received", "A Party committee's own report: nobody approves it."],
          ],
        },
        "Whether it was in time goes by its first sending, also when it was returned later.",
      ],
    },
    {
      head: "Not yet counted",
      body: [
        "In charts, what waits for review is hatched. It stays within its category, so that the total is the same.",
      ],
    },
  ],
  see: ["periods", "figures", "words"],
};
