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
            "Add the rows that are ready. The same table again adds nothing twice; a row that differs from its task says in what, and can change it while it is a draft.",
            "After a mistake “Take this import back”, on the page where an annex is brought in, deletes what it brought while all of it is a draft.",
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
            "What a report consists of and which group it belongs to: where the task's words only speak of it, it says that it is a guess.",
            "Cells merged over several rows, in Word and Excel files. A pasted table does not say so: follow “Empty cells have what is above”.",
            "Where it is not sure, the row says why and waits for your choice.",
          ],
        },
      ],
    },
  ],
  see: ["directives", "assign"],
};
