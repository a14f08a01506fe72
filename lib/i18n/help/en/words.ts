import type { HelpTopic } from "../help-topic.ts";

export const words: HelpTopic = {
  title: "Words",
  lead: "The words that Tiến Độ uses, and what they mean.",
  parts: [
    {
      head: "Documents and tasks",
      body: [
        {
          terms: [
            [
              "Directive",
              "A resolution, decision, directive, plan…; known by number, type, issuer and date.",
            ],
            ["Clause", "An article, section or point that tasks point to."],
            ["Task", "What a document asks for."],
            ["Product", "What must be there for the task to be done."],
            ["Assignment", "One task for one unit, with its own deadline and target."],
            ["Lead, coordinating", "Exactly one unit leads a task."],
          ],
        },
      ],
    },
    {
      head: "Figures",
      body: [
        {
          terms: [
            ["Goal, indicator", "What is to be reached, and the figure that measures it."],
            [
              "Baseline, milestone",
              "The value of the base year, and the one to be reached by a year.",
            ],
            ["Target", "The part of one unit."],
            ["Planned, allocated, disbursed", "Money by year and source."],
            ["Evidence", "The file behind a figure."],
          ],
        },
      ],
    },
    {
      head: "Reports",
      body: [
        {
          terms: [
            ["Period, cut-off", "The time that is reported, and its last day."],
            ["Send, approve, return, receive", "A return always has a reason."],
            ["Urge", "Remind a late unit, once a day for a report."],
            ["Extension", "Asked for before the deadline; the first one stays."],
            ["Difficulty; proposal", "Goes up, and somebody must answer."],
            ["Instruction", "Goes down, with a unit and a day."],
          ],
        },
      ],
    },
    {
      head: "Units and people",
      body: [
        {
          terms: [
            ["Command line, local line", "The two leaderships of a unit."],
            ["Officer", "Reports for the own unit."],
            ["Reviewer", "Decides the reports of the units directly below."],
            ["Leader", "Reads the figures, gives instructions."],
            ["Admin", "Documents, assigning, units, accounts."],
            ["Auditor", "Reads the audit."],
          ],
        },
      ],
    },
  ],
  see: ["states", "periods"],
};
