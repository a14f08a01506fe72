import { enteredText } from "#lib/domain/entered-text.ts";

/** A table as it was pasted or read from a file: rows of cells, each row as long as the others. */
export type Grid = readonly (readonly string[])[];

/** Of one cell; beyond it the text is cut, and the limits of what it becomes say what is too long. */
const LONGEST_CELL = 4_000;

/** Cells without spaces at their ends and with one kind of line break, rows of equal length, nothing empty at the edges. */
export function tidyGrid(rows: readonly (readonly string[])[]): Grid {
  const cells = rows.map((row) => row.map(tidyCell));
  const width = Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ""));
  return cells
    .slice(0, last + 1)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** A text in Unicode's composed form, as people type and PostgreSQL can keep it. */
function tidyCell(text: string): string {
  return enteredText(text.slice(0, LONGEST_CELL))
    .normalize("NFC")
    .replace(/\r\n?|\v|\u2028|\u2029/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Whether it is a table at all, and not a larger one than it may be. */
export function gridProblem(
  grid: Grid,
  most: { rows: number; columns: number },
): "no-table" | "too-many-rows" | "too-many-columns" | null {
  const width = grid[0]?.length ?? 0;
  if (grid.length === 0 || width < 2) return "no-table";
  if (grid.length > most.rows) return "too-many-rows";
  return width > most.columns ? "too-many-columns" : null;
}
