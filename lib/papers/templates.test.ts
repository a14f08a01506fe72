import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import type { PaperData } from "#lib/domain/paper-tags.ts";
import { defaultTemplate } from "./default-template.ts";
import { DOCUMENT, RELATIONS, relations, TASKS, template } from "./testing.ts";
import { templateProblem, wordFile } from "./word-file.ts";
import { checkTemplate, fillTemplate } from "./work-on-template.ts";

const field = (...pieces: string[]) =>
  `<w:hdr xmlns:w="w">${pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join("")}</w:hdr>`;

const TASK = {
  stt: "1",
  ten: "Xử lý văn bản",
  ky_truoc: "910 / 981 = 92,8%",
  ky_nay: "912 / 981 = 93,0%",
  thay_doi: "+0,2",
  ket_qua: "Đã <xong> & gửi {don_vi}\nDòng hai",
  co_ket_qua: true,
};
const DATA: PaperData = {
  khoi_dang: false,
  co_quan_chu_quan: "Công an thành phố Đà Nẵng",
  don_vi: "Công an phường Hải Vân",
  so: "12",
  ky_hieu: "BC-CAP",
  dia_danh: "Hải Vân",
  ngay: "29",
  thang: "11",
  nam: "2026",
  ky: "tháng 11/2026",
  tu_ngay: "15/10/2026",
  den_ngay: "14/11/2026",
  trich_yeu: "Kết quả thực hiện các nhiệm vụ được giao tháng 11/2026",
  kinh_gui: "Công an thành phố Đà Nẵng",
  chuc_vu_ky: "Thủ trưởng đơn vị",
  du_thao: false,
  van_ban: [{ so_thu_tu: "1", ten_van_ban: "Kế hoạch số 02/KH-X03", nhiem_vu: [TASK] }],
  kho_khan: [{ ten: "Xử lý văn bản", noi_dung: "Thiếu máy quét" }],
  kien_nghi: [],
};

/** The words of the body, a line a paragraph. */
function wordsOf(file: Buffer): string {
  const xml = new PizZip(file).file(DOCUMENT)?.asText() ?? "";
  return xml
    .replace(/<w:br\/>/g, "⏎")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");
}

describe("checkTemplate", () => {
  test.each([
    ["the product's own", defaultTemplate(), null],
    ["texts, sections and conditions", template(`{don_vi}\n${TASKS}\n{^kien_nghi}Không{/}`), null],
    [
      "a link that somebody may follow",
      template(TASKS, { [RELATIONS]: relations("hyperlink", "https://a.vn") }),
      null,
    ],
    [
      "no field at all",
      template("Báo cáo"),
      { problem: "without-tasks", tags: ["{#van_ban}", "{#nhiem_vu}"] },
    ],
    ["a word that is none", template("{don_vi} {don_v}"), { problem: "unknown", tags: ["don_v"] }],
    ["raw XML", template("{@don_vi}"), { problem: "unknown", tags: ["don_vi"] }],
    [
      "a section in itself",
      template("{#van_ban}{#van_ban}x{/van_ban}{/van_ban}"),
      { problem: "unknown", tags: ["van_ban"] },
    ],
    [
      "a section that is not closed",
      template("{#van_ban} x"),
      { problem: "syntax", tags: ["van_ban"] },
    ],
    ["one that is not opened", template("x {/van_ban}"), { problem: "syntax", tags: ["van_ban"] }],
    [
      "a brace that is not closed",
      template("x {don_vi y"),
      { problem: "syntax", tags: ["don_vi"] },
    ],
    ["macros", template(TASKS, { "word/vbaProject.bin": "x" }), { problem: "macros" }],
    [
      "an embedded object",
      template(TASKS, { "word/embeddings/a.xlsx": "x" }),
      { problem: "macros" },
    ],
    [
      "a type with macros",
      template(TASKS, {
        "[Content_Types].xml": '<Types><Override ContentType="a.macroEnabled.main+xml"/></Types>',
      }),
      { problem: "macros" },
    ],
    [
      "a template from elsewhere",
      template(TASKS, { [RELATIONS]: relations("attachedTemplate", "https://a.vn/a.dotm") }),
      { problem: "fetches" },
    ],
    [
      "a picture from elsewhere",
      template(TASKS, { [RELATIONS]: relations("image", "file://a/b.png") }),
      { problem: "fetches" },
    ],
    [
      "a field that runs something",
      template(TASKS, { "word/header1.xml": field("DD", "EAUTO c:\\a") }),
      { problem: "fetches" },
    ],
    ["no Word file", Buffer.from("%PDF-1.7"), { problem: "broken" }],
    ["half of one", defaultTemplate().subarray(0, 900), { problem: "broken" }],
    [
      "another archive",
      new PizZip().file("a.txt", "x").generate({ type: "nodebuffer" }),
      { problem: "broken" },
    ],
    [
      "XML that is none",
      template(TASKS, { "word/header1.xml": "<w:hdr><w:p>" }),
      { problem: "broken" },
    ],
  ] as const)("%s", async (_, bytes, problem) => {
    expect(await checkTemplate(bytes)).toEqual(problem);
  });

  test("one that holds more than any Word file", async () => {
    const parts = Array.from({ length: 1_001 }, (_, at) => [`word/media/${at}.png`, ""]);
    const bytes = template(TASKS, Object.fromEntries(parts));
    expect(await checkTemplate(bytes)).toEqual({ problem: "broken" });
  });
});

describe("fillTemplate", () => {
  test("the product's own says everything, and what was typed stays text", () => {
    const words = wordsOf(fillTemplate(null, DATA));
    for (const said of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Số: 12        /BC-CAP",
      "Hải Vân, ngày 29 tháng 11 năm 2026",
      "Kính gửi: Công an thành phố Đà Nẵng",
      "910 / 981 = 92,8%",
      "912 / 981 = 93,0%",
      "- Xử lý văn bản: Đã &lt;xong&gt; &amp; gửi {don_vi}⏎Dòng hai",
      "- Xử lý văn bản: Thiếu máy quét",
      "Không có.",
      "Thủ trưởng đơn vị",
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain("ĐẢNG CỘNG SẢN");
    expect(words).not.toContain("DỰ THẢO");
    expect(words.replace("{don_vi}", "")).not.toMatch(/[{}]/);
  });

  test("a Party body has its own heading, a draft its mark", () => {
    const words = wordsOf(fillTemplate(null, { ...DATA, khoi_dang: true, du_thao: true }));
    expect(words).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(words).not.toContain("CỘNG HÒA");
    expect(words).toContain("DỰ THẢO");
  });

  test("an office's own", () => {
    expect(wordsOf(fillTemplate(template("Số 1 của {don_vi}"), DATA))).toContain(
      "Số 1 của Công an phường Hải Vân",
    );
  });
});

describe("in a process of its own", { timeout: 30_000 }, () => {
  test("a paper of 50 tasks is filled", async () => {
    const [document] = DATA.van_ban;
    const nhiem_vu = Array.from({ length: 50 }, (_, at) => ({ ...TASK, stt: String(at + 1) }));
    const van_ban = document ? [{ ...document, nhiem_vu }] : [];
    const file = await wordFile(null, { ...DATA, van_ban });
    if (!(file instanceof Buffer)) throw new Error("not made");
    expect(wordsOf(file).match(/912 \/ 981/g)).toHaveLength(50);
  });

  test("a template is checked, and what cannot be filled ends nothing but that process", async () => {
    expect(await templateProblem(template("{don_v}"))).toEqual({
      problem: "unknown",
      tags: ["don_v"],
    });
    expect(await wordFile(Buffer.from("x"), DATA)).toBeNull();
  });
});
