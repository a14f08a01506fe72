import { type Sql, sql } from "#lib/db/sql.ts";
import type { Holiday } from "#lib/domain/holidays.ts";

export type HolidayRow = Pick<Holiday, "day" | "kind">;

/** The days off and the days made up for them, as JSON: what a reviewer's clock runs by. */
export const HOLIDAYS: Sql = sql`
  (SELECT json_agg(json_build_object('day', h.day, 'kind', h.kind)) FROM holiday h)`;
