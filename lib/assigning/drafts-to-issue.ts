import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import {
  needsSecondPerson,
  othersWhoIssue,
  type Person,
  writtenFor,
} from "#lib/db/second-person.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { isOneself } from "#lib/domain/role-giving.ts";
import type { Query } from "./task-in-hand.ts";

/** Draft assignments of one task. */
export type TaskDrafts = {
  taskId: string;
  count: number;
  /** Who drafted any of them, or in whose place. */
  drafters: string[];
  /** A second person issues them, and the actor drafted some or had them drafted. */
  refused: boolean;
};

export type DraftCount = { tasks: number; count: number };
export type DraftsToIssue = {
  /** What the actor may issue. */
  ready: DraftCount;
  /** What somebody else must issue. */
  refused: DraftCount;
  /** Who may instead; empty where nothing is refused. */
  others: Person[];
};

/** The drafts among the assignments (`a`, of task `t`) that `which` chooses, by task; in one order for all. */
export async function draftsByTask(query: Query, actor: Actor, which: Sql): Promise<TaskDrafts[]> {
  const rows = await query<Omit<TaskDrafts, "refused">>(sql`
    SELECT a.task_id AS "taskId", count(*)::int AS count,
           (SELECT coalesce(array_agg(DISTINCT w.id::text), '{}')
              FROM unnest(array_agg(a.assigned_by_id) || array_agg(${writtenFor("a")})) w(id) WHERE w.id IS NOT NULL) AS drafters
      FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
     WHERE a.state = 'draft' AND ${which}
     GROUP BY a.task_id ORDER BY a.task_id`);
  // An annex has a hundred tasks, and mostly one who drafted them.
  const needed = new Map<string, boolean>();
  const drafts: TaskDrafts[] = [];
  for (const row of rows) {
    const own = row.drafters.some((id) => isOneself(actor, id));
    const who = row.drafters.toSorted().join();
    if (own && !needed.has(who))
      needed.set(who, await needsSecondPerson(query, actor, draftedBy(row.drafters)));
    drafts.push({ ...row, refused: own && (needed.get(who) ?? false) });
  }
  return drafts;
}

/** By which right drafts are issued, and who drafted them. */
export function draftedBy(drafters: readonly string[]) {
  return { deed: "assignment:assign", drafters } as const;
}

/** The drafts of an issued directive's issued tasks within reach, which may be issued in one go. */
export function ofDirective(actor: Actor, directiveId: string): Sql {
  return sql`t.directive_id = ${directiveId}::uuid AND t.state = 'issued'
    AND EXISTS (SELECT FROM directive d WHERE d.id = t.directive_id AND d.state = 'issued') AND ${reach(actor)}`;
}

function reach(actor: Actor): Sql {
  return sql`${within(scopesFor(actor, "assignment:change"))} AND ${within(scopesFor(actor, "assignment:assign"))}`;
}

/** What the pages of a directive and of a task offer to issue, and what they say of the rest. */
export async function draftsToIssue(
  actor: Actor,
  of: { directiveId: string } | { taskId: string },
): Promise<DraftsToIssue> {
  const none = { tasks: 0, count: 0 };
  const id = "taskId" in of ? of.taskId : of.directiveId;
  if (!isId(id)) return { ready: none, refused: none, others: [] };
  const which =
    "taskId" in of ? sql`a.task_id = ${id}::uuid AND ${reach(actor)}` : ofDirective(actor, id);
  return readAsActor(actor, async (read) => {
    const drafts = await draftsByTask(read, actor, which);
    const refused = drafts.filter((task) => task.refused);
    const drafters = [...new Set(refused.flatMap((task) => task.drafters))];
    return {
      ready: sumOf(drafts.filter((task) => !task.refused)),
      refused: sumOf(refused),
      others: refused.length > 0 ? await othersWhoIssue(read, actor, draftedBy(drafters)) : [],
    };
  });
}

export function sumOf(drafts: readonly TaskDrafts[]): DraftCount {
  return { tasks: drafts.length, count: drafts.reduce((sum, { count }) => sum + count, 0) };
}
