import readXlsxFile from "read-excel-file/node";
import { type Grid, tidyGrid } from "./grid.ts";

/** The sheets of a workbook, days as people write them. */
export async function readExcelSheets(bytes: Buffer): Promise<Grid[]> {
  const sheets = await readXlsxFile(bytes);
  return sheets.map(({ data }) => tidyGrid(data.map((row) => row.map(cellText))));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return String(value);
  const [year, month, day] = value.toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}
