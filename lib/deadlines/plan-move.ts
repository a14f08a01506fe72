import { createHash } from "node:crypto";
import { areaOfUnit } from "#lib/db/area.ts";
import { taskReadable } from "#lib/db/directive-scope.ts";
import { changeable } from "#lib/db/given-within.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type AssignmentState, MOVABLE } from "#lib/domain/assignment-status.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { DUE_SOON_DAYS } from "#lib/domain/lateness.ts";
import { type Move, movedDeadline, moveProblem } from "#lib/domain/moved-deadline.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { MoveFilter } from "./input.ts";

export type Query = <Row>(statement: Sql) => Promise<Row[]>;

export type MovingRow = {
  id: string;
  version: number;
  state: AssignmentState;
  taskId: string;
  code: string;
  areaId: string;
  startOn: CivilDate;
  dueOn: CivilDate | null;
  /** Its unit's end, where one is planned. */
  closesOn: CivilDate | null;
  to: CivilDate;
};
/** How many of a task go from one day to another. */
export type MoveGroup = { code: string; from: CivilDate | null; to: CivilDate; count: number };
export type MovePlan = {
  moving: MovingRow[];
  /** They have the new deadline already, or none that could be shifted. */
  same: number;
  none: number;
  past: number;
  beforeStart: number;
  /** They would outlast their unit. */
  closing: number;
  groups: MoveGroup[];
  areas: number;
  digest: string;
};

type Row = Omit<MovingRow, "to">;

/** What a change of deadlines comes to; with `lock` what it touches is held until the transaction ends. */
export async function planMove(
  query: Query,
  actor: Actor,
  filter: MoveFilter,
  move: Move,
  { lock = false }: { lock?: boolean } = {},
): Promise<MovePlan> {
  const held = lock ? sql`FOR NO KEY UPDATE OF a` : sql``;
  const rows = await query<Row>(sql`
    SELECT a.id, a.version, a.state::text AS state, t.id AS "taskId", t.code, coalesce(g.id, u.id) AS "areaId",
           a.start_on::text AS "startOn", a.due_on::text AS "dueOn", u.in_force_to::text AS "closesOn"
    ${fromWhere(actor, filter)} ORDER BY a.id ${held}`);
  const plan = { same: 0, none: 0, past: 0, beforeStart: 0, closing: 0 };
  const moving: MovingRow[] = [];
  for (const row of rows) {
    const to = movedDeadline(row.dueOn, move);
    if (to === null) plan.none += 1;
    else if (to === row.dueOn) plan.same += 1;
    else {
      const problem = moveProblem(row, to, actor.today);
      if (problem === "past") plan.past += 1;
      else if (problem === "before-start") plan.beforeStart += 1;
      else if (problem === "closing") plan.closing += 1;
      else moving.push({ ...row, to });
    }
  }
  const hash = createHash("sha256");
  for (const { id, version, to } of moving) hash.update(`${id} ${version} ${to}\n`);
  return {
    ...plan,
    moving,
    groups: groupsOf(moving),
    areas: new Set(moving.map(({ areaId }) => areaId)).size,
    digest: hash.digest("base64url"),
  };
}

/** The assignments that a filter means, within reach, of those whose deadline can be moved. */
export function fromWhere(actor: Actor, filter: MoveFilter): Sql {
  const { directiveId, tasks, areaId, state, from, to } = filter;
  return sql`
      FROM assignment a
      JOIN task t ON t.id = a.task_id
      JOIN directive d ON d.id = t.directive_id
      JOIN unit u ON u.id = a.unit_id
      ${areaOfUnit}
     WHERE t.directive_id = ${directiveId}::uuid AND ${taskReadable(actor)}
       AND ${changeable(actor)}
       AND (cardinality(${tasks}::uuid[]) = 0 OR t.id = ANY(${tasks}::uuid[]))
       AND (${areaId}::uuid IS NULL OR coalesce(g.id, u.id) = ${areaId}::uuid)
       AND a.state::text = ANY(${[...MOVABLE]}::text[]) AND ${inState(state, actor.today)}
       AND (${from}::date IS NULL OR a.due_on >= ${from}::date) AND (${to}::date IS NULL OR a.due_on <= ${to}::date)`;
}

function inState(state: MoveFilter["state"], today: CivilDate): Sql {
  const open = sql`a.state NOT IN ('draft', 'suspended')`;
  if (state === "open") return open;
  if (state === "overdue") return sql`(${open} AND a.due_on < ${today}::date)`;
  if (state === "due-soon")
    return sql`(${open} AND a.due_on BETWEEN ${today}::date AND ${addDays(today, DUE_SOON_DAYS)}::date)`;
  if (state === "suspended") return sql`a.state = 'suspended'`;
  if (state === "draft") return sql`a.state = 'draft'`;
  return sql`true`;
}

function groupsOf(moving: readonly MovingRow[]): MoveGroup[] {
  const groups = Map.groupBy(moving, ({ code, dueOn, to }) => `${code} ${dueOn} ${to}`);
  return [...groups.values()]
    .flatMap((rows) => {
      const [first] = rows;
      return first
        ? [{ code: first.code, from: first.dueOn, to: first.to, count: rows.length }]
        : [];
    })
    .toSorted((a, b) => (`${a.code} ${a.from}` < `${b.code} ${b.from}` ? -1 : 1));
}
