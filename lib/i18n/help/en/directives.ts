import type { HelpTopic } from "../help-topic.ts";

export const directives: HelpTopic = {
  title: "Directives",
  lead: "Register a document, enter its clauses, goals and tasks, then issue it. A draft is seen by the office that registered it alone; what a province or a commune issued by those of that place, above it, or given work by it.",
  parts: [
    {
      head: "From a document to tasks",
      body: [
        {
          steps: [
            "Register it: number, type, issuer, date, title.",
            "Attach the signed file. Public and internal documents only. One in force that lacks its file can still get it, once.",
            "Enter its clauses; tasks point to them.",
            "Link it to the documents that it implements, amends or replaces.",
            "Add goals and tasks, or import a whole annex.",
            "Issue it. From then on tasks can be assigned.",
          ],
        },
      ],
    },
    {
      head: "A whole plan at once",
      body: [
        {
          list: [
            "Copy into the next year: a draft after the old plan, each task with its old and its new deadline.",
            "Move many deadlines: choose by task, province and state, see them first, then move them with a reason.",
            "Lineage: from the resolution to the provinces' plans and tasks, and how far they are.",
          ],
        },
      ],
    },
    {
      head: "Find one",
      body: [
        "Type the number with or without its marks (12nqtw), or a few words of the title, with or without accents.",
      ],
    },
  ],
  see: ["annex", "assign", "goals"],
};
