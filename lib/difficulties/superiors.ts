import { type Sql, sql } from "#lib/db/sql.ts";

export type Superior = { holderId: string; id: string; name: string; nameEn: string | null };

/** The units directly above each holder that have accounts, the command line's first. */
export function superiorsSql(holderIds: readonly string[]): Sql {
  return sql`
    SELECT DISTINCT ON (l.line, h.id) h.id AS "holderId", s.id, s.name, s.name_en AS "nameEn"
      FROM unit h
     CROSS JOIN LATERAL (VALUES (1, string_to_array(h.command_path, '/')), (2, string_to_array(h.local_path, '/'))) l(line, way)
      JOIN unit s ON s.has_accounts AND s.id <> h.id AND s.segment = ANY (l.way)
     WHERE h.id = ANY(${[...holderIds]}::uuid[])
     ORDER BY l.line, h.id, array_position(l.way, s.segment::text) DESC`;
}
