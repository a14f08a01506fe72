import PizZip from "pizzip";

/** A cell that stands for those below it: rows and columns from 0. */
export type Merged = { column: number; from: number; to: number };

const MOST = 20_000;

/**
 * The cells of each sheet that are merged downwards, in the order of the workbook; nothing where the file says nothing
 * that is understood. The file was looked into before: its parts are no larger than they may be.
 */
export function mergedCells(bytes: Buffer): Merged[][] {
  try {
    const zip = new PizZip(bytes);
    const text = (path: string) => zip.file(path)?.asText() ?? "";
    const targets = new Map(
      [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
        attribute(tag, "Id"),
        attribute(tag, "Target").replace(/^\/?(?:xl\/)?/, ""),
      ]),
    );
    return [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) =>
      rangesOf(text(`xl/${targets.get(attribute(tag, "r:id")) ?? ""}`)),
    );
  } catch {
    return [];
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function rangesOf(sheet: string): Merged[] {
  const ranges = [
    ...sheet.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\sref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g),
  ];
  return ranges
    .slice(0, MOST)
    .map(([, letters = "", from = "", to = ""]) => ({
      column: columnOf(letters),
      from: Number(from) - 1,
      to: Number(to) - 1,
    }))
    .filter((range) => range.to > range.from);
}

/** A is 0, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rows with what a merged cell says in each of its rows. */
export function unmerged(rows: string[][], merged: readonly Merged[]): string[][] {
  for (const { column, from, to } of merged)
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row += 1) {
      const cells = rows[row];
      const said = rows[from]?.[column] ?? "";
      if (cells && said !== "" && (cells[column] ?? "") === "") cells[column] = said;
    }
  return rows;
}
