import { type CivilDate, isoWeekday } from "./civil-date.ts";
import type { Holiday } from "./holidays.ts";

/**
 * Why a day cannot stand in the table of days off and days worked for them, as the key of a message; null if it can. A
 * weekend is off anyhow, and only a day of it can be worked in exchange (Labour Code 45/2019/QH14, articles 111, 112).
 */
export function unfitHoliday(day: CivilDate, kind: Holiday["kind"]): string | null {
  const isWeekend = isoWeekday(day) > 5;
  if (kind === "day_off" && isWeekend) return "calendars.weekend-anyway";
  if (kind === "make_up_day" && !isWeekend) return "calendars.worked-anyway";
  return null;
}
