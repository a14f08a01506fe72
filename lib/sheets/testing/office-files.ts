import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What a cell of a Word table is: its paragraphs, or its XML where that matters. */
export type WordCell = string | { xml: string };

/** A Word document with these tables, as far as a reader of tables can tell. */
export function docx(...tables: WordCell[][][]): Buffer {
  const body = tables.map((rows) => `<w:p/><w:tbl>${rows.map(rowXml).join("")}</w:tbl>`).join("");
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  });
}

function rowXml(cells: WordCell[]): string {
  const inner = cells.map((cell) => (typeof cell === "string" ? cellXml(cell) : cell.xml));
  return `<w:tr>${inner.join("")}</w:tr>`;
}

/** A cell with properties: `<w:vMerge/>`, `<w:gridSpan w:val="2"/>`. */
export function cellXml(text: string, properties = ""): string {
  const paragraphs = text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join("")}</w:tc>`;
}

/** A workbook of one sheet; numbers stay numbers. `merged` as a spreadsheet writes it: "B2:B4". */
export function xlsx(rows: (string | number)[][], merged: string[] = []): Buffer {
  const cell = (value: string | number) =>
    typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const data = rows
    .map((row, at) => {
      const cells = row.map((value, column) =>
        cell(value).replace("<c", `<c r="${String.fromCharCode(65 + column)}${at + 1}"`),
      );
      return `<row r="${at + 1}">${cells.join("")}</row>`;
    })
    .join("");
  const merges =
    merged.length > 0
      ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${merges}</worksheet>`,
  });
}

export function zipped(files: Record<string, string | Uint8Array>): Buffer {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
