import type { HelpTopic } from "../help-topic.ts";

export const search: HelpTopic = {
  title: "Find, and take along",
  lead: "One field finds everything within your reach; every list can be taken along.",
  parts: [
    {
      head: "Find",
      body: [
        "Press Ctrl K (⌘ K on a Mac) and type a few words, with or without accents. Documents, clauses, tasks, units and reports are found.",
      ],
    },
    {
      head: "Take along",
      body: [
        "Below every list stand XLSX and CSV. The file has just the filtered rows, money in đồng, days as days. The audit keeps that it was taken.",
      ],
    },
  ],
  see: ["shortcuts", "assignments"],
};
