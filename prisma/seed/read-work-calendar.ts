import type pg from "pg";
import { type Holiday, workCalendarOf } from "#lib/domain/holidays.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";

/** The holidays as an admin keeps them. */
export async function readWorkCalendar(client: pg.Client): Promise<WorkCalendar> {
  const { rows } = await client.query<Pick<Holiday, "day" | "kind">>(
    "SELECT day::text AS day, kind::text AS kind FROM holiday",
  );
  return workCalendarOf(rows);
}
