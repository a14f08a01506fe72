import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { DUE_SOON_DAYS } from "#lib/domain/lateness.ts";

/** `latenessOf` for the assignment `a` in SQL: the same truth, held together by a test. */
export const isDone = sql`a.done_on IS NOT NULL`;
export const isDoneLate = sql`a.done_on > a.due_on`;
export const isDoneOnTime = sql`(a.done_on IS NOT NULL AND (a.due_on IS NULL OR a.done_on <= a.due_on))`;
/** None, or none that runs: the task is suspended, or was refused before its day. */
export function hasNoDeadline(today: CivilDate): Sql {
  return sql`(a.done_on IS NULL AND (a.due_on IS NULL OR a.state = 'suspended'
    OR a.state = 'refused' AND a.due_on >= ${today}::date))`;
}

const isUnderWay = sql`a.done_on IS NULL AND a.state NOT IN ('suspended', 'refused')`;
const runs = sql`a.done_on IS NULL AND a.state <> 'suspended'`;

export function isOverdue(today: CivilDate): Sql {
  return sql`(${runs} AND a.due_on < ${today}::date)`;
}

export function isWithinTerm(today: CivilDate): Sql {
  return sql`(${isUnderWay} AND a.due_on >= ${today}::date)`;
}

export function isDueSoon(today: CivilDate): Sql {
  return sql`(${isUnderWay} AND a.due_on BETWEEN ${today}::date AND ${today}::date + ${DUE_SOON_DAYS}::int)`;
}

/** The word of the state; due soon apart from within term. */
export function latenessWord(today: CivilDate): Sql {
  return sql`CASE WHEN ${isDoneLate} THEN 'done-late' WHEN ${isDone} THEN 'done-on-time'
    WHEN ${hasNoDeadline(today)} THEN 'no-deadline' WHEN a.due_on < ${today}::date THEN 'overdue'
    WHEN a.due_on <= ${today}::date + ${DUE_SOON_DAYS}::int THEN 'due-soon' ELSE 'within-term' END`;
}
