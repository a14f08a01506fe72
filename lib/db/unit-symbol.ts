import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Sql, sql } from "./sql.ts";

/** The document symbol of a unit `u` on a day; null where none is recorded. */
export function symbolOfUnit(today: CivilDate): Sql {
  return sql`
    (SELECT s.value FROM unit_attribute s
      WHERE s.unit_id = u.id AND s.key = 'symbol' AND in_force(s.in_force_from, s.in_force_to) @> ${today}::date LIMIT 1)`;
}
