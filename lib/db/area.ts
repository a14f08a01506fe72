import { type Sql, sql } from "./sql.ts";

/**
 * The province (or department) that a unit `u` belongs to, as the table `g`: the second unit from the top of its
 * command line. Join it to group units; what stands on no command line, or at its top, has none and is its own area.
 */
export const areaOfUnit: Sql = sql`
  LEFT JOIN unit g ON g.command_path = substring(u.command_path FROM '^[a-z0-9]+/[a-z0-9]+/')`;

/** What that area is called, of the unit in table `unit`, as JSON (`Named`); null where it is its own or has none. */
export function areaNamed(unit: Sql): Sql {
  return sql`(SELECT json_build_object('name', g.short_name, 'nameEn', g.name_en) FROM unit g
    WHERE g.command_path = substring(${unit}.command_path FROM '^[a-z0-9]+/[a-z0-9]+/') AND g.id <> ${unit}.id)`;
}
