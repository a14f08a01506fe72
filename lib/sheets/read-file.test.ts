import { describe, expect, test } from "vitest";
import { readBytes } from "./read-bytes.ts";
import { readFile } from "./read-file.ts";
import { cellXml, docx, xlsx, zipped } from "./testing/office-files.ts";

const TABLE = [
  ["STT", "Nhiệm vụ", "Chủ trì"],
  ["1", "Ban hành kế hoạch", "Cục Đào tạo"],
];

describe("the tables of a file", () => {
  test.each<[string, Buffer]>([
    ["a Word document", docx(TABLE)],
    [
      "a workbook",
      xlsx([
        ["STT", "Nhiệm vụ", "Chủ trì"],
        [1, "Ban hành kế hoạch", "Cục Đào tạo"],
      ]),
    ],
    ["CSV", Buffer.from("STT;Nhiệm vụ;Chủ trì\r\n1;Ban hành kế hoạch;Cục Đào tạo\r\n")],
    [
      "CSV with a byte order mark",
      Buffer.from("\uFEFFSTT,Nhiệm vụ,Chủ trì\n1,Ban hành kế hoạch,Cục Đào tạo"),
    ],
    [
      "text of UTF-16",
      Buffer.from("\uFEFFSTT\tNhiệm vụ\tChủ trì\n1\tBan hành kế hoạch\tCục Đào tạo", "utf16le"),
    ],
  ])("%s", async (_, bytes) => {
    expect(await readBytes(bytes)).toEqual({ ok: true, grids: [TABLE] });
  });

  test("in Word: merged cells, paragraphs, a table within a cell, what was taken out", async () => {
    const bytes = docx(
      [
        ["STT", "Nhiệm vụ", { xml: cellXml("Đơn vị thực hiện", '<w:gridSpan w:val="2"/>') }],
        ["", "", "Chủ trì", "Phối hợp"],
        [
          "1",
          "Dòng một\nDòng hai",
          { xml: cellXml("Cục A & B", '<w:vMerge w:val="restart"/>') },
          "",
        ],
        [
          "2",
          {
            xml: `<w:tc><w:p><w:r><w:t>Giữ</w:t></w:r><w:del><w:r><w:t>Bỏ</w:t></w:r></w:del></w:p><w:tbl><w:tr>${cellXml("trong")}</w:tr></w:tbl></w:tc>`,
          },
          { xml: cellXml("", "<w:vMerge/>") },
          "C",
        ],
      ],
      TABLE,
    );
    expect(await readBytes(bytes)).toEqual({
      ok: true,
      grids: [
        [
          ["STT", "Nhiệm vụ", "Đơn vị thực hiện", ""],
          ["", "", "Chủ trì", "Phối hợp"],
          ["1", "Dòng một\nDòng hai", "Cục A & B", ""],
          ["2", "Giữ\ntrong", "Cục A & B", "C"],
        ],
        TABLE,
      ],
    });
  });

  test.each<[string, string, Buffer]>([
    ["file-type", "a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    [
      "file-type",
      "an old Word document",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    ["file-type", "another archive", zipped({ "a.txt": "a" })],
    ["file-broken", "half a document", docx(TABLE).subarray(0, 120)],
    [
      "file-broken",
      "a document of broken XML",
      zipped({ "word/document.xml": "<w:document><w:tbl" }),
    ],
    [
      "file-bomb",
      "what unpacks to a hundred times its size",
      zipped({ "word/document.xml": new Uint8Array(40 * 1024 * 1024) }),
    ],
    [
      "file-bomb",
      "an archive of very many files",
      zipped(Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`a${n}`, "a"]))),
    ],
  ])("%s is said of %s", async (problem, _, bytes) => {
    expect(await readBytes(bytes)).toEqual({ ok: false, problem });
  });
});

describe("in a process of its own", () => {
  test("a file is read", async () => {
    expect(await readFile(xlsx(TABLE))).toEqual({ ok: true, grids: [TABLE] });
    expect(await readFile(docx(TABLE))).toEqual({ ok: true, grids: [TABLE] });
  });

  test("a broken one ends nothing but that process", async () => {
    const broken = docx(TABLE).subarray(0, 120);
    expect(await readFile(broken)).toEqual({ ok: false, problem: "file-broken" });
  });

  test("one that takes too long is given up", async () => {
    const read = await readFile(docx(TABLE), { longestMs: 1 });
    expect(read).toEqual({ ok: false, problem: "file-broken" });
  });
});

test("a cell of a workbook that is merged downwards says the same in each of its rows", async () => {
  const rows = [
    ["STT", "Nhiệm vụ", "Chủ trì"],
    [1, "Việc A", "Cục Đào tạo"],
    [2, "Việc B", ""],
    [3, "Việc C", ""],
    ["II", "", ""],
  ];
  expect(await readFile(xlsx(rows, ["C2:C3", "A5:C5"]))).toEqual({
    ok: true,
    grids: [
      [
        ["STT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Việc A", "Cục Đào tạo"],
        ["2", "Việc B", "Cục Đào tạo"],
        ["3", "Việc C", ""],
        ["II", "", ""],
      ],
    ],
  });
});
