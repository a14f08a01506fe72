import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, type Extent, ofTheTasks, reach } from "./extent.ts";
import { CHANGES, type Change, movedJoin, movedSince, standings } from "./states-since.ts";

/** How assignments stood when a day began, how they stand now, and what lies between. */
export type Compared = Record<Stood | Change, number>;

type Stood = "all" | "done" | "overdue" | "allThen" | "doneThen" | "overdueThen";

export const NOTHING_COMPARED: Compared = {
  all: 0,
  done: 0,
  overdue: 0,
  allThen: 0,
  doneThen: 0,
  overdueThen: 0,
  added: 0,
  addedNotOverdue: 0,
  addedNotDone: 0,
  dropped: 0,
  droppedNotOverdue: 0,
  droppedNotDone: 0,
  droppedDone: 0,
  finished: 0,
  reopened: 0,
  fell: 0,
  clearedDone: 0,
  clearedElse: 0,
  clearedGone: 0,
};

/** The same for one group of tasks under one child (by its segment; null is the unit itself). */
export type ComparedPart = Compared & { child: string | null; groupId: string };

/**
 * The assignments of a subtree as they stand today and as they stood when a day began, by child and group of tasks, in
 * one pass: the states of each day and every moved deadline are kept, so that nothing is estimated. Units are those of
 * today.
 */
export async function compareStates(
  read: Read,
  extent: Extent,
  since: CivilDate,
): Promise<ComparedPart[]> {
  const { today } = extent;
  // First by how they stand and stood, of which there are few: so each assignment is judged once, not for each count.
  return read<ComparedPart>(sql`
    WITH ${reach(extent)}, ${movedSince(since)}, compared AS (
      SELECT u.child, t.task_group_id, ${standings(since, today)}, count(*) AS n
        FROM ${assignmentsInReach({ ...extent, filter: { groupId: null, directiveId: null }, scopes: [] })}
        JOIN task t ON t.id = a.task_id ${movedJoin}
       WHERE ${ofTheTasks(extent)}
       GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
    SELECT child, task_group_id AS "groupId",
           ${count(sql`is_counted`)} AS all, ${count(sql`was_counted`)} AS "allThen",
           ${count(sql`is_done`)} AS done, ${count(sql`was_done`)} AS "doneThen",
           ${count(sql`is_overdue`)} AS overdue, ${count(sql`was_overdue`)} AS "overdueThen",
           ${count(CHANGES.added)} AS added,
           ${count(CHANGES.addedNotOverdue)} AS "addedNotOverdue",
           ${count(CHANGES.addedNotDone)} AS "addedNotDone",
           ${count(CHANGES.dropped)} AS dropped,
           ${count(CHANGES.droppedNotOverdue)} AS "droppedNotOverdue",
           ${count(CHANGES.droppedNotDone)} AS "droppedNotDone",
           ${count(CHANGES.droppedDone)} AS "droppedDone",
           ${count(CHANGES.finished)} AS finished,
           ${count(CHANGES.reopened)} AS reopened,
           ${count(CHANGES.fell)} AS fell,
           ${count(CHANGES.clearedDone)} AS "clearedDone",
           ${count(CHANGES.clearedElse)} AS "clearedElse",
           ${count(CHANGES.clearedGone)} AS "clearedGone"
      FROM compared
     WHERE is_counted OR was_counted
     GROUP BY child, task_group_id`);
}

function count(condition: Sql): Sql {
  return sql`coalesce(sum(n) FILTER (WHERE ${condition}), 0)::int`;
}

export function addCompared(a: Compared, b: Compared): Compared {
  const sum = { ...a };
  for (const key of Object.keys(NOTHING_COMPARED) as (keyof Compared)[]) sum[key] += b[key];
  return sum;
}
