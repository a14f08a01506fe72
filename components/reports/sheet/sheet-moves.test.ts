import { expect, test } from "vitest";
import { cellsOf } from "./sheet-moves.ts";

test.each<[string, string, string[][]]>([
  ["a column of a spreadsheet", "402\r\n18\r\n1.234,5\r\n", [["402"], ["18"], ["1.234,5"]]],
  [
    "two columns",
    "402\t405\n18\t18",
    [
      ["402", "405"],
      ["18", "18"],
    ],
  ],
  ["an empty cell between", "402\n\n18\n", [["402"], [""], ["18"]]],
  ["spaces around", " 402 \n18", [["402"], ["18"]]],
  ["one cell", "402", [["402"]]],
])("%s", (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});
