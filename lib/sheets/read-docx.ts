import { Parser } from "saxen";
import { type Grid, tidyGrid } from "./grid.ts";

/** WordprocessingML, as Word writes it and in its strict form. */
const NAMESPACES = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
};
/** What is no longer in the text, or in it twice. */
const PASSED_OVER = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText"]);

type Cell = { text: string; span: number; merged: boolean };
type Table = { rows: string[][]; row: Cell[]; indent: number };

/**
 * The tables of a Word document's `word/document.xml`. A cell that is merged downwards has its words in each of its
 * rows, one that is merged sideways in the first of its columns. A table within a cell is words of that cell.
 */
export function readDocx(xml: string): Grid[] {
  const tables: Table[] = [];
  let table: Table | null = null;
  let cell: Cell | null = null;
  let depth = 0;
  let passedOver = 0;
  let inText = false;
  const parser = new Parser();
  parser.ns(NAMESPACES);
  parser.on("error", (error: Error) => {
    throw error;
  });
  parser.on("openTag", (name: string, attributes: () => Record<string, string>) => {
    if (PASSED_OVER.has(name)) passedOver += 1;
    if (name === "w:t") inText = true;
    if (name === "w:tbl") {
      depth += 1;
      if (depth === 1) {
        table = { rows: [], row: [], indent: 0 };
        tables.push(table);
      }
    }
    if (!table || depth !== 1) return;
    if (name === "w:tr") [table.row, table.indent] = [[], 0];
    else if (name === "w:gridBefore") table.indent = spanOf(attributes);
    else if (name === "w:tc") {
      cell = { text: "", span: 1, merged: false };
      table.row.push(cell);
    } else if (name === "w:gridSpan" && cell) cell.span = spanOf(attributes);
    else if (name === "w:vMerge" && cell) cell.merged = attributes()["w:val"] !== "restart";
    else if (name === "w:tab" && cell) cell.text += " ";
    else if ((name === "w:br" || name === "w:cr") && cell) cell.text += "\n";
  });
  parser.on("text", (value: string, decode: (text: string) => string) => {
    if (inText && cell && passedOver === 0) cell.text += decode(value);
  });
  parser.on("closeTag", (name: string) => {
    if (PASSED_OVER.has(name)) passedOver -= 1;
    if (name === "w:t") inText = false;
    if (name === "w:p" && cell) cell.text += "\n";
    if (name === "w:tbl") {
      depth -= 1;
      if (depth === 0) table = null;
    }
    if (!table || depth !== 1) return;
    if (name === "w:tc") cell = null;
    if (name === "w:tr") table.rows.push(cellsOf(table));
  });
  parser.parse(xml);
  return tables.map(({ rows }) => tidyGrid(rows));
}

function spanOf(attributes: () => Record<string, string>): number {
  const span = Number(attributes()["w:val"] ?? "1");
  return Number.isInteger(span) && span > 0 && span < 100 ? span : 1;
}

/** The row's cells by column; a merged one takes the words above it. */
function cellsOf({ rows, row, indent }: Table): string[] {
  const above = rows.at(-1) ?? [];
  const cells: string[] = Array.from({ length: indent }, () => "");
  for (const { text, span, merged } of row) {
    cells.push(merged ? (above[cells.length] ?? "") : text);
    for (let more = 1; more < span; more += 1) cells.push("");
  }
  return cells;
}
