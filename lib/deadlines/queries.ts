import { directiveReadable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { DirectiveType } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { fromWhere } from "./plan-move.ts";

/** What can be chosen of a directive's assignments whose deadlines can move. */
export type DeadlinesPage = {
  directive: { id: string; number: string; type: DirectiveType };
  tasks: { id: string; code: string; title: string; titleEn: string | null; count: number }[];
  areas: { id: string; name: string; nameEn: string | null }[];
};

/** Null when the directive is out of reach, or the actor changes nothing of it. */
export async function deadlinesPage(actor: Actor, id: string): Promise<DeadlinesPage | null> {
  if (!isId(id) || !mayAnywhere(actor, "assignment:change")) return null;
  const all = {
    directiveId: id,
    tasks: [],
    areaId: null,
    state: "all",
    from: null,
    to: null,
  } as const;
  const movable = fromWhere(actor, { ...all, tasks: [] });
  return readAsActor(actor, async (read) => {
    const [directive] = await read<DeadlinesPage["directive"]>(sql`
      SELECT d.id, d.number, d.type::text AS type FROM directive d WHERE d.id = ${id}::uuid AND ${directiveReadable(actor)}`);
    if (!directive) return null;
    const tasks = await read<DeadlinesPage["tasks"][number]>(sql`
      SELECT t.id, t.code, t.title, t.title_en AS "titleEn", count(*)::int AS count ${movable} GROUP BY t.id ORDER BY t.code`);
    const areas = await read<DeadlinesPage["areas"][number]>(sql`
      SELECT DISTINCT coalesce(g.id, u.id) AS id, coalesce(g.short_name, u.short_name) AS name,
             CASE WHEN g.id IS NULL THEN u.name_en ELSE g.name_en END AS "nameEn",
             coalesce(g.level_key, u.level_key) AS level, search_key(coalesce(g.short_name, u.short_name)) AS key
      ${movable} ORDER BY level, key`);
    return { directive, tasks, areas };
  });
}
