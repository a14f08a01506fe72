import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type Actor, isAtTop } from "#lib/domain/policy.ts";

export type TaskGroupRow = {
  id: string;
  name: string;
  nameEn: string;
  tasks: number;
  /** Roles that are limited to it, today or later. */
  roles: number;
  /** Nothing stands in it: it may go. */
  isFree: boolean;
};

/** The groups of tasks with what stands in them, for who keeps them; null for others. */
export async function taskGroups(actor: Actor): Promise<TaskGroupRow[] | null> {
  if (!isAtTop(actor, "task-group:manage")) return null;
  return readAsActor(actor, (read) =>
    read<TaskGroupRow>(sql`
      SELECT g.id, g.name_vi AS name, g.name_en AS "nameEn", task.count AS tasks, role.count AS roles,
             NOT EXISTS (SELECT FROM task t WHERE t.task_group_id = g.id)
               AND NOT EXISTS (SELECT FROM membership_task_group m WHERE m.task_group_id = g.id)
               AND NOT EXISTS (SELECT FROM review_threshold h WHERE h.task_group_id = g.id) AS "isFree"
        FROM task_group g,
             LATERAL (SELECT count(*)::int FROM task t WHERE t.task_group_id = g.id) task,
             LATERAL (SELECT count(*)::int FROM membership_task_group l JOIN membership m ON m.id = l.membership_id
                       WHERE l.task_group_id = g.id
                         AND (m.valid_to IS NULL OR m.valid_to > ${actor.today}::date)) role
       ORDER BY g.ordinal`),
  );
}
