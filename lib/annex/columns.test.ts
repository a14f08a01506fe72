import { describe, expect, test } from "vitest";
import { readText } from "#lib/sheets/read-text.ts";
import { type Field, findHeading } from "./columns.ts";
import { readRows } from "./rows.ts";

const SHORT: Record<Field, string> = {
  ordinal: "#",
  title: "T",
  lead: "L",
  coordinating: "C",
  deadline: "D",
  product: "P",
  clause: "§",
  group: "G",
};
/** "#TLCDP 1": the columns in short, "." for one that is passed over, and where the rows begin. */
const said = (text: string) => {
  const heading = findHeading(readText(text));
  return heading
    ? `${heading.columns.map((field) => (field ? SHORT[field] : ".")).join("")} ${heading.end}`
    : "none";
};

describe("columns are recognised by their headings", () => {
  test.each([
    ["STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm", "#TLCDP 1"],
    [
      "TT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\tKết quả",
      "#TLCDP 1",
    ],
    ["Thời hạn hoàn thành\tSản phẩm\tNhiệm vụ cụ thể\tCơ quan chủ trì", "DPTL 1"],
    ["STT\tNHIEM VU\tDON VI THUC HIEN\tTIEN DO\tGHI CHU", "#TLD. 1"],
    ["No.\tTask\tLead unit\tCoordinating units\tDeadline\tProduct", "#TLCDP 1"],
    ["#\tActivity\tResponsible agency\tDue date\tDeliverable\tNotes", "#TLDP. 1"],
    ["Nhiệm vụ\tĐơn vị chủ trì, phối hợp\tThời gian thực hiện", "TLD 1"],
    ["STT\tNhiệm vụ, giải pháp\tThời gian thực hiện\tĐơn vị thực hiện\tĐiều khoản", "#TDL§ 1"],
    ["Nhóm nhiệm vụ\tNội dung\tTrách nhiệm", "GTL 1"],
    ["PHỤ LỤC\nPhân công nhiệm vụ\n\nSTT\tNhiệm vụ\tChủ trì\n1\tA\tB", "#TL 4"],
  ])("%s", (text, expected) => expect(said(text)).toBe(expected));

  test("in two rows with a merged heading", () => {
    const head = "STT\tNhiệm vụ\tĐơn vị thực hiện\t\tThời hạn\n\t\tChủ trì\tPhối hợp\t";
    expect(said(`${head}\n1\tA\tB\tC\t2026`)).toBe("#TLCD 2");
    // As Word's own tables give it: the words of a merged cell in each of its columns.
    const filled =
      "STT\tNhiệm vụ\tĐơn vị thực hiện\tĐơn vị thực hiện\nSTT\tNhiệm vụ\tChủ trì\tPhối hợp";
    expect(said(`${filled}\n1\tA\tB\tC`)).toBe("#TLC 2");
  });

  test.each([
    ["nothing that is a heading", "1\tA\tB\n2\tC\tD"],
    ["a task and nothing about it", "STT\tA\tNhiệm vụ".replace("STT", "Số")],
    ["only words of a text", `Nhiệm vụ ${"x".repeat(90)}\tChủ trì ${"y".repeat(90)}`],
  ])("none in %s", (_, text) => expect(said(text)).toBe("none"));
});

describe("rows are read below the heading", () => {
  const HEAD = "STT\tNhiệm vụ\tChủ trì\tThời hạn\n";
  const rows = (body: string, fillDown = false) => {
    const grid = readText(HEAD + body);
    const heading = findHeading(grid);
    if (!heading) throw new Error("no heading");
    return readRows(grid, { from: heading.end, columns: heading.columns, fillDown }).map(
      ({ number, words, sections }) =>
        `${number} ${[...sections.map(({ label, title }) => `${label}/${title}`), words.title].join(" > ")}: ${words.lead}`,
    );
  };

  test.each([
    ["plain", "1\tA\tX\t2026\n2\tB\tY\t2026", ["2 A: X", "3 B: Y"]],
    ["numbers of columns", "(1)\t(2)\t(3)\t(4)\n1\tA\tX\t2026", ["3 A: X"]],
    [
      "the heading again on a new page",
      "1\tA\tX\t2026\nSTT\tNhiệm vụ\tChủ trì\tThời hạn\n2\tB\tY\t2026",
      ["2 A: X", "4 B: Y"],
    ],
    ["empty rows between", "1\tA\tX\t2026\n\t\t\t\n2\tB\tY\t2026", ["2 A: X", "4 B: Y"]],
    [
      "a group by its numeral",
      "I\tTài chính\t\t\n1\tA\tX\t2026\nII\tBiên chế\t\t\n1\tB\tY\t2026",
      ["3 I/Tài chính > A: X", "5 II/Biên chế > B: Y"],
    ],
    [
      "a group in one cell",
      "I. Nhóm nhiệm vụ tài chính\t\t\t\n1\tA\tX\t2026",
      ["3 I/Nhóm nhiệm vụ tài chính > A: X"],
    ],
    [
      "a group merged over the row",
      "Tài chính\tTài chính\tTài chính\tTài chính\n1\tA\tX\t2026",
      ["3 /Tài chính > A: X"],
    ],
    [
      "groups in groups",
      "A\tTrung ương\t\t\nI\tTài chính\t\t\n1\tN\tX\t2026\nB\tĐịa phương\t\t\n1\tM\tY\t2026",
      ["4 A/Trung ương > I/Tài chính > N: X", "6 B/Địa phương > M: Y"],
    ],
    [
      "a number over its parts",
      "1\tChung\t\t\n1.1\tA\tX\t2026\n1.2\tB\tY\t2026\n2\tC\tZ\t2026",
      ["3 1/Chung > A: X", "4 1/Chung > B: Y", "5 C: Z"],
    ],
    ["a task of which nothing more is said", "1\tA\t\t\n2\tB\tY\t2026", ["2 A: ", "3 B: Y"]],
  ])("%s", (_, body, expected) => expect(rows(body)).toEqual(expected));

  test("with merged cells filled from above, if that is asked for", () => {
    const body = "1\tA\tX\t2026\n2\tB\t\t2026";
    expect(rows(body)).toEqual(["2 A: X", "3 B: "]);
    expect(rows(body, true)).toEqual(["2 A: X", "3 B: X"]);
  });
});
