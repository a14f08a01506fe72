import readXlsxFile from "read-excel-file/node";
import { type Grid, tidyGrid } from "./grid.ts";
import { mergedCells, unmerged } from "./merged-cells.ts";

/** The sheets of a workbook, days as people write them; a cell that is merged downwards says the same in each row. */
export async function readExcelSheets(bytes: Buffer): Promise<Grid[]> {
  const sheets = await readXlsxFile(bytes);
  const merged = mergedCells(bytes);
  return sheets.map(({ data }, at) =>
    tidyGrid(
      unmerged(
        data.map((row) => row.map(cellText)),
        merged[at] ?? [],
      ),
    ),
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return String(value);
  const [year, month, day] = value.toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}
