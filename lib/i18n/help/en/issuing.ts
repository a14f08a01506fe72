import type { HelpTopic } from "../help-topic.ts";

export const issuing: HelpTopic = {
  title: "A second person issues",
  lead: "Where an office wants it so, whoever drafted tasks does not issue them: another admin looks and decides.",
  parts: [
    {
      head: "Ask, and issue",
      body: [
        {
          steps: [
            "The one who drafts keeps a draft, and asks for it to be issued. While it waits it cannot be changed.",
            "Another admin opens what waits for issuing and sees units, targets and deadlines.",
            "It is issued, or returned with a reason.",
          ],
        },
        "To change it, take it back first. The audit keeps both people.",
      ],
    },
  ],
  see: ["assign", "directives"],
};
