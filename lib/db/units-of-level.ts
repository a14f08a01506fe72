import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Sql, sql } from "./sql.ts";

/** How many units of the level `l` are in force on the day: one rule wherever levels are listed. */
export function unitsOfLevel(day: CivilDate): Sql {
  return sql`(SELECT count(*)::int FROM unit u WHERE u.level_key = l.key
    AND in_force(u.in_force_from, u.in_force_to) @> ${day}::date)`;
}
