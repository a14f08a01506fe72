import { describe, expect, test } from "vitest";
import type { ExportCell } from "#lib/domain/export-cell.ts";
import { csvFile } from "./csv-file.ts";

async function written(rows: ExportCell[][], locale: "vi" | "en" = "en"): Promise<string> {
  const batches = (async function* () {
    for (const row of rows) yield [row];
  })();
  const parts: Uint8Array[] = [];
  for await (const part of csvFile({ heads: ["A", "B"], batches }, locale)) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

test("begins with the mark of UTF-8 and the heads, and ends lines as spreadsheets do", async () => {
  expect(await written([["Đắk Lắk", 1]])).toBe('\ufeff"A","B"\r\n"Đắk Lắk",1\r\n');
});

describe("a text that a spreadsheet would run", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+84 236", "'+84 236"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["＝1+1", "'＝1+1"],
    ['=HYPERLINK("http://x")', `'=HYPERLINK(""http://x"")`],
    ["1-2", "1-2"],
    ["a=b", "a=b"],
    ["", null],
  ])("%j becomes %j", async (said, expected) => {
    const [, line] = (await written([[said, "x"]])).split("\r\n");
    expect(line).toBe(`${expected === null ? "" : `"${expected}"`},"x"`);
  });

  test("stays one cell, whatever stands in it", async () => {
    expect(await written([['a,=1+1;"b"\r\n=2', "x"]])).toContain('"a,=1+1;""b""\r\n=2","x"');
    expect(await written([["a,=1;b", "x"]], "vi")).toContain('"a,=1;b";"x"');
  });
});

test.each<["vi" | "en", ExportCell, string]>([
  ["vi", -12.5, "-12,5"],
  ["en", -12.5, "-12.5"],
  ["vi", 1_234_567, "1234567"],
  ["en", 775_864_000_000n, "775864000000"],
  ["en", -5n, "-5"],
  ["en", { day: "2026-11-22" }, '"2026-11-22"'],
  ["vi", { at: "2026-11-21T23:30:05Z" }, '"2026-11-22 06:30:05"'],
  ["vi", null, ""],
])("in a %s file %s is %s", async (locale, cell, expected) => {
  const text = await written([[cell, 0]], locale);
  expect(text.split("\r\n")[1]).toBe(`${expected}${locale === "vi" ? ";" : ","}0`);
});
