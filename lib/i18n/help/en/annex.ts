import type { HelpTopic } from "../help-topic.ts";

export const annex: HelpTopic = {
  title: "Import an annex",
  lead: "Bring in a whole table of tasks from Word or Excel, and see what each row becomes before anything is added.",
  parts: [
    {
      head: "Steps",
      body: [
        {
          steps: [
            "Open the document and follow “Import an annex”.",
            "Copy the whole table in Word or Excel and paste it; or choose a file.",
            "See which column is read as what. Choose again where it is wrong.",
            "See each row: ready, to mend, same name, already there, left out. Mend it in its place.",
            "Add the rows that are ready. The same table again adds nothing twice.",
          ],
        },
      ],
    },
    {
      head: "What is understood",
      body: [
        {
          list: [
            "Shortened names of units, whole levels (“the police of the provinces”), several units in a cell.",
            "Times in words: every quarter, before 15/12/2026, quarter III.",
            "Where it is not sure, the row says why and waits for your choice.",
          ],
        },
      ],
    },
  ],
  see: ["directives", "assign"],
};
