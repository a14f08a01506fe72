import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { MoveKind } from "#lib/domain/moved-rank.ts";
import { isDone, isOverdue } from "./lateness-sql.ts";

/** The moment at which a day begins. Việt Nam keeps UTC+7; a zone's name would be looked up for each row. */
export function beginOf(day: CivilDate): Sql {
  return sql`(${day}::date::timestamp AT TIME ZONE INTERVAL '7 hours')`;
}

/**
 * What moved since a day began, for `standings`: `moved` has the state in which an assignment was then (null: nobody
 * had been given it), `redated` the deadline that it had. Whatever is in neither stood as it stands now.
 */
export function movedSince(since: CivilDate): Sql {
  return sql`moved AS MATERIALIZED (
      SELECT d.assignment_id, (SELECT b.state FROM assignment_day b
               WHERE b.assignment_id = d.assignment_id AND b.day < ${since}::date ORDER BY b.day DESC LIMIT 1) AS state
        FROM (SELECT DISTINCT assignment_id FROM assignment_day WHERE day >= ${since}::date) d),
    redated AS MATERIALIZED (
      SELECT DISTINCT ON (assignment_id) assignment_id, due_before AS due_on FROM assignment_change
       WHERE kind = 'deadline' AND at >= ${beginOf(since)} ORDER BY assignment_id, at, id)`;
}

/** Joins what moved to the assignments `a`. */
export const movedJoin: Sql = sql`LEFT JOIN moved m ON m.assignment_id = a.id LEFT JOIN redated d ON d.assignment_id = a.id`;

const stateThen = sql`CASE WHEN m.assignment_id IS NULL THEN a.state ELSE m.state END`;
const dueThen = sql`CASE WHEN d.assignment_id IS NULL THEN a.due_on ELSE d.due_on END`;

/** Whether the assignment `a` was counted when the day began: never null. */
const wasCounted: Sql = sql`coalesce(${stateThen} NOT IN ('draft', 'cancelled', 'superseded'), false)`;

const wasDone: Sql = sql`coalesce(${stateThen} = 'done', false)`;

/** Overdue on the morning of the day: the same rule as today's, with what was known then. */
function wasOverdue(since: CivilDate): Sql {
  return sql`coalesce(${stateThen} NOT IN ('draft', 'cancelled', 'superseded', 'done', 'suspended')
    AND ${dueThen} < ${since}::date, false)`;
}

/** Whether the assignment `a` is counted now, whatever its task. */
const isCounted: Sql = sql`(a.state NOT IN ('draft', 'cancelled', 'superseded'))`;

/** How the assignment `a`, joined to what moved, stands and stood: the columns of which `CHANGES` speak, never null. */
export function standings(since: CivilDate, today: CivilDate): Sql {
  return sql`${isCounted} AS is_counted, ${wasCounted} AS was_counted,
    ${isCounted} AND ${isDone} AS is_done, ${wasDone} AS was_done,
    ${isCounted} AND coalesce(${isOverdue(today)}, false) AS is_overdue, ${wasOverdue(since)} AS was_overdue`;
}

export type Change = MoveKind | "added" | "dropped";

/** What became of an assignment, by the columns of `standings`: for counting the parts of a change and for listing them. */
export const CHANGES: Record<Change, Sql> = {
  added: sql`is_counted AND NOT was_counted`,
  addedNotOverdue: sql`is_counted AND NOT was_counted AND NOT is_overdue`,
  addedNotDone: sql`is_counted AND NOT was_counted AND NOT is_done`,
  dropped: sql`was_counted AND NOT is_counted`,
  droppedNotOverdue: sql`was_counted AND NOT is_counted AND NOT was_overdue`,
  droppedNotDone: sql`was_counted AND NOT is_counted AND NOT was_done`,
  droppedDone: sql`was_done AND NOT is_counted`,
  finished: sql`is_done AND NOT was_done`,
  reopened: sql`was_done AND is_counted AND NOT is_done`,
  fell: sql`is_overdue AND NOT was_overdue`,
  clearedDone: sql`was_overdue AND is_done`,
  clearedElse: sql`was_overdue AND is_counted AND NOT is_overdue AND NOT is_done`,
  clearedGone: sql`was_overdue AND NOT is_counted`,
};
