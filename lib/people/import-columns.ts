import { searchKey } from "#lib/domain/text.ts";
import type { Grid } from "#lib/sheets/grid.ts";

/** What a column of a list of people may hold. */
const FIELDS = [
  "email",
  "title",
  "titleEn",
  "unit",
  "role",
  "line",
  "groups",
  "from",
  "lastDay",
] as const;
export type Field = (typeof FIELDS)[number];

/** Heads by their letters alone, without accents. */
const HEADS: Record<Field, readonly string[]> = {
  email: ["email", "e mail", "thu dien tu", "thu", "dia chi thu dien tu", "mail"],
  title: ["title", "chuc danh", "ten chuc danh", "job title"],
  titleEn: ["title en", "english title", "title in english", "chuc danh tieng anh"],
  unit: ["unit", "don vi", "ma don vi", "ten don vi", "unit code", "don vi cong tac"],
  role: ["role", "vai tro", "quyen"],
  line: ["line", "he lanh dao", "he", "nganh", "leadership"],
  groups: [
    "groups",
    "task groups",
    "nhom nhiem vu",
    "nhom",
    "chi cac nhom nhiem vu",
    "only these groups",
  ],
  from: ["from", "tu ngay", "bat dau", "start"],
  lastDay: ["last day", "den het ngay", "den ngay", "to", "ket thuc", "end"],
};
export const NEEDED = ["email", "unit", "role"] as const satisfies readonly Field[];

/** Rows above the heading that a file may have: a title, a number. */
const MOST_ABOVE = 10;

export type Heading = { end: number; columns: (Field | null)[] };

/** The row whose cells name at least an e-mail, a unit and a role; null where none does. */
export function findHeading(grid: Grid): Heading | null {
  for (const [place, row] of grid.slice(0, MOST_ABOVE).entries()) {
    const heads = row.map((cell) =>
      searchKey(cell)
        .replace(/[^a-z0-9]+/g, " ")
        .trim(),
    );
    const columns = heads.map(
      (head) => FIELDS.find((field) => HEADS[field].includes(head)) ?? null,
    );
    if (NEEDED.every((field) => columns.includes(field))) return { end: place + 1, columns };
  }
  return null;
}

/** A row by field; of two columns for one field the first that says something counts. */
export function readCells(row: readonly string[], columns: Heading["columns"]) {
  const cells: Record<Field, string> = {
    ...{ email: "", title: "", titleEn: "", unit: "", role: "", line: "", groups: "" },
    ...{ from: "", lastDay: "" },
  };
  for (const [place, field] of columns.entries())
    if (field && cells[field] === "") cells[field] = row[place] ?? "";
  return cells;
}
