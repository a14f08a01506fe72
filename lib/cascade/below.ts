import type { Read } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { Cadence } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { IndicatorKind } from "#lib/domain/goal-progress.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { TaskKind } from "#lib/domain/report-content.ts";
import { takesTarget } from "#lib/domain/task-rules.ts";
import type { Named } from "#lib/i18n/named.ts";

/** The assignment that is broken down, within the actor's right to assign. */
export type Whole = {
  id: string;
  version: number;
  state: AssignmentState;
  target: number | null;
  dueOn: CivilDate | null;
  unit: Named & { id: string };
  task: {
    id: string;
    code: string;
    title: string;
    titleEn: string | null;
    kind: TaskKind;
    cadence: Cadence;
    startOn: CivilDate;
  };
  indicators: { kind: IndicatorKind; unitVi: string; unitEn: string; decimals: number }[];
  takesTarget: boolean;
};

/** A unit directly below, with what it has of the task. */
export type Below = Named & {
  id: string;
  closesOn: CivilDate | null;
  existing: {
    id: string;
    version: number;
    state: AssignmentState;
    occurrence: number;
    target: number | null;
    dueOn: CivilDate | null;
    /** Given by breaking this assignment down; what came from elsewhere stays as it is. */
    isPart: boolean;
  } | null;
};

/** Null when it is missing or the actor does not assign for its unit. */
export async function wholeOf(
  read: Read,
  actor: Actor,
  assignmentId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Whole | null> {
  const scopes = scopesFor(actor, "assignment:assign");
  if (!isId(assignmentId) || scopes.length === 0) return null;
  const [whole] = await read<Omit<Whole, "takesTarget">>(sql`
    SELECT a.id, a.version, a.state::text AS state, a.target::float8 AS target, a.due_on::text AS "dueOn",
           json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit,
           json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'titleEn', t.title_en, 'kind', t.kind,
                             'cadence', t.cadence, 'startOn', t.start_on) AS task,
           (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'unitVi', i.unit_vi, 'unitEn', i.unit_en, 'decimals', i.decimals)
                                     ORDER BY ti.ordinal), '[]')
              FROM task_indicator ti JOIN indicator i ON i.id = ti.indicator_id WHERE ti.task_id = t.id) AS indicators
      FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
     WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(scopes)}
     ${lock ? sql`FOR NO KEY UPDATE OF a` : sql``}`);
  return (
    (whole && { ...whole, takesTarget: takesTarget(whole.task.kind, whole.indicators.length) }) ??
    null
  );
}

/**
 * The units directly below that could take a part: on a line on which the actor assigns, in force, with accounts. The
 * last assignment of the same task that each has is beside it.
 */
export async function unitsBelow(read: Read, actor: Actor, whole: Whole): Promise<Below[]> {
  const scopes = scopesFor(actor, "assignment:assign");
  const lines = [...new Set(scopes.map(({ line }) => line))];
  return read<Below>(sql`
    SELECT u.id, u.name, u.name_en AS "nameEn", u.in_force_to::text AS "closesOn",
           CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'version', a.version, 'state', a.state,
             'occurrence', a.occurrence, 'target', a.target, 'dueOn', a.due_on,
             'isPart', a.parent_id IS NOT DISTINCT FROM ${whole.id}::uuid) END AS existing
      FROM unit u
      JOIN task t ON t.id = ${whole.task.id}::uuid
      LEFT JOIN (SELECT DISTINCT ON (unit_id) * FROM assignment WHERE task_id = ${whole.task.id}::uuid
                  ORDER BY unit_id, occurrence DESC) a ON a.unit_id = u.id
     WHERE ${within(scopes)} AND u.has_accounts AND in_force(u.in_force_from, u.in_force_to) @> ${actor.today}::date
       AND EXISTS (SELECT FROM unit_parent p
                    WHERE p.unit_id = u.id AND p.parent_id = ${whole.unit.id}::uuid AND p.line::text = ANY(${lines}::text[])
                      AND in_force(p.in_force_from, p.in_force_to) @> ${actor.today}::date)
     ORDER BY u.level_key, u.code`);
}
