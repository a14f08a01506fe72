import type { HelpTopic } from "../help-topic.ts";

export const signOff: HelpTopic = {
  title: "The head signs off; reports as Word",
  lead: "Where a unit wants it so, an officer lays the report before its head, who signs it off before it leaves.",
  parts: [
    {
      head: "Hand up and sign off",
      body: [
        {
          steps: [
            "The officer writes the report and hands it up.",
            "The head opens “To sign off”, sees last period and this one, and sends one or several.",
            "If it is not good enough it goes back to the officer with a reason. The unit above sees nothing yet.",
          ],
        },
        "The day of sending is the day on which the head signed it off. An admin sets this under “Sign-off and template”.",
      ],
    },
    {
      head: "Reports as Word",
      body: [
        "A period's reports make one official paper, to be signed on paper. The template is the unit's own, that of an office above, or the common one; its page lists the words that are filled in.",
      ],
    },
  ],
  see: ["report"],
};
