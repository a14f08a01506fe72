import { type CivilDate, toUtcMidnight } from "./civil-date.ts";

/**
 * What a cell of a file holds: words, a figure, whole đồng, a day, a moment (an instant's ISO text), or nothing. Words
 * stay words whatever they look like.
 */
export type ExportCell = string | number | bigint | { day: CivilDate } | { at: string } | null;

export type ExportColumn<Row> = { head: string; cell: (row: Row) => ExportCell };

export function dayCell(day: CivilDate | null): ExportCell {
  return day === null ? null : { day };
}

/** From what the wire carries, a string of digits; null stays empty. */
export function moneyCell(dong: string | null | undefined): ExportCell {
  return dong === null || dong === undefined ? null : BigInt(dong);
}

/**
 * For a text file that any program reads: days as 2026-11-22 and moments as 2026-11-22 09:14:05 in Hanoi, which no
 * country's settings take for another day.
 */
export function plainCell(cell: ExportCell): string | number | bigint | null {
  if (cell === null || typeof cell !== "object") return cell;
  return "day" in cell
    ? cell.day
    : hanoiClock(cell.at).toISOString().slice(0, 19).replace("T", " ");
}

/** A date of a sheet has no zone: its parts in UTC are what is shown. */
export type SheetCell = string | number | null | { value: number | Date; format: string };

const MOST_CHARACTERS = 32_767; // of a cell, to a spreadsheet
const WHOLE = "#,##0";

/** For a spreadsheet: money beyond what its numbers hold exactly is written as words. */
export function sheetCell(cell: ExportCell): SheetCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return cell.slice(0, MOST_CHARACTERS);
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "bigint") {
    const value = Number(cell);
    return Number.isSafeInteger(value) ? { value, format: WHOLE } : cell.toString();
  }
  return "day" in cell
    ? { value: toUtcMidnight(cell.day), format: "dd/mm/yyyy" }
    : { value: hanoiClock(cell.at), format: "dd/mm/yyyy hh:mm" };
}

const HANOI_MS = 7 * 3_600_000;

/** The instant whose parts in UTC are those of a clock in Hanoi. */
function hanoiClock(at: string): Date {
  return new Date(Date.parse(at) + HANOI_MS);
}
