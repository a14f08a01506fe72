import type { HelpTopic } from "../help-topic.ts";

export const shortcuts: HelpTopic = {
  title: "Keyboard shortcuts",
  lead: "Everything can be done with the keyboard: Tab goes on, Enter opens, Space chooses. Beyond that:",
  parts: [
    {
      head: "On every page",
      body: [
        {
          keys: [
            ["Ctrl K or ⌘ K", "To the search"],
            ["Tab as a page opens", "“To the content”: past the head of the page"],
            ["Esc", "Closes an open choice"],
          ],
        },
      ],
    },
    {
      head: "In the review queue",
      body: [
        "Click a row, or Tab to the name of its unit. Letters work only while a row has the focus.",
        {
          keys: [
            ["J or ↓", "The row below"],
            ["K or ↑", "The row above"],
            ["A", "Approve (or receive) the row's report, and go to the next"],
            ["R", "Return it with a reason"],
            ["X", "Mark the row, or take the mark away"],
            ["Enter", "Open the row's assignment"],
          ],
        },
      ],
    },
    {
      head: "In the sheet that reports all at once",
      body: [
        {
          keys: [
            ["Arrows", "To the cell above, below, left, right; a choice keeps its value"],
            ["Enter", "To the cell below; in a choice: open it (or F4, Alt ↓, Space)"],
            ["Shift Enter", "To the cell above"],
            ["Ctrl V", "Paste cells from a spreadsheet; Ctrl Z takes the paste back"],
          ],
        },
      ],
    },
  ],
  see: ["report", "review", "search"],
};
