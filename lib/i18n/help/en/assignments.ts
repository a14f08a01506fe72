import type { HelpTopic } from "../help-topic.ts";

export const assignments: HelpTopic = {
  title: "Assignments",
  lead: "All assignments within your reach, filtered by unit, document, group and state.",
  parts: [
    {
      head: "Filter and open",
      body: [
        {
          list: [
            "Filters are in the page's address: pass the address on, and others see the same list.",
            "Open an assignment for its time line: given, reported, approved by whom, deadlines moved.",
            "Comments stand on the page of an assignment: questions and answers among those who see it.",
            "XLSX and CSV stand below the table, with just the filtered rows.",
          ],
        },
      ],
    },
  ],
  see: ["states", "search"],
};
