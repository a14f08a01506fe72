import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";

export type HolidayRow = { day: CivilDate; kind: "day_off" | "make_up_day" };

/** The days off and the days made up for them, as JSON: what a reviewer's clock runs by. */
export const HOLIDAYS: Sql = sql`
  (SELECT json_agg(json_build_object('day', h.day, 'kind', h.kind)) FROM holiday h)`;

export function workCalendarOf(rows: readonly HolidayRow[] | null): WorkCalendar {
  const days = (kind: HolidayRow["kind"]) =>
    new Set((rows ?? []).filter((row) => row.kind === kind).map(({ day }) => day));
  return { holidays: days("day_off"), makeUpDays: days("make_up_day") };
}
