import { areaOfUnit } from "#lib/db/area.ts";
import { readAsActor } from "#lib/db/door.ts";
import { changeable } from "#lib/db/given-within.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import type { AssignReceipt } from "./assign-task.ts";
import { candidatesFor, type TaskInHand, taskInHand } from "./task-in-hand.ts";

/** The page on which a task is given out: levels and areas to choose from, with how many units each has. */
export type AssignPage = {
  task: TaskInHand;
  levels: { key: string; vi: string; en: string; units: number }[];
  areas: { id: string; name: string; nameEn: string | null; units: number }[];
  units: number;
  /** Units that the task names one by one: who chooses their level chooses these alone. */
  named: string[];
  /** How many have it already. */
  existing: number;
};

/** Null when the task is missing or out of reach, or the actor gives out nothing. */
export async function assignPage(actor: Actor, taskId: string): Promise<AssignPage | null> {
  return readAsActor(actor, async (read) => {
    const task = await taskInHand(read, actor, taskId, { deed: "assignment:assign" });
    if (!task) return null;
    const candidates = await candidatesFor(read, actor, taskId);
    const names = await read<{ key: string; vi: string; en: string }>(sql`
      SELECT v.key, v.name_vi AS vi, v.name_en AS en FROM task_level l JOIN unit_level v ON v.key = l.level_key
       WHERE l.task_id = ${taskId}::uuid AND l.role = 'lead' ORDER BY v.ordinal`);
    const named = await read<{ name: string }>(sql`
      SELECT u.name FROM task_unit n JOIN unit u ON u.id = n.unit_id
       WHERE n.task_id = ${taskId}::uuid AND n.role = 'lead' ORDER BY u.level_key, u.code`);
    const byLevel = candidates.filter((unit) => unit.byLevel);
    const perLevel = Map.groupBy(byLevel, ({ levelKey }) => levelKey);
    const perArea = Map.groupBy(byLevel, ({ areaId }) => areaId);
    return {
      task,
      levels: names.map((level) => ({ ...level, units: perLevel.get(level.key)?.length ?? 0 })),
      // A unit that is its own area is no place to choose units from.
      areas: [...perArea]
        .filter(([id, units]) => units.some((unit) => unit.id !== id))
        .map(([id, units]) => ({
          id,
          name: units[0]?.areaShortName ?? "",
          nameEn: units[0]?.areaNameEn ?? null,
          units: units.length,
        })),
      units: byLevel.length,
      named: named.map(({ name }) => name),
      existing: candidates.filter(({ existing }) => existing !== null).length,
    };
  });
}

const PAGE = 100;

export const ASSIGNMENT_FILTERS = [
  "open",
  "overdue",
  "refused",
  "suspended",
  "done",
  "draft",
  "withdrawn",
] as const;
export type AssignmentFilter = { area?: string; state?: string; q?: string; after?: string };

export type AssignmentRow = {
  id: string;
  version: number;
  unit: string;
  unitEn: string | null;
  area: string;
  areaEn: string | null;
  state: AssignmentState;
  dueOn: CivilDate | null;
  firstDueOn: CivilDate | null;
  doneOn: CivilDate | null;
  target: number | null;
  place: string;
};

export type AssignmentsPage = {
  task: TaskInHand;
  rows: AssignmentRow[];
  areas: { id: string; name: string; nameEn: string | null }[];
  nextAfter: string | null;
  /** Of the chosen area: how many can be withdrawn or moved in one deed. */
  changeable: number;
};

/** The assignments of a task that the actor may change, for marking some or changing all. */
export async function assignmentsPage(
  actor: Actor,
  taskId: string,
  { area, state, q = "", after = "" }: AssignmentFilter,
  most = PAGE,
): Promise<AssignmentsPage | null> {
  return readAsActor(actor, async (read) => {
    const task = await taskInHand(read, actor, taskId, { deed: "assignment:change" });
    if (!task) return null;
    const inArea = isId(area) ? sql`coalesce(g.id, u.id) = ${area}::uuid` : sql`true`;
    const from = sql`
      FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id ${areaOfUnit}
     WHERE a.task_id = ${taskId}::uuid AND ${changeable(actor)}`;
    const place = sql`coalesce(g.code, u.code) || '/' || u.code || '/' || a.occurrence`;
    const search = searchKey(q).slice(0, 100);
    const rows = await read<AssignmentRow>(sql`
      SELECT a.id, a.version, u.name AS unit, u.name_en AS "unitEn", coalesce(g.short_name, u.short_name) AS area,
             CASE WHEN g.id IS NULL THEN u.name_en ELSE g.name_en END AS "areaEn",
             a.state::text AS state, a.due_on::text AS "dueOn", a.first_due_on::text AS "firstDueOn",
             a.done_on::text AS "doneOn", a.target::float8 AS target, ${place} AS place
      ${from} AND ${inArea} AND ${inState(state, actor.today)} AND strpos(u.search_name, ${search}) > 0
         AND ${place} > ${after.slice(0, 80)}
       ORDER BY place LIMIT ${most + 1}::int`);
    const [counts] = await read<Pick<AssignmentsPage, "changeable" | "areas">>(sql`
      SELECT count(*) FILTER (WHERE ${inArea} AND a.state NOT IN ('done', 'cancelled', 'superseded'))::int AS changeable,
             coalesce((SELECT json_agg(json_build_object('id', id, 'name', name, 'nameEn', name_en) ORDER BY code) FROM (
                SELECT DISTINCT coalesce(g.id, u.id) AS id, coalesce(g.short_name, u.short_name) AS name,
                       CASE WHEN g.id IS NULL THEN u.name_en ELSE g.name_en END AS name_en, coalesce(g.code, u.code) AS code
                ${from}) x), '[]') AS areas
      ${from}`);
    const shown = rows.slice(0, most);
    return {
      task,
      rows: shown,
      areas: counts?.areas ?? [],
      nextAfter: rows.length > most ? (shown.at(-1)?.place ?? null) : null,
      changeable: counts?.changeable ?? 0,
    };
  });
}

function inState(state: string | undefined, today: CivilDate): Sql {
  const open = sql`a.state NOT IN ('draft', 'done', 'cancelled', 'superseded')`;
  if (state === "open") return open;
  if (state === "overdue")
    return sql`(${open} AND a.state <> 'suspended' AND a.due_on < ${today}::date)`;
  if (state === "done" || state === "draft" || state === "refused" || state === "suspended")
    return sql`a.state = ${state}::"AssignmentState"`;
  if (state === "withdrawn") return sql`a.state IN ('cancelled', 'superseded')`;
  return sql`true`;
}

/** What a giving out came to, by the number on its receipt; null for another's or none. */
export async function receiptOfAssigning(
  actor: Actor,
  number: string,
): Promise<AssignReceipt | null> {
  const [receipt] = await readAsActor(actor, (read) =>
    read<{ result: AssignReceipt }>(sql`
      SELECT result FROM receipt WHERE number = ${number} AND account_id = ${actor.accountId}::uuid
         AND deed IN ('task.assigned', 'task.drafted')`),
  );
  return receipt?.result ?? null;
}
