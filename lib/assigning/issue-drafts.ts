import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { refuseTheDrafter } from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { storedCount } from "#lib/domain/stored-count.ts";
import { notIssued } from "./assign-task.ts";
import { chosenAssignments, perArea } from "./chosen-assignments.ts";
import { draftedBy, draftsByTask } from "./drafts-to-issue.ts";
import { type Query, taskInHand } from "./task-in-hand.ts";

const input = z.object({
  taskId: z.string(),
  /** How many the button said. */
  expected: storedCount,
});

/**
 * Issues the drafts of a task that lie within reach: from now on their units see them and report. The duty begins
 * today at the earliest, however long the draft lay. Where a second person issues, whoever drafted any of them, or
 * had it drafted, is refused. Whoever issues them twice is told that nothing is left.
 */
export async function issueDrafts(
  actor: Actor,
  given: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  return asActor(actor, (tx) => issueDraftsOf(tx, actor, parsed.data), { timeoutMs: 30_000 });
}

/** As `issueDrafts`, within a transaction. Nothing was written where it refuses. */
export async function issueDraftsOf(
  tx: Tx,
  actor: Actor,
  { taskId, expected }: { taskId: string; expected: number },
): Promise<Outcome<{ count: number }>> {
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
    { taskId, which: "all", chosen: [], expected, areaId: null },
    ["draft"],
    { all: ["draft"] },
  );
  if (!found.ok)
    return found.refusal.kind === "not-found" ? refuse.conflict("tasks.no-drafts") : found;
  const { assignments } = found.value;
  const ids = assignments.map(({ id }) => id);
  const [drafts] = await draftsByTask(query, actor, sql`a.id = ANY(${ids}::uuid[])`);
  if (drafts?.refused) return refuseTheDrafter(query, actor, draftedBy(drafts.drafters));
  const late = assignments.filter(({ dueOn }) => dueOn !== null && dueOn < actor.today).length;
  if (late > 0) return refuse.conflict("tasks.drafts-overdue", { count: late });

  const closing = assignments.filter(
    ({ dueOn, closesOn }) => closesOn !== null && (dueOn === null || dueOn >= closesOn),
  ).length;
  if (closing > 0) return refuse.conflict("deadlines.drafts-closing", { count: closing });

  await tx.$executeRaw(sql`
    UPDATE assignment
       SET state = 'assigned', assigned_on = ${actor.today}::date, assigned_by_id = ${actor.accountId}::uuid,
           start_on = greatest(start_on, ${actor.today}::date), version = version + 1
     WHERE id = ANY(${ids}::uuid[])`);
  await recordAll(tx, actor, perArea(found.value, "task.assigned", {}));
  await tx.outbox.create({
    data: {
      id: newId(),
      topic: "assignments.issued",
      payload: {
        taskId,
        assignmentIds: ids,
        byId: actor.accountId,
      },
    },
    select: { id: true },
  });
  return done({ count: assignments.length });
}
