import PizZip from "pizzip";

/**
 * The product's own Word template, in the layout of Decree 30/2020/NĐ-CP: A4, margins 20, 20, 30 and 15 mm, Times New
 * Roman, 14 pt text. Its words in braces are listed in lib/domain/paper-tags.ts.
 */
export function defaultTemplate(): Buffer {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(PARTS)) zip.file(name, content);
  // The same bytes each time: a folder of today would make another file of it.
  for (const file of Object.values(zip.files)) file.date = new Date(2026, 0, 1);
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** Twips of a millimetre, and of what stands between the margins. */
const MM = 56.7;
const WIDTH = Math.round(165 * MM);
const LEFT = 3900;

type Look = { bold?: true; italic?: true; caps?: true; size?: number };

/** Text in half points; 14 pt unless said otherwise. */
function run(text: string, { bold, italic, caps, size }: Look = {}): string {
  const look = [
    bold && "<w:b/>",
    italic && "<w:i/>",
    caps && "<w:caps/>",
    size && `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ];
  return `<w:r><w:rPr>${look.filter(Boolean).join("")}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

type Set = {
  align?: "center" | "both" | "right";
  /** Points before and after. */
  before?: number;
  after?: number;
  /** The first line stands 10 mm in. */
  indent?: true;
  keep?: true;
};

function paragraph(content: string, { align, before = 0, after = 0, indent, keep }: Set = {}) {
  const set = [
    keep && "<w:keepNext/>",
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`,
    indent && `<w:ind w:firstLine="${Math.round(10 * MM)}"/>`,
    align && `<w:jc w:val="${align}"/>`,
  ];
  return `<w:p><w:pPr>${set.filter(Boolean).join("")}</w:pPr>${content}</w:p>`;
}

/** The stroke under a name: a border that leaves `margin` twips free on both sides. */
function stroke(margin: number): string {
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="80" w:after="0" w:line="120" w:lineRule="exact"/><w:ind w:left="${margin}" w:right="${margin}"/></w:pPr></w:p>`;
}

function cell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

function table(widths: readonly number[], rows: string, bordered = false): string {
  const edge = (name: string) =>
    `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${bordered ? `<w:tblBorders>${borders}</w:tblBorders>` : ""}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${bordered ? 80 : 0}" w:type="dxa"/><w:right w:w="${bordered ? 80 : 0}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows}</w:tbl>`;
}

const CENTER = { align: "center" } as const;
const TEXT = { align: "both", after: 6, indent: true } as const;
/** What people typed has new lines of its own, and a justified line before one would be spread. */
const TYPED = { after: 6, indent: true } as const;

const LETTERHEAD = table(
  [LEFT, WIDTH - LEFT],
  `<w:tr>${cell(
    LEFT,
    paragraph(run("{co_quan_chu_quan}", { caps: true, size: 13 }), CENTER) +
      paragraph(run("{don_vi}", { bold: true, caps: true, size: 13 }), CENTER) +
      stroke(1250) +
      paragraph(run("Số: {so}        /{ky_hieu}", { size: 13 }), { ...CENTER, before: 2 }),
  )}${cell(
    WIDTH - LEFT,
    paragraph(run("{#khoi_dang}")) +
      paragraph(run("ĐẢNG CỘNG SẢN VIỆT NAM", { bold: true, size: 14 }), CENTER) +
      stroke(1100) +
      paragraph(run("{/khoi_dang}")) +
      paragraph(run("{^khoi_dang}")) +
      paragraph(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: 12 }), CENTER) +
      paragraph(run("Độc lập - Tự do - Hạnh phúc", { bold: true, size: 13 }), CENTER) +
      stroke(1150) +
      paragraph(run("{/khoi_dang}")) +
      paragraph(
        run("{dia_danh}, ngày {ngay} tháng {thang} năm {nam}", { italic: true, size: 13 }),
        {
          ...CENTER,
          before: 2,
        },
      ),
  )}</w:tr>`,
);

const TITLE =
  paragraph(run("BÁO CÁO", { bold: true }), { ...CENTER, before: 18, keep: true }) +
  paragraph(run("{trich_yeu}", { bold: true }), { ...CENTER, keep: true }) +
  stroke(3300) +
  paragraph(run("{#du_thao}")) +
  paragraph(run("DỰ THẢO: có số liệu chưa gửi", { italic: true, size: 13 }), CENTER) +
  paragraph(run("{/du_thao}")) +
  paragraph(run("Kính gửi: {kinh_gui}"), { ...CENTER, before: 6, after: 12 });

const COLUMNS = [560, 3090, 2150, 2150, WIDTH - 560 - 3090 - 4300];
const SMALL = { size: 12 } as const;

function cells(texts: readonly string[], look: Look = SMALL, heads = false): string {
  return texts
    .map((text, at) => {
      const align = heads || at === 0 || at > 1 ? CENTER : {};
      return cell(COLUMNS[at] ?? 0, paragraph(run(text, look), { ...align, before: 2, after: 2 }));
    })
    .join("");
}

const RESULTS =
  paragraph(run("I. KẾT QUẢ THỰC HIỆN", { bold: true }), { ...TEXT, keep: true }) +
  paragraph(run("{#van_ban}")) +
  paragraph(run("{so_thu_tu}. {ten_van_ban}", { bold: true }), { ...TEXT, keep: true }) +
  table(
    COLUMNS,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(["TT", "Nhiệm vụ", "Kỳ trước", "Kỳ này", "Tăng, giảm"], { ...SMALL, bold: true }, true)}</w:tr>` +
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(["{#nhiem_vu}{stt}", "{ten}", "{ky_truoc}", "{ky_nay}", "{thay_doi}{/nhiem_vu}"])}</w:tr>`,
    true,
  ) +
  paragraph(run("{#nhiem_vu}")) +
  paragraph(run("{#co_ket_qua}")) +
  paragraph(run("- {ten}: {ket_qua}"), { ...TYPED, before: 6 }) +
  paragraph(run("{/co_ket_qua}")) +
  paragraph(run("{/nhiem_vu}")) +
  paragraph("", { after: 6 }) +
  paragraph(run("{/van_ban}"));

/** Difficulties, or proposals: each with its task, or that there are none. */
function matters(title: string, name: string): string {
  return (
    paragraph(run(title, { bold: true }), { ...TEXT, keep: true }) +
    paragraph(run(`{#${name}}`)) +
    paragraph(run("- {ten}: {noi_dung}"), TYPED) +
    paragraph(run(`{/${name}}`)) +
    paragraph(run(`{^${name}}`)) +
    paragraph(run("Không có."), TEXT) +
    paragraph(run(`{/${name}}`))
  );
}

const SIGNATURE = table(
  [LEFT, WIDTH - LEFT],
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(
    LEFT,
    paragraph(run("Nơi nhận:", { bold: true, italic: true, size: 12 })) +
      paragraph(run("- Như trên;", { size: 11 })) +
      paragraph(run("- Lưu: VT.", { size: 11 })),
  )}${cell(
    WIDTH - LEFT,
    paragraph(run("{chuc_vu_ky}", { bold: true, caps: true }), { ...CENTER, after: 72 }),
  )}</w:tr>`,
);

const BODY =
  LETTERHEAD +
  TITLE +
  paragraph(
    run(
      "Thực hiện các nhiệm vụ được giao tại các văn bản chỉ đạo, {don_vi} báo cáo kết quả {ky} (từ ngày {tu_ngay} đến hết ngày {den_ngay}) như sau:",
    ),
    TEXT,
  ) +
  RESULTS +
  matters("II. KHÓ KHĂN, VƯỚNG MẮC", "kho_khan") +
  matters("III. KIẾN NGHỊ, ĐỀ XUẤT", "kien_nghi") +
  paragraph(run("Trên đây là báo cáo kết quả {ky} của {don_vi}./."), { ...TEXT, after: 12 }) +
  SIGNATURE;

const mm = (length: number) => Math.round(length * MM);
const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${mm(20)}" w:right="${mm(15)}" w:bottom="${mm(20)}" w:left="${mm(30)}" w:header="${mm(10)}" w:footer="${mm(10)}" w:gutter="0"/><w:titlePg/></w:sectPr>`;
const PAGE_NUMBER = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const header = (content: string) => `${HEAD}<w:hdr xmlns:w="${MAIN}">${content}</w:hdr>`;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PARTS: Record<string, string> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/word/header2.xml" ContentType="${WORD}.header+xml"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONS}/header" Target="header1.xml"/><Relationship Id="rId3" Type="${RELATIONS}/header" Target="header2.xml"/></Relationships>`,
  "word/document.xml": `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${BODY}${SECTION}</w:body></w:document>`,
  "word/header1.xml": header(PAGE_NUMBER),
  "word/header2.xml": header("<w:p/>"),
  "word/styles.xml": `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
};
