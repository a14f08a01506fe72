import type { HelpTopic } from "../help-topic.ts";

export const goals: HelpTopic = {
  title: "Goals and forecasts",
  lead: "A goal's page answers: at this pace, will it be reached by the milestone, and who makes up the gap.",
  parts: [
    {
      head: "Read the road of a goal",
      body: [
        {
          terms: [
            ["Baseline", "The value of the base year, where the road begins."],
            [
              "Milestone",
              "What is to be reached by a day; a year means its 31 December. A goal has as many as it needs.",
            ],
            ["Pace", "What was gained of late."],
            ["Forecast", "What is reached at that pace. A calculation, not a promise."],
          ],
        },
      ],
    },
    {
      head: "Who is behind",
      body: [
        "The table of the gap has the units by what each lacks of its target, the most on top. Follow a unit to go on.",
      ],
    },
    {
      head: "Add a goal",
      body: [
        "An admin adds goals on the page of the document: indicator, base year, milestones, and the levels they are for.",
      ],
    },
  ],
  see: ["figures", "directives"],
};
