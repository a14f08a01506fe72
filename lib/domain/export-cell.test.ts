import { describe, expect, test } from "vitest";
import { type ExportCell, moneyCell, plainCell, sheetCell } from "./export-cell.ts";

describe("sheetCell", () => {
  test.each<[string, ExportCell, unknown]>([
    ["words", "Xã Đại Lộc", "Xã Đại Lộc"],
    ["words that look like a formula", "=1+1", "=1+1"],
    ["words that look like a number", "0012", "0012"],
    ["no words", "", null],
    ["nothing", null, null],
    ["a figure", 12.5, 12.5],
    ["no number", Number.NaN, null],
    ["money", 775_864_000_000n, { value: 775_864_000_000, format: "#,##0" }],
    ["the largest exact money", 2n ** 53n - 1n, { value: 2 ** 53 - 1, format: "#,##0" }],
    ["money beyond", 2n ** 53n, "9007199254740992"],
    ["a day", { day: "2026-11-22" }, { value: new Date("2026-11-22"), format: "dd/mm/yyyy" }],
    [
      "a moment before midnight in London",
      { at: "2026-11-21T23:30:00.123Z" },
      { value: new Date("2026-11-22T06:30:00.123Z"), format: "dd/mm/yyyy hh:mm" },
    ],
    ["lines", "a\nb\tc", "a\nb\tc"],
    ["too many words", "x".repeat(40_000), "x".repeat(32_767)],
  ])("%s", (_, cell, expected) => {
    expect(sheetCell(cell)).toEqual(expected);
  });
});

describe("plainCell", () => {
  test.each<[string, ExportCell, unknown]>([
    ["a day", { day: "2026-11-22" }, "2026-11-22"],
    ["a moment", { at: "2026-11-21T23:30:05Z" }, "2026-11-22 06:30:05"],
    ["words", "a", "a"],
    ["a figure", -3, -3],
    ["money", 5n, 5n],
    ["nothing", null, null],
  ])("%s", (_, cell, expected) => {
    expect(plainCell(cell)).toEqual(expected);
  });
});

test.each([
  ["775864000000", 775_864_000_000n],
  ["0", 0n],
  [null, null],
  [undefined, null],
])("money %s on the wire is %s", (wire, expected) => {
  expect(moneyCell(wire)).toBe(expected);
});
