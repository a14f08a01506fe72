import { directiveReadable, taskReadable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { DirectiveType, IssueState, Relation } from "#lib/domain/directive.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { countBranches } from "./count-branches.ts";

/** How much was given out: `given` is all, of which `done`, `open` within their term, `overdue`. */
export type Counts = { given: number; done: number; open: number; overdue: number };

export type LineageTask = Counts & {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  state: IssueState;
  /** Assignments that no unit sees yet. */
  drafts: number;
};
export type LineageDirective = {
  id: string;
  number: string;
  type: DirectiveType;
  issuedOn: CivilDate;
  title: string;
  titleEn: string | null;
  state: IssueState;
  /** Those it comes from, within the family. */
  parents: { id: string; relation: Relation }[];
  tasks: LineageTask[];
  /** Of its own tasks. */
  own: Counts;
  /** Of its own tasks and of all documents below it, each once. */
  branch: Counts & { tasks: number; directives: number };
};
export type LineagePage = {
  rootId: string;
  directives: LineageDirective[];
  /** There are more documents than are shown. */
  cut: boolean;
};

/** A family beyond this is shown in part: the page says so. */
const MOST = 300;

type Row = Omit<LineageDirective, "parents" | "tasks" | "own" | "branch">;

/**
 * The family of a directive, as far as the reader may read it: what it comes from, up to the resolution, and what came
 * of it, down to the tasks. Null when it is missing or out of reach. Links that form a ring end the walk.
 */
export async function lineagePage(actor: Actor, id: string): Promise<LineagePage | null> {
  if (!isId(id)) return null;
  return readAsActor(actor, async (read) => {
    const found = await read<Row>(sql`
      WITH RECURSIVE readable AS MATERIALIZED (
        SELECT d.id FROM directive d WHERE ${directiveReadable(actor)}
      ), up AS (
        SELECT r.id FROM readable r WHERE r.id = ${id}::uuid
         UNION
        SELECT l.to_id FROM up JOIN directive_link l ON l.from_id = up.id JOIN readable r ON r.id = l.to_id
      ), down AS (
        SELECT r.id FROM readable r WHERE r.id = ${id}::uuid
         UNION
        SELECT l.from_id FROM down JOIN directive_link l ON l.to_id = down.id JOIN readable r ON r.id = l.from_id
      )
      SELECT d.id, d.number, d.type::text AS type, d.issued_on::text AS "issuedOn", d.title, d.title_en AS "titleEn",
             d.state::text AS state
        FROM directive d WHERE d.id IN (SELECT id FROM up UNION SELECT id FROM down)
       ORDER BY d.id = ${id}::uuid DESC, d.issued_on, d.number LIMIT ${MOST + 1}::int`);
    if (found.length === 0) return null;
    const rows = found
      .slice(0, MOST)
      .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));
    const ids = rows.map((row) => row.id);
    const links = await read<{ fromId: string; toId: string; relation: Relation }>(sql`
      SELECT l.from_id AS "fromId", l.to_id AS "toId", l.relation::text AS relation FROM directive_link l
       WHERE l.from_id = ANY(${ids}::uuid[]) AND l.to_id = ANY(${ids}::uuid[]) ORDER BY l.relation`);
    const tasks = await read<LineageTask & { directiveId: string }>(sql`
      SELECT t.id, t.directive_id AS "directiveId", t.code, t.title, t.title_en AS "titleEn", t.state::text AS state,
             coalesce(c.given, 0) AS given, coalesce(c.done, 0) AS done, coalesce(c.overdue, 0) AS overdue,
             coalesce(c.given - c.done - c.overdue, 0) AS open,
             coalesce(c.drafts, 0) AS drafts
        FROM task t JOIN directive d ON d.id = t.directive_id
        LEFT JOIN (
             SELECT a.task_id, count(*) FILTER (WHERE a.state <> 'draft')::int AS given, count(*) FILTER (WHERE a.state = 'draft')::int AS drafts,
                    count(*) FILTER (WHERE a.state = 'done')::int AS done,
                    count(*) FILTER (WHERE a.state NOT IN ('draft', 'done', 'suspended') AND a.due_on < ${actor.today}::date)::int AS overdue
               FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
              WHERE t.directive_id = ANY(${ids}::uuid[]) AND a.state NOT IN ('cancelled', 'superseded')
                AND ${within(scopesFor(actor, "assignment:read"))}
              GROUP BY a.task_id) c ON c.task_id = t.id
       WHERE t.directive_id = ANY(${ids}::uuid[]) AND ${taskReadable(actor)} ORDER BY t.code`);
    const tasksOf = Map.groupBy(tasks, ({ directiveId }) => directiveId);
    const parentsOf = Map.groupBy(links, ({ fromId }) => fromId);
    return {
      rootId: id,
      cut: found.length > MOST,
      directives: countBranches(
        rows.map((row) => ({
          ...row,
          parents: (parentsOf.get(row.id) ?? []).map(({ toId, relation }) => ({
            id: toId,
            relation,
          })),
          tasks: (tasksOf.get(row.id) ?? []).map(({ directiveId: _, ...task }) => task),
        })),
      ),
    };
  });
}
