import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClauseNode, clausesAsText, countClauses, parseClauses } from "./clause-tree.ts";

/** "Điều 1[1[a b] 2]": labels with what stands under them. */
function shape(clauses: readonly ClauseNode[]): string {
  return clauses
    .map(({ label, children }) => (children.length ? `${label}[${shape(children)}]` : label))
    .join(" ");
}

describe("parseClauses", () => {
  test.each([
    [
      "articles with clauses and points",
      "Điều 1. A\n1. B\na) C\nb) D\n2. E\nĐiều 2. F",
      "Điều 1[1[a b] 2] Điều 2",
    ],
    ["a Party resolution", "I. A\n1. B\n2. C\nII- D\n1. E", "I[1 2] II[1]"],
    [
      "chapters over articles",
      "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. A\nChương II\nB\nĐiều 2. C",
      "Chương I[Điều 1] Chương II[Điều 2]",
    ],
    ["dotted numbers", "1. A\n1.1. B\n1.2. C\na) D\n2. E\n2.1. F", "1[1.1 1.2[a]] 2[2.1]"],
    ["points right under an article", "Điều 3. A\na) B\nđ) C", "Điều 3[a đ]"],
    [
      "numbering begins again in each section",
      "Mục 1. A\n1. B\nMục 2. C\n1. D",
      "Mục 1[1] Mục 2[1]",
    ],
    ["indented, with other line ends", "  Điều 1. A\r\n\t1. B\r\n", "Điều 1[1]"],
    [
      "words for every part",
      "Mục I. A\nKhoản 1. B\nđiểm a) C\nđiểm b) D\nKhoản 2. E",
      "Mục I[Khoản 1[điểm a điểm b] Khoản 2]",
    ],
    ["other marks", "I/ A\n1) B\na. C\n2/ D\nII- E\n1.- F", "I[1[a] 2] II[1]"],
    [
      "capital letters over numerals",
      "A. M\nI. B\n1. C\nB. N\nI. D\nC. O\nI. E",
      "A[I[1]] B[I] C[I]",
    ],
    ["nothing numbered", "Căn cứ Luật\nXét đề nghị", ""],
    ["nothing at all", "", ""],
  ])("%s", (_, text, expected) => {
    expect(shape(parseClauses(text).clauses)).toBe(expected);
  });

  test("lines without a number belong to the part before them", () => {
    const { clauses, skipped } = parseClauses("Căn cứ A\nQUYẾT ĐỊNH:\nĐiều 1. B\n- C\n- D\n1. E");
    expect(skipped).toBe(2);
    expect(clauses[0]?.text).toBe("B\n- C\n- D");
    expect(clauses[0]?.children[0]?.text).toBe("E");
  });

  test("a line that begins with a figure is a part only where that number comes next", () => {
    const { clauses } = parseClauses(
      "Điều 1. A\n30 ngày kể từ ngày ký\n1 B\n2 C\n2025 là mốc\n3 D",
    );
    expect(shape(clauses)).toBe("Điều 1[1 2 3]");
    expect(clauses[0]?.text).toBe("A\n30 ngày kể từ ngày ký");
    expect(clauses[0]?.children[1]?.text).toBe("C\n2025 là mốc");
  });

  test.each([
    ["1. A\n12.500 hồ sơ cần số hóa trong năm", "12.500 hồ sơ"],
    ["1. A\n1.200 hồ sơ cần số hóa", "1.200 hồ sơ"],
    ["1. A\n1.1. B\n3.321 xã, phường", "3.321 xã"],
    ["1. A\n2. B\n2.750 tỷ đồng", "2.750 tỷ"],
  ])("a figure that begins a line is text: %j", (text, figure) => {
    const { clauses } = parseClauses(text);
    expect(JSON.stringify(clauses)).toContain(figure);
    expect(JSON.stringify(clauses)).not.toMatch(/"label":"\d+\.\d{3}"/);
  });

  test("a part of a part needs no mark behind its number", () => {
    const { clauses } = parseClauses("1. A\n1.1 B\n1.2 C\n2. D\n2.1 E\n2.3 F");
    expect(clauses.map(({ children }) => children.map(({ label }) => label))).toEqual([
      ["1.1", "1.2"],
      ["2.1", "2.3"],
    ]);
  });

  test.each([
    ["Điều 1. A\nNơi nhận:\n- Như trên;\n- Lưu: VT", 3],
    ["I. A\n1. B\nTM. BỘ CHÍNH TRỊ\nTỔNG BÍ THƯ\n(đã ký)", 3],
    ["1. A\nBỘ TRƯỞNG\n(Đã ký)\nNơi nhận:", 3],
    ["1. A\nKT. BỘ TRƯỞNG\n1. Lưu: VT", 2],
    ["1. A\nBộ trưởng chỉ đạo các đơn vị", 0],
    ["Nơi nhận: C\n1. A", 0],
  ])("the closing lines are no part of the last one: %j", (text, closing) => {
    const tree = parseClauses(text);
    expect(tree.closing).toBe(closing);
    expect(JSON.stringify(tree.clauses)).not.toMatch(/Lưu|TM\.|đã ký/);
  });

  test("the same number twice under one head is told with its line", () => {
    expect(parseClauses("Điều 1. A\n1. B\n2. C\n\n1. D").twice).toEqual([{ line: 5, label: "1" }]);
    expect(parseClauses("Điều 1. A\n1. B\nĐiều 2. C\n1. D").twice).toEqual([]);
  });

  const line = fc.oneof(
    fc.constantFrom(
      "A. M",
      "B. N",
      "C. O",
      "1) P",
      "a. Q",
      "Phần thứ nhất",
      "Chương I",
      "Chương II: Đất",
      "Mục 2. A",
      "I. B",
      "II. C",
    ),
    fc.integer({ min: 1, max: 30 }).map((n) => `Điều ${n}. Nội dung ${n}`),
    fc.integer({ min: 1, max: 9 }).map((n) => `${n}. Khoản`),
    fc.integer({ min: 1, max: 40 }).map((n) => `${n} ngày`),
    fc.constantFrom(
      "1.1. X",
      "1.2. Y",
      "a) Một",
      "b) Hai",
      "- gạch đầu dòng",
      "",
      "30 ngày",
      "Văn xuôi",
    ),
  );
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

  test("what it writes it reads again into the same tree", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { clauses } = parseClauses(typed);
        expect(parseClauses(clausesAsText(clauses)).clauses).toEqual(clauses);
      }),
    );
  });

  test("no word is lost", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { clauses, skipped, closing } = parseClauses(typed);
        const lines = typed.split("\n").filter((each) => each.trim() !== "");
        const kept = clausesAsText(clauses).split("\n").filter(Boolean).length;
        expect(kept + skipped + closing).toBeLessThanOrEqual(lines.length);
        expect(countClauses(clauses)).toBeLessThanOrEqual(kept);
      }),
    );
  });

  test("it takes any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => void parseClauses(typed)));
  });
});
