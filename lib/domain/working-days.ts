import {
  type CivilDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  weekdayOfDayNumber,
} from "./civil-date.ts";

/** Days off besides the weekends, and weekend days that are worked to make up for a day off. */
export type WorkCalendar = {
  holidays: ReadonlySet<CivilDate>;
  makeUpDays: ReadonlySet<CivilDate>;
};

export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): boolean {
  return isWorked(dayNumber(date), calendar);
}

/**
 * The `count`-th working day after `date`; the day itself does not count. With 0 it is `date`.
 * Backwards with a negative count.
 */
export function addWorkingDays(date: CivilDate, count: number, calendar: WorkCalendar): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = dayNumber(date);
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (isWorked(day, calendar)) left -= 1;
  }
  return fromDayNumber(day);
}

/** Working days after `from` up to and with `to`; 0 on the same day, negative backwards. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const [first, span] = [dayNumber(from), daysBetween(from, to)];
  let worked = 0;
  for (let day = first + 1; day <= first + span; day += 1) {
    if (isWorked(day, calendar)) worked += 1;
  }
  return worked;
}

function isWorked(day: number, { holidays, makeUpDays }: WorkCalendar): boolean {
  if (weekdayOfDayNumber(day) > 5) return makeUpDays.size > 0 && makeUpDays.has(fromDayNumber(day));
  return holidays.size === 0 || !holidays.has(fromDayNumber(day));
}
