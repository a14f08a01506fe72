import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { assignmentsInReach, type Extent, reach } from "./extent.ts";
import { type ListFilter, picked, stateIs } from "./list-assignments.ts";

type Choice = { id: string; name: string; nameEn: string | null };

/** What a list can be narrowed down to: units right below in their official order, tasks with most of it first. */
export type ListChoices = { children: Choice[]; tasks: Choice[] };

/** Of what is listed, whichever unit and task is chosen now. */
export async function listChoices(
  read: Read,
  extent: Extent,
  filter: ListFilter,
): Promise<ListChoices> {
  const [row] = await read<{ [K in keyof ListChoices]: Choice[] | null }>(sql`
    WITH ${reach(extent)}, found AS MATERIALIZED (
      SELECT u.child, a.task_id, count(*) AS n
        FROM ${assignmentsInReach(extent)}
       WHERE ${picked(extent, { ...filter, under: null })} ${stateIs(filter.state, extent.today)}
       GROUP BY GROUPING SETS ((u.child), (a.task_id)))
    SELECT (SELECT json_agg(json_build_object('id', c.id, 'name', c.short_name, 'nameEn', c.name_en)
                            ORDER BY l.ordinal, c.code)
              FROM found f JOIN unit c ON c.segment = f.child JOIN unit_level l ON l.key = c.level_key) AS children,
           (SELECT json_agg(json_build_object('id', t.id, 'name', t.title, 'nameEn', t.title_en)
                            ORDER BY f.n DESC, t.code)
              FROM found f JOIN task t ON t.id = f.task_id) AS tasks`);
  return { children: row?.children ?? [], tasks: row?.tasks ?? [] };
}
