import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridProblem } from "./grid.ts";
import { readText } from "./read-text.ts";

describe("a table is read from", () => {
  const expected = [
    ["STT", "Nhiệm vụ", "Chủ trì"],
    ["1", "Ban hành kế hoạch", "Cục Đào tạo"],
    ["2", "Báo cáo", "Văn phòng"],
  ];
  test.each([
    ["tabs", "STT\tNhiệm vụ\tChủ trì\n1\tBan hành kế hoạch\tCục Đào tạo\n2\tBáo cáo\tVăn phòng"],
    [
      "tabs with other line ends",
      "STT\tNhiệm vụ\tChủ trì\r\n1\tBan hành kế hoạch\tCục Đào tạo\r\n2\tBáo cáo\tVăn phòng\r\n",
    ],
    ["semicolons", "STT;Nhiệm vụ;Chủ trì\n1;Ban hành kế hoạch;Cục Đào tạo\n2;Báo cáo;Văn phòng"],
    [
      "commas and a byte order mark",
      "\uFEFFSTT,Nhiệm vụ,Chủ trì\n1,Ban hành kế hoạch,Cục Đào tạo\n2,Báo cáo,Văn phòng",
    ],
    [
      "bars",
      "| STT | Nhiệm vụ | Chủ trì |\n|---|:--|--|\n| 1 | Ban hành kế hoạch | Cục Đào tạo |\n| 2 | Báo cáo | Văn phòng |",
    ],
    [
      "bars at neither end",
      "STT | Nhiệm vụ | Chủ trì\n1 | Ban hành kế hoạch | Cục Đào tạo\n2 | Báo cáo | Văn phòng",
    ],
    [
      "decomposed letters",
      "STT\tNhiệm vụ\tChủ trì\n1\tBan hành kế hoạch\tCục Đào tạo\n2\tBáo cáo\tVăn phòng".normalize(
        "NFD",
      ),
    ],
    [
      "empty rows and columns at the edges",
      "STT\tNhiệm vụ\tChủ trì\t\n1\tBan hành kế hoạch\tCục Đào tạo\t\n2\tBáo cáo\tVăn phòng\t\n\t\t\t\n\n",
    ],
  ])("%s", (_, text) => expect(readText(text)).toEqual(expected));

  test.each([
    [
      "in quotes, as a spreadsheet gives them",
      '1\t"Dòng một\nDòng ""hai"""\tX\n2\tB\tY',
      [
        ["1", 'Dòng một\nDòng "hai"', "X"],
        ["2", "B", "Y"],
      ],
    ],
    [
      "without quotes, as Word gives them",
      "1\tDòng một\ndòng hai\tX\n2\tB\tY",
      [
        ["1", "Dòng một\ndòng hai", "X"],
        ["2", "B", "Y"],
      ],
    ],
    [
      "in the last cell, as Word gives them",
      "1\tA\tX\nvà Z\n2\tB\tY",
      [
        ["1", "A", "X\nvà Z"],
        ["2", "B", "Y"],
      ],
    ],
    [
      "before a heading of a group",
      "1\tA\tB\tC\nII\tNhóm hai\n2\tA\nmột\tB\tC",
      [
        ["1", "A", "B", "C"],
        ["II", "Nhóm hai", "", ""],
        ["2", "A\nmột", "B", "C"],
      ],
    ],
    [
      "a heading of a group alone in its line",
      "1\tA\tB\nII. Nhóm hai\n2\tC\tD",
      [
        ["1", "A", "B"],
        ["II. Nhóm hai", "", ""],
        ["2", "C", "D"],
      ],
    ],
    [
      "quotes in the middle of a text",
      '1\tĐề án "Xây dựng"\tX\n2\tB\tY',
      [
        ["1", 'Đề án "Xây dựng"', "X"],
        ["2", "B", "Y"],
      ],
    ],
    [
      "a text that begins with a quotation",
      '1\t"Xây dựng" lực lượng\tX\n2\tB\tY',
      [
        ["1", '"Xây dựng" lực lượng', "X"],
        ["2", "B", "Y"],
      ],
    ],
    [
      "a quote that nobody closes",
      '1\t"Xây dựng\tX\n2\tB\tY',
      [
        ["1", '"Xây dựng', "X"],
        ["2", "B", "Y"],
      ],
    ],
  ])("line breaks and quotes: %s", (_, text, rows) => expect(readText(text)).toEqual(rows));
});

test("a comma in the words of a table with semicolons parts nothing", () => {
  expect(readText("STT;Chủ trì\n1;các tỉnh, thành phố\n2;Cục A, Cục B")).toEqual([
    ["STT", "Chủ trì"],
    ["1", "các tỉnh, thành phố"],
    ["2", "Cục A, Cục B"],
  ]);
});

test.each([
  ["no-table", "Chỉ là một đoạn văn."],
  ["no-table", ""],
  ["too-many-rows", "a\tb\n".repeat(1_001)],
  ["too-many-columns", `${"a\t".repeat(30)}b`],
  [null, "a\tb"],
])("%s is said of %j", (problem, text) =>
  expect(gridProblem(readText(text), { rows: 1_000, columns: 30 })).toBe(problem),
);

describe("what is written as CSV is read again", () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const cell = fc
    .string({
      unit: fc.constantFrom("a", "ệ", "Đ", " ", "\n", '"', ";", ",", "|", "1", "-"),
      maxLength: 12,
    })
    .map((text) =>
      text
        .trim()
        .replace(/ +/g, " ")
        .replace(/ ?\n ?/g, "\n"),
    );
  const grid = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 8,
      }),
    )
    .map((rows) => rows.map((row, at) => [`x${at}`, ...row, `z${at}`]));

  test("a mark that stands in quoted cells only parts nothing", () => {
    const rows = [
      ["x0", ";", ";;", "z0"],
      ["x1", ";;", ";", "z1"],
    ];
    expect(readText(rows.map((row) => row.map(quoted).join(",")).join("\r\n"))).toEqual(rows);
  });

  test.each(["\t", ";", ","])("with %j between the cells", (delimiter) => {
    fc.assert(
      fc.property(grid, (rows) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join("\r\n");
        expect(readText(text)).toEqual(rows);
      }),
    );
  });
});

test("any text is read into rows of equal length", () => {
  const piece = fc.constantFrom("\t", "\n", '"', ";", "|", "a", "1", "I.");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join("")),
      ),
      (text) => {
        const grid = readText(text);
        for (const row of grid) expect(row).toHaveLength(grid[0]?.length ?? 0);
      },
    ),
  );
});
