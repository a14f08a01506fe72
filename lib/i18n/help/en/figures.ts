import type { HelpTopic } from "../help-topic.ts";

export const figures: HelpTopic = {
  title: "Read the figures",
  lead: "The overview says where things stand and who is behind. Each figure leads down to the unit, the task and the report behind it.",
  parts: [
    {
      head: "From a figure to its evidence",
      body: [
        {
          steps: [
            "Choose a unit in the ranking, or in the path at the top.",
            "Follow a part of the bar to the assignments in it.",
            "Open an assignment: its periods, who approved, and when.",
          ],
        },
      ],
    },
    {
      head: "What the figures mean",
      body: [
        {
          list: [
            "Only approved figures count. What is hatched waits for review.",
            "Each assignment is in exactly one state, so that the parts add up to the whole.",
            "A rate always says what it divides by: done by due, in time by done, or done by all.",
            "The share of several units is the sum of the parts by the sum of the wholes, never a mean of percentages.",
          ],
        },
      ],
    },
    {
      head: "See the whole",
      body: [
        {
          list: [
            "Heat table: units in rows, tasks or periods in columns; the darker, the more worth a look.",
            "Map: the same figures by territory, with a table to read and copy.",
            "Ranking: all units, by what you look for.",
          ],
        },
      ],
    },
    {
      head: "Take it along",
      body: [
        "Tables by unit (overview, ranking, heat, map) and lists of tasks have XLSX and CSV below them; the briefing is for printing. Every chart has its table of figures.",
      ],
    },
  ],
  see: ["states", "goals", "search"],
};
