import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { MOVABLE } from "#lib/domain/assignment-status.ts";
import { parseTypedDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chosenAssignments, perArea, readWhich } from "./chosen-assignments.ts";

const typed = z.object({ dueOn: z.string().trim().min(1) });

/**
 * Gives assignments of a task another deadline, with a reason. The first deadline stays on record beside it; those
 * that have this deadline already are left alone.
 */
export async function moveDeadlines(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const read = readWhich(input);
  const parsed = typed.safeParse(input);
  const dueOn = parsed.success ? parseTypedDate(parsed.data.dueOn) : null;
  const wrongDay = !parsed.success
    ? "tasks.due-missing"
    : !dueOn
      ? "tasks.due-wrong"
      : dueOn < actor.today
        ? "tasks.due-past"
        : null;
  if (!read.ok) {
    if (read.refusal.kind !== "invalid" || !wrongDay) return read;
    return refuse.invalid({ ...read.refusal.fields, dueOn: { key: wrongDay } });
  }
  if (wrongDay || !dueOn) return refuse.invalid({ dueOn: { key: wrongDay ?? "tasks.due-wrong" } });
  const { reason } = read.value;

  return asActor(
    actor,
    async (tx) => {
      const found = await chosenAssignments(tx, actor, read.value, MOVABLE);
      if (!found.ok) return found;
      const moving = found.value.assignments.filter((one) => one.dueOn !== dueOn);
      if (moving.length === 0) return refuse.invalid({ dueOn: { key: "tasks.due-same" } });
      if (moving.some(({ startOn }) => dueOn < startOn))
        return refuse.invalid({ dueOn: { key: "tasks.due-before-start" } });
      const ids = moving.map(({ id }) => id);

      await tx.assignmentChange.createMany({
        data: moving
          .filter(({ state }) => state !== "draft")
          .map((one) => ({
            id: newId(),
            assignmentId: one.id,
            kind: "deadline",
            accountId: actor.accountId,
            reason,
            dueBefore: one.dueOn && fromDay(one.dueOn),
            dueAfter: fromDay(dueOn),
          })),
      });
      // A draft has promised nothing yet: its first deadline is the one it will be issued with.
      await tx.$executeRaw(sql`
        UPDATE assignment
           SET first_due_on = CASE WHEN state = 'draft' THEN ${dueOn}::date ELSE coalesce(first_due_on, ${dueOn}::date) END,
               due_on = ${dueOn}::date, version = version + 1
         WHERE id = ANY(${ids}::uuid[])`);
      await recordAll(
        tx,
        actor,
        perArea({ ...found.value, assignments: moving }, "assignment.deadline-moved", {
          dueOn,
          reason,
        }),
      );
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "assignments.deadline-moved",
          payload: { taskId: found.value.task.id, count: ids.length, dueOn },
        },
        select: { id: true },
      });
      return done({ count: ids.length });
    },
    { timeoutMs: 30_000 },
  );
}
