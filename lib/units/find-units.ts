import { readAsActor } from "#lib/db/door.ts";
import { REGISTERED } from "#lib/db/registered-units.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Actor, Line } from "#lib/domain/policy.ts";
import { parseSearch } from "#lib/domain/search-query.ts";
import { readable } from "./reach.ts";
import type { TreeView } from "./tree.ts";

const MOST = 50;

export type FoundUnit = {
  id: string;
  name: string;
  nameEn: string | null;
  code: string;
  level: string;
  levelEn: string;
  /** A name that it had before, or will have, by which it was found. */
  otherName: string | null;
  /** The units above on the line on which it was found, the highest first. */
  above: { name: string; nameEn: string | null }[];
  line: Line | null;
  closedOn: CivilDate | null;
  opensOn: CivilDate | null;
};

/**
 * Units by code or by any name that they have or had, with or without accents. Closed ones and those to come are
 * found where the view shows them. Null where nothing is asked.
 */
export async function findUnits(
  actor: Actor,
  typed: string,
  view: TreeView,
): Promise<{ units: FoundUnit[]; count: number } | null> {
  const query = parseSearch(typed);
  if (!query) return null;
  const { today } = actor;
  const inForce = view.all
    ? sql`true`
    : sql`u.in_force_from <= ${today}::date AND (u.in_force_to IS NULL OR u.in_force_to > ${today}::date)`;
  return readAsActor(actor, async (read) => {
    const rows = await read<FoundUnit & { count: number }>(sql`
      SELECT f.id, f.name, f.name_en AS "nameEn", f.code, f.level, f.level_en AS "levelEn", f.other AS "otherName", f.line,
             f.closed_on::text AS "closedOn", f.opens_on::text AS "opensOn", f.count,
             coalesce((SELECT json_agg(json_build_object('name', a.short_name, 'nameEn', a.name_en) ORDER BY length(a.filed))
                FROM (SELECT x.short_name, x.name_en,
                             CASE f.line WHEN 'command' THEN x.filed_command_path ELSE x.filed_local_path END AS filed
                        FROM unit x WHERE x.segment = ANY(string_to_array(f.path, '/')) AND x.id <> f.id) a), '[]') AS above
        FROM (SELECT u.id, u.name, u.name_en, u.code, l.name_vi AS level, l.name_en AS level_en, o.name AS other,
                     CASE WHEN p.path = u.command_path THEN 'command' WHEN p.path IS NOT NULL THEN 'local' END AS line, p.path,
                     CASE WHEN u.in_force_to <= ${today}::date THEN u.in_force_to END AS closed_on,
                     CASE WHEN u.in_force_from > ${today}::date THEN u.in_force_from END AS opens_on,
                     (count(*) OVER ())::int AS count,
                     row_number() OVER (ORDER BY
                       CASE WHEN lower(u.code) = ${query.key} OR u.search_name = ${query.key} THEN 0
                            WHEN right(u.search_name, length(${query.key}) + 1) = ' ' || ${query.key} THEN 1
                            WHEN o.name IS NULL THEN 2 ELSE 3 END,
                       u.in_force_to IS NOT NULL, l.ordinal, u.search_name, u.id) AS place
                FROM ${REGISTERED}
                JOIN unit_level l ON l.key = u.level_key
               CROSS JOIN LATERAL (SELECT ${view.line === "command" ? sql`coalesce(u.command_path, u.local_path)` : sql`coalesce(u.local_path, u.command_path)`} AS path) p
                LEFT JOIN LATERAL (
                  SELECT n.name FROM unit_name n
                   WHERE n.unit_id = u.id AND n.name <> u.name AND n.search_words @@ ${query.all}::tsquery
                     AND NOT u.search_words @@ ${query.all}::tsquery
                   ORDER BY n.in_force_from DESC LIMIT 1) o ON true
               WHERE ${readable(actor)} AND ${inForce}
                 AND (u.search_words @@ ${query.all}::tsquery
                      OR u.id IN (SELECT n.unit_id FROM unit_name n WHERE n.search_words @@ ${query.all}::tsquery))
               ORDER BY place LIMIT ${MOST}::int) f
       ORDER BY f.place`);
    return {
      count: rows[0]?.count ?? 0,
      units: rows.map(({ count: _, ...unit }) => unit),
    };
  });
}
