import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { ASSIGNMENT_TRANSITIONS, type AssignmentState } from "#lib/domain/assignment-status.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chosenAssignments, perArea, readWhich } from "./chosen-assignments.ts";

/** Taken back, or replaced by another task. */
const how = z.object({ how: z.enum(["cancel", "supersede"]) });

/** A draft has reached nobody; taking it back too is how a wrong choice of units is undone. */
export const WITHDRAWABLE: readonly AssignmentState[] = [
  "draft",
  ...ASSIGNMENT_TRANSITIONS.cancel.from,
];

/** Takes assignments back from their units, one, some or all of a task, with a reason that stays in their history. */
export async function withdrawAssignments(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = how.safeParse(input);
  if (!parsed.success) return refuse.invalid({ how: { key: "tasks.how-missing" } });
  const read = readWhich(input);
  if (!read.ok) return read;
  const { reason } = read.value;
  const superseded = parsed.data.how === "supersede";

  return asActor(
    actor,
    async (tx) => {
      const found = await chosenAssignments(tx, actor, read.value, WITHDRAWABLE);
      if (!found.ok) return found;
      const { assignments } = found.value;
      const ids = assignments.map(({ id }) => id);

      await tx.assignmentChange.createMany({
        data: ids.map((assignmentId) => ({
          id: newId(),
          assignmentId,
          kind: superseded ? "supersession" : "withdrawal",
          accountId: actor.accountId,
          reason,
        })),
      });
      await tx.$executeRaw(sql`
        UPDATE assignment
           SET state = ${superseded ? "superseded" : "cancelled"}::"AssignmentState", ended_on = ${actor.today}::date,
               end_reason = ${reason}, assigned_on = coalesce(assigned_on, ${actor.today}::date), version = version + 1
         WHERE id = ANY(${ids}::uuid[])`);
      await recordAll(
        tx,
        actor,
        perArea(found.value, superseded ? "assignment.superseded" : "assignment.withdrawn", {
          reason,
        }),
      );
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "assignments.withdrawn",
          payload: { taskId: found.value.task.id, count: ids.length },
        },
        select: { id: true },
      });
      return done({ count: ids.length });
    },
    { timeoutMs: 30_000 },
  );
}
