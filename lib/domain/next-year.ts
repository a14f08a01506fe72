import {
  addMonths,
  type CivilDate,
  civilDate,
  daysInMonth,
  endOfMonth,
  isoWeekday,
  monthOf,
  yearOf,
} from "./civil-date.ts";
import { addWorkingDays, isWorkingDay, type WorkCalendar } from "./working-days.ts";

/** The same day of another year; the last day of a month stays the last, so that the end of February has no gap. */
export function shiftYears(date: CivilDate, years: number): CivilDate {
  const shifted = addMonths(date, years * 12);
  if (date !== endOfMonth(date)) return shifted;
  const [year, month] = [yearOf(shifted), monthOf(shifted)];
  return civilDate(year, month, daysInMonth(year, month));
}

/** What kind of day a deadline falls on: said beside it, never a reason to move it unasked. */
export type DayKind = "working" | "weekend" | "holiday";

export function dayKindOf(date: CivilDate, calendar: WorkCalendar): DayKind {
  if (isWorkingDay(date, calendar)) return "working";
  return isoWeekday(date) > 5 ? "weekend" : "holiday";
}

/** The last working day before one that is none. */
export function workingDayBefore(date: CivilDate, calendar: WorkCalendar): CivilDate {
  return addWorkingDays(date, -1, calendar);
}

/**
 * A title or a number for another year: only the source's own year is replaced, where it stands alone. "Kế hoạch công
 * tác năm 2026" becomes 2027; of "2026-2030" the end stays, which nobody but its author can know.
 */
export function inAnotherYear(text: string, from: number, to: number): string {
  return text.replace(new RegExp(`(?<!\\d)${from}(?!\\d)`, "g"), `${to}`);
}
