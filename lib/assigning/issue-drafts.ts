import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { notIssued } from "./assign-task.ts";
import { chosenAssignments, perArea } from "./chosen-assignments.ts";
import { type Query, taskInHand } from "./task-in-hand.ts";

const input = z.object({
  taskId: z.string(),
  /** How many the button said. */
  expected: storedCount,
});

/**
 * Issues the drafts of a task that lie within reach: from now on their units see them and report. The duty begins
 * today at the earliest, however long the draft lay. Whoever issues them twice is told that nothing is left.
 */
export async function issueDrafts(
  actor: Actor,
  given: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  const { taskId, expected } = parsed.data;

  return asActor(
    actor,
    async (tx) => {
      const query: Query = (statement) => tx.$queryRaw(statement);
      const task = await taskInHand(query, actor, taskId, {
        deed: "assignment:assign",
        lock: true,
      });
      if (!task) return refuse.notFound();
      const notYet = notIssued(task);
      if (notYet) return refuse.conflict(notYet);
      const found = await chosenAssignments(
        tx,
        actor,
        { taskId, which: "all", chosen: [], expected, areaId: null, reason: "" },
        ["draft"],
      );
      if (!found.ok)
        return found.refusal.kind === "not-found" ? refuse.conflict("tasks.no-drafts") : found;
      const { assignments } = found.value;
      const late = assignments.filter(({ dueOn }) => dueOn !== null && dueOn < actor.today).length;
      if (late > 0) return refuse.conflict("tasks.drafts-overdue", { count: late });

      await tx.$executeRaw(sql`
        UPDATE assignment
           SET state = 'assigned', assigned_on = ${actor.today}::date, assigned_by_id = ${actor.accountId}::uuid,
               start_on = greatest(start_on, ${actor.today}::date), version = version + 1
         WHERE id = ANY(${assignments.map(({ id }) => id)}::uuid[])`);
      await recordAll(tx, actor, perArea(found.value, "task.assigned", {}));
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "assignments.issued",
          payload: { taskId, added: assignments.length, updated: 0 },
        },
        select: { id: true },
      });
      return done({ count: assignments.length });
    },
    { timeoutMs: 30_000 },
  );
}
