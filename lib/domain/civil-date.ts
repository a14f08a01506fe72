/**
 * A day without a time or a zone, written YYYY-MM-DD (years 1900 to 2199).
 * Such strings compare with `<` and sort as text, so that most rules need no arithmetic.
 */
export type CivilDate = string;

const DAY_MS = 86_400_000;
/** Vietnam has kept UTC+7 without summer time since 1975, so the offset is a constant. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const ISO_DATE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Two digits of a year are of this half century; "98" might be of either. */
const TYPED_DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4})|[/.]([0-4]\d))$/;
/** Both halves of the day are written out then, or nobody could tell where one ends. */
const TYPED_DIGITS = /^(\d\d)(\d\d)(?:(\d{4})|([0-4]\d))$/;

/** The day that a YYYY-MM-DD names; null for anything else, also for 31 February. */
export function parseCivilDate(value: unknown): CivilDate | null {
  if (typeof value !== "string" || !ISO_DATE.test(value)) return null;
  return dayOfMonth(value) <= daysInMonth(yearOf(value), monthOf(value)) ? value : null;
}

/**
 * What people type: 15/12/2026, 5/1/2026, 15/12/26, 05-01-2026, 5.1.2026 (day first), also 2026-12-15, and digits alone,
 * since a telephone's keys for numbers have no slash: 15122026, 151226. Null if it is no day.
 */
export function parseTypedDate(text: string): CivilDate | null {
  const trimmed = text.trim();
  const typed = TYPED_DATE.exec(trimmed) ?? TYPED_DIGITS.exec(trimmed);
  if (!typed) return parseCivilDate(trimmed);
  const [, day = "", month = "", whole, short = ""] = typed;
  const year = whole ?? short;
  return parseCivilDate(
    `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}

/** A day as it is typed in both languages: 05/01/2026. */
export function dayForInput(day: CivilDate): string {
  return day.split("-").reverse().join("/");
}

export function isCivilDate(value: unknown): value is CivilDate {
  return parseCivilDate(value) !== null;
}

/** The day made of its parts, `month` from 1; the parts are trusted. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** Days since 1 January 1970, for arithmetic in a loop. */
export function dayNumber(date: CivilDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date)) / DAY_MS;
}

export function fromDayNumber(day: number): CivilDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `days` may be negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of another month, or that month's last day if it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const month = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, number] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  return civilDate(year, number, Math.min(dayOfMonth(date), daysInMonth(year, number)));
}

/** Days from one to the other: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** For `sort`: the earlier day first. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: CivilDate): number {
  return weekdayOfDayNumber(dayNumber(date));
}

export function weekdayOfDayNumber(day: number): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function dayOfMonth(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function endOfMonth(date: CivilDate): CivilDate {
  const [year, month] = [yearOf(date), monthOf(date)];
  return civilDate(year, month, daysInMonth(year, month));
}

/** The day that a clock on a wall in Hanoi shows at that instant, whatever the server's zone. */
export function vietnamDay(instant: Date): CivilDate {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** Drivers that want a Date for a `date` column take midnight UTC of that day. */
export function toUtcMidnight(date: CivilDate): Date {
  return new Date(dayNumber(date) * DAY_MS);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A day as a message takes it: the instant of its noon in Việt Nam. */
export function dateValue(day: CivilDate): number {
  return Date.parse(`${day}T12:00:00+07:00`);
}
