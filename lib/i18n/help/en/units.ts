import type { HelpTopic } from "../help-topic.ts";

export const units: HelpTopic = {
  title: "Units",
  lead: "The tree of units on both lines, each from a day to a day. Old figures stay with the old unit.",
  parts: [
    {
      head: "Find and look",
      body: [
        "Type a name or a code, with or without accents, old names too. A unit's page has what is above it, what is below, and its names over time.",
      ],
    },
    {
      head: "Change",
      body: [
        {
          list: [
            "Add, rename, move, close: each with the day from which it holds, and its basis.",
            "Import a list: paste a table or choose a CSV file, and see each row first. “Quite another name” is a known code with a name that has nothing in common: mostly a code that was given to another place; choose it only after looking at each row.",
          ],
        },
      ],
    },
  ],
  see: ["people", "words"],
};
