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

const YEAR = "(?:19|20|21)\\d\\d";
/** Between the two years of a span: "2026-2030", "từ năm 2026 đến hết năm 2030", "from 2026 to 2030". */
const SPAN = "\\s*(?:[-–—]|đến|tới|to|until)(?:\\s+(?:hết|cuối|năm|the end of))*\\s*";

/**
 * A title or a number for another year: only the source's own year is replaced, where it stands alone. "Kế hoạch công
 * tác năm 2026" becomes 2027; "2026-2030" is a span that stays: of it nobody but its author knows what it will be.
 */
export function inAnotherYear(text: string, from: number, to: number): string {
  const alone = `(?<!\\d)(?<!${YEAR}${SPAN})${from}(?!\\d)(?!${SPAN}${YEAR})`;
  return text.replace(new RegExp(alone, "giu"), `${to}`);
}

/**
 * A deadline in the copy: one of the source's own year, or of the first weeks after it, comes again; an end that lies
 * years ahead ("by 2030") is the same end for the copy.
 */
export function dueInAnotherYear(due: CivilDate, from: number, years: number): CivilDate {
  return yearOf(due) > from + 1 ? due : shiftYears(due, years);
}
