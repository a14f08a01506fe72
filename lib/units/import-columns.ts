import { searchKey } from "#lib/domain/text.ts";
import type { Grid } from "#lib/sheets/grid.ts";

/** What a column of a list of units may hold. */
export const FIELDS = ["code", "name", "nameEn", "level", "parent", "from", "to", "basis"] as const;
export type Field = (typeof FIELDS)[number];

/** Heads by their letters alone, without accents; of several columns for one field the first word listed wins. */
const HEADS: Record<Field, readonly string[]> = {
  code: ["code", "ma", "ma don vi", "ma so", "unit code", "ma dvhc"],
  name: ["full name", "name", "ten", "ten don vi", "unit name", "unit", "don vi"],
  nameEn: ["full name en", "name en", "english name", "ten tieng anh", "english"],
  level: ["level", "cap", "cap don vi", "level key"],
  parent: [
    "parent code",
    "parent",
    "ma cap tren",
    "ma don vi cap tren",
    "don vi cap tren",
    "cap tren",
    "district code",
    "ma huyen",
    "province code",
    "ma tinh",
  ],
  from: [
    "in force from",
    "from",
    "tu ngay",
    "hoat dong tu",
    "hieu luc tu",
    "valid from",
    "ngay thanh lap",
  ],
  to: ["in force to", "to", "den ngay", "den truoc ngay", "valid to", "hieu luc den"],
  basis: ["legal basis", "basis", "can cu", "can cu phap ly", "nghi quyet", "quyet dinh"],
};

/** Rows above the heading that a file may have: a title, a number. */
const MOST_ABOVE = 10;

export type Heading = {
  /** The first row after the heading. */
  end: number;
  columns: (Field | null)[];
};

/** The row whose cells name a code and a name; null where none does. */
export function findHeading(grid: Grid): Heading | null {
  for (const [place, row] of grid.slice(0, MOST_ABOVE).entries()) {
    const columns = readHeads(row);
    if (columns.includes("code") && columns.includes("name")) return { end: place + 1, columns };
  }
  return null;
}

/** Where a heading names the unit above, the likeliest first. */
export function parentColumns(row: readonly string[]): number[] {
  const heads = row.map(keyOf);
  return HEADS.parent.map((word) => heads.indexOf(word)).filter((place) => place >= 0);
}

function keyOf(cell: string): string {
  return searchKey(cell)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function readHeads(row: readonly string[]): (Field | null)[] {
  const heads = row.map(keyOf);
  const columns: (Field | null)[] = heads.map(() => null);
  for (const field of FIELDS) {
    const best = HEADS[field].map((word) => heads.indexOf(word)).find((place) => place >= 0);
    if (best !== undefined && columns[best] === null) columns[best] = field;
  }
  return columns;
}
