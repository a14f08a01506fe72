import { searchKey } from "#lib/domain/text.ts";
import type { Grid } from "#lib/sheets/grid.ts";
import { type Field, type Heading, parentColumns } from "./import-columns.ts";

/**
 * The columns as their heads say, with the code of the unit above from the column whose codes are found: a list of
 * 2025-06 has districts beside provinces, and no district is a unit. Without any found the heads' choice stands.
 */
export function columnsFound(
  grid: Grid,
  { end, columns }: Heading,
  codes: ReadonlySet<string>,
): (Field | null)[] {
  const rows = grid.slice(end);
  const own = new Set(rows.map((row) => searchKey(row[columns.indexOf("code")] ?? "")));
  const found = (place: number) =>
    rows.filter((row) => {
      const code = searchKey(row[place] ?? "");
      return code !== "" && (codes.has(code) || own.has(code));
    }).length;
  const candidates = parentColumns(grid[end - 1] ?? []);
  const [best] = candidates
    .map((place) => ({ place, found: found(place) }))
    .toSorted((a, b) => b.found - a.found);
  if (!best || best.found === 0) return columns;
  return columns.map((field, place) => {
    if (place === best.place) return "parent";
    return field === "parent" ? null : field;
  });
}
