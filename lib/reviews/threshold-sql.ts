import { type Sql, sql } from "#lib/db/sql.ts";

/**
 * What offices set, as it stands now (`ThresholdEntry[]`), as one JSON value: of the offices `o` on the command line over
 * (or at) the paths that the subquery answers.
 */
export function thresholdEntries(paths: Sql): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object('path', s.path, 'groupId', s.group_id, 'key', s.key, 'value', s.value)), '[]')
    FROM (SELECT DISTINCT ON (th.unit_id, th.task_group_id, th.key)
                 o.command_path AS path, th.task_group_id AS group_id, th.key, th.value
            FROM review_threshold th JOIN unit o ON o.id = th.unit_id
           WHERE EXISTS (SELECT FROM (${paths}) AS w(path) WHERE starts_with(w.path, o.command_path))
           ORDER BY th.unit_id, th.task_group_id, th.key, th.recorded_at DESC, th.id DESC) s)`;
}

/** The path of the office directly above unit `u` on the command line: whose thresholds hold, whoever looks. */
export const OFFICE_OF_U: Sql = sql`coalesce(regexp_replace(u.command_path, '[a-z0-9]+/$', ''), '')`;
