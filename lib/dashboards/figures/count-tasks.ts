import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import { isDone, isOverdue } from "./lateness-sql.ts";

/** The assignments of a task under one child (by its segment; null is the unit itself). */
export type TaskOfChild = {
  child: string | null;
  taskId: string;
  all: number;
  done: number;
  overdue: number;
};

export async function countTasksByChild(read: Read, extent: Extent): Promise<TaskOfChild[]> {
  return read<TaskOfChild>(sql`
    WITH ${reach(extent)}
    SELECT u.child, a.task_id AS "taskId", count(*)::int AS all,
           (count(*) FILTER (WHERE ${isDone}))::int AS done,
           (count(*) FILTER (WHERE ${isOverdue(extent.today)}))::int AS overdue
      FROM ${assignmentsInReach(extent)} WHERE ${counted(extent)} GROUP BY 1, 2`);
}

export type TaskNamed = {
  id: string;
  code: string;
  title: string;
  titleEn: string | null;
  groupId: string;
};

/** What the tasks are called, in the order of their codes. */
export async function readTasks(read: Read, ids: readonly string[]): Promise<TaskNamed[]> {
  return read<TaskNamed>(sql`
    SELECT t.id, t.code, t.title, t.title_en AS "titleEn", t.task_group_id AS "groupId" FROM task t
     WHERE t.id = ANY(${[...ids]}::uuid[]) ORDER BY t.code`);
}
