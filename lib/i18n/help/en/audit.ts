import type { HelpTopic } from "../help-topic.ts";

export const audit: HelpTopic = {
  title: "Audit",
  lead: "Who did what, when. Lines are only ever added: nothing is changed or removed.",
  parts: [
    {
      head: "Find a line",
      body: [
        {
          list: [
            "Filter by day, deed, object, unit (with those below), account.",
            "Each line has the time in Việt Nam, the role, the deed, its object and particulars.",
            "An auditor sees the lines of the own unit and of all below.",
          ],
        },
      ],
    },
  ],
  see: ["search"],
};
