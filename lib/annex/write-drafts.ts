import { addParties } from "#lib/db/assignment-parties.ts";
import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

type Leads = { taskId: string; unitId: string };

/**
 * Draft assignments of tasks that were just made, with who coordinates them: one statement for all. What lies out of
 * reach is passed over. Answers how many.
 */
export async function writeDrafts(
  tx: Tx,
  actor: Actor,
  leads: readonly Leads[],
  officeId: string,
): Promise<number> {
  if (leads.length === 0) return 0;
  const written = await tx.$queryRaw<
    { id: string; taskId: string; code: string; title: string }[]
  >(sql`
    WITH written AS (
      INSERT INTO assignment (id, task_id, unit_id, state, start_on, first_due_on, due_on, assigned_by_id)
      SELECT n.id, t.id, u.id, 'draft', greatest(t.start_on, ${actor.today}::date), t.due_on, t.due_on,
             ${actor.accountId}::uuid
        FROM unnest(${leads.map(() => newId())}::uuid[], ${leads.map(({ taskId }) => taskId)}::uuid[],
                    ${leads.map(({ unitId }) => unitId)}::uuid[]) AS n (id, task_id, unit_id)
        JOIN task t ON t.id = n.task_id JOIN unit u ON u.id = n.unit_id
       WHERE ${within(scopesFor(actor, "assignment:assign"))}
         AND (u.in_force_to IS NULL OR t.due_on < u.in_force_to)
      RETURNING id, task_id)
    SELECT w.id, t.id AS "taskId", t.code, t.title FROM written w JOIN task t ON t.id = w.task_id`);
  const tasks = Map.groupBy(written, ({ taskId }) => taskId);
  for (const [taskId, drafts] of tasks)
    await addParties(
      tx,
      taskId,
      drafts.map(({ id }) => id),
    );
  await recordAll(
    tx,
    actor,
    [...tasks].map(([taskId, drafts]) => ({
      deed: "task.drafted",
      entity: "task",
      entityId: taskId,
      unitId: officeId,
      detail: {
        code: drafts[0]?.code ?? "",
        title: drafts[0]?.title ?? "",
        units: drafts.length,
      },
    })),
  );
  return written.length;
}
