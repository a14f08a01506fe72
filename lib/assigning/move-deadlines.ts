import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { writeMovedDeadlines } from "#lib/db/move-deadlines.ts";
import { MOVABLE } from "#lib/domain/assignment-status.ts";
import { parseTypedDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chosenAssignments, perArea, readWhich } from "./chosen-assignments.ts";
import { beyondClosing } from "./plan.ts";

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
  const { reason, document } = read.value;

  return asActor(
    actor,
    async (tx) => {
      const found = await chosenAssignments(tx, actor, read.value, MOVABLE);
      if (!found.ok) return found;
      const moving = found.value.assignments.filter((one) => one.dueOn !== dueOn);
      if (moving.length === 0) return refuse.invalid({ dueOn: { key: "tasks.due-same" } });
      if (moving.some(({ startOn }) => dueOn < startOn))
        return refuse.invalid({ dueOn: { key: "tasks.due-before-start" } });
      const closing = moving.filter(({ closesOn }) => closesOn !== null && dueOn >= closesOn);
      if (closing[0]) return refuse.invalid({ dueOn: beyondClosing(closing) });
      const ids = moving.map(({ id }) => id);

      await writeMovedDeadlines(
        tx,
        actor,
        ids.map((id) => ({ id, to: dueOn, reason, document })),
      );
      await recordAll(
        tx,
        actor,
        [...Map.groupBy(moving, (one) => one.dueOn)].flatMap(([dueBefore, assignments]) =>
          perArea({ ...found.value, assignments }, "assignment.deadline-moved", {
            dueBefore,
            dueOn,
            reason,
            document,
          }),
        ),
      );
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "assignments.deadline-moved",
          payload: {
            taskId: found.value.task.id,
            assignmentIds: ids,
            dueOn,
            byId: actor.accountId,
          },
        },
        select: { id: true },
      });
      return done({ count: ids.length });
    },
    { timeoutMs: 30_000 },
  );
}
