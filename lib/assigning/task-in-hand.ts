import { areaOfUnit } from "#lib/db/area.ts";
import { taskReadable } from "#lib/db/directive-scope.ts";
import { changeable } from "#lib/db/given-within.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { symbolOfUnit } from "#lib/db/unit-symbol.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { Cadence, Regime } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { IssueState } from "#lib/domain/directive.ts";
import type { IndicatorKind } from "#lib/domain/goal-progress.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, type Deed, mayAnywhere, scopesFor } from "#lib/domain/policy.ts";
import type { TaskKind } from "#lib/domain/report-content.ts";
import { takesTarget } from "#lib/domain/task-rules.ts";
import type { Candidate } from "./plan.ts";

/** Runs a statement, in a transaction or for a page; days and figures are cast in the statement. */
export type Query = <Row>(statement: Sql) => Promise<Row[]>;

/** The task that is given out, as the page and the deed need it. */
export type TaskInHand = {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  product: string;
  productEn: string | null;
  state: IssueState;
  kind: TaskKind;
  cadence: Cadence;
  regime: Regime;
  startOn: CivilDate;
  dueOn: CivilDate | null;
  directiveId: string;
  directiveState: IssueState;
  number: string;
  type: string;
  issuedOn: CivilDate;
  indicators: { kind: IndicatorKind; unitVi: string; unitEn: string; decimals: number }[];
  takesTarget: boolean;
};

/** The task, if the actor may do the deed to any unit's share of it; null when it is missing or out of reach. */
export async function taskInHand(
  query: Query,
  actor: Actor,
  taskId: string,
  { deed, lock = false }: { deed: Deed; lock?: boolean },
): Promise<TaskInHand | null> {
  if (!isId(taskId) || !mayAnywhere(actor, deed)) return null;
  // Two who give out the same task go one after the other; others who work under it are not held up.
  const held = lock ? sql`FOR NO KEY UPDATE OF t` : sql``;
  const [task] = await query<Omit<TaskInHand, "takesTarget">>(sql`
    SELECT t.id, t.code, t.title, t.title_en AS "titleEn", t.product, t.product_en AS "productEn",
           t.state::text AS state, t.kind::text AS kind, t.cadence::text AS cadence, t.regime_key AS regime,
           t.start_on::text AS "startOn", t.due_on::text AS "dueOn",
           d.id AS "directiveId", d.state::text AS "directiveState", d.number, d.type::text AS type,
           d.issued_on::text AS "issuedOn",
           (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'unitVi', i.unit_vi, 'unitEn', i.unit_en, 'decimals', i.decimals)
                                     ORDER BY ti.ordinal), '[]')
              FROM task_indicator ti JOIN indicator i ON i.id = ti.indicator_id WHERE ti.task_id = t.id) AS indicators
      FROM task t JOIN directive d ON d.id = t.directive_id
     WHERE t.id = ${taskId}::uuid AND ${taskReadable(actor)} AND ${coversTask(actor, deed)}
     ${held}`);
  return task ? { ...task, takesTarget: takesTarget(task.kind, task.indicators.length) } : null;
}

/** A role that is limited to groups of tasks covers this one. */
function coversTask(actor: Actor, deed: Deed): Sql {
  const scopes = scopesFor(actor, deed);
  if (scopes.some(({ taskGroupIds }) => taskGroupIds === null)) return sql`true`;
  const groups = scopes.flatMap(({ taskGroupIds }) => [...(taskGroupIds ?? [])]);
  return sql`t.task_group_id = ANY(${groups}::uuid[])`;
}

type Row = Omit<Candidate, "existing"> & {
  existingId: string | null;
  state: AssignmentState;
  version: number;
  occurrence: number;
  target: number | null;
  dueOn: CivilDate | null;
  mayChange: boolean;
};

/**
 * Every unit within reach that may lead the task: of a leading level, in force today, on a line, with accounts; and
 * the last assignment of this task that it has. Sorted as they are listed: by area, then by name.
 */
export async function candidatesFor(
  query: Query,
  actor: Actor,
  taskId: string,
): Promise<Candidate[]> {
  const rows = await query<Row>(sql`
    SELECT u.id, u.code, u.level_key AS "levelKey", u.name, u.name_en AS "nameEn", u.short_name AS "shortName",
           ${symbolOfUnit(actor.today)} AS symbol,
           coalesce(g.id, u.id) AS "areaId", coalesce(g.name, u.name) AS "areaName",
           coalesce(g.short_name, u.short_name) AS "areaShortName",
           CASE WHEN g.id IS NULL THEN u.name_en ELSE g.name_en END AS "areaNameEn",
           n.unit_id IS NOT NULL OR u.level_key <> ALL (ARRAY(
             SELECT v.level_key FROM task_unit m JOIN unit v ON v.id = m.unit_id
              WHERE m.task_id = ${taskId}::uuid AND m.role = 'lead')) AS "byLevel", u.in_force_to::text AS "closesOn",
           a.id AS "existingId", a.state::text AS state, a.version, a.occurrence::int AS occurrence,
           a.target::float8 AS target, a.due_on::text AS "dueOn", ${changeable(actor)} AS "mayChange"
      FROM task t
      JOIN task_level l ON l.task_id = t.id AND l.role = 'lead'
      JOIN unit u ON u.level_key = l.level_key
      ${areaOfUnit}
      LEFT JOIN task_unit n ON n.task_id = t.id AND n.unit_id = u.id AND n.role = 'lead'
      LEFT JOIN (SELECT DISTINCT ON (unit_id) * FROM assignment WHERE task_id = ${taskId}::uuid
                  ORDER BY unit_id, occurrence DESC) a ON a.unit_id = u.id
     WHERE t.id = ${taskId}::uuid AND ${within(scopesFor(actor, "assignment:assign"))}
       AND u.has_accounts AND in_force(u.in_force_from, u.in_force_to) @> ${actor.today}::date
       AND (u.command_path IS NOT NULL OR u.local_path IS NOT NULL)
     ORDER BY coalesce(g.code, u.code), u.code`);
  return rows.map(
    ({ existingId, state, version, occurrence, target, dueOn, mayChange, ...unit }) => ({
      ...unit,
      existing: existingId
        ? { id: existingId, state, version, occurrence, target, dueOn, mayChange }
        : null,
    }),
  );
}
