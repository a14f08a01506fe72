import type { HelpTopic } from "../help-topic.ts";

export const report: HelpTopic = {
  title: "Send progress reports",
  lead: "A unit reports each task by period. “Reports” says what is to be sent, and by when.",
  parts: [
    {
      head: "Report one task",
      body: [
        {
          steps: [
            "Open “Reports”. What is late or due soon is on top.",
            "Choose a task. Last period's figure stands beside each field; take it over instead of typing it.",
            "Change what changed, write what was done, and difficulties if there are any.",
            "Send it. A receipt with a number says that it arrived.",
          ],
        },
        "Save a draft if you are not done. It is kept on the server, so you can go on at another computer. While the network is down what you type stays in this browser and is saved when it is back.",
        "Where the task allows it and the figures are the same, choose “No change”. The history says so.",
      ],
    },
    {
      head: "Add evidence",
      body: [
        "Choose one or several files under “Evidence”: PDF, photos from a phone, Word, Excel. They are sent at once and go with the next report that is sent; after a lost connection they are sent again by themselves.",
        "Pictures lose their place and what the camera wrote. A file that went with a report stays with it, even if it is removed later.",
      ],
    },
    {
      head: "Report all at once",
      body: [
        "The sheet has all that is due in one table. Paste a column from a spreadsheet, mark rows without change, and send the rows that are ready under one receipt. Money has a line for each source, with what was allocated last. The others stay.",
      ],
    },
    {
      head: "When something sent is wrong",
      body: [
        {
          list: [
            "Nobody has decided yet: open the report, recall it, mend it, send it again. The day of the first sending stays.",
            "It was returned: the reason is on the page. Mend just that and send it again.",
            "It was approved: send a correction. The old version is kept; the reviewer sees which figures differ from the approved one. Recalled, a correction can be given up for what was approved.",
          ],
        },
      ],
    },
    {
      head: "How to type figures",
      body: [
        {
          list: [
            "In English a comma parts thousands and a point the decimals: 1,234.5. In Vietnamese it is the other way round.",
            "A share has two figures: the part and the whole. Do not type a percentage.",
            "Money is typed in the unit beside the field. Give the reason where more is allocated than planned, or disbursed than allocated; confirm an amount far from last period’s.",
            "Days are day/month/year: 14/12/2026.",
          ],
        },
        "Enter nothing classified, and no data on citizens.",
      ],
    },
  ],
  see: ["periods", "states", "difficulties"],
};
