import { z } from "zod";
import { recordAll } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { ASSIGNMENT_TRANSITIONS, type AssignmentState } from "#lib/domain/assignment-status.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Chosen, chosenAssignments, perArea, readWhich } from "./chosen-assignments.ts";
import { writeStates } from "./write-states.ts";

/** Taken back, or replaced by another task. */
const how = z.object({ how: z.enum(["cancel", "supersede"]) });

/** A draft has reached nobody; taking it back too is how a wrong choice of units is undone. */
export const WITHDRAWABLE: readonly AssignmentState[] = [
  "draft",
  ...ASSIGNMENT_TRANSITIONS.cancel.from,
];

/**
 * Takes assignments back from their units, one, some or all of a task, with a reason that stays in their history. A
 * draft goes without a trace at its unit; reports that nobody has begun are no longer owed.
 */
export async function withdrawAssignments(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = how.safeParse(input);
  if (!parsed.success) return refuse.invalid({ how: { key: "changes.how-missing" } });
  const read = readWhich(input);
  if (!read.ok) return read;
  const { reason, document } = read.value;

  return asActor(
    actor,
    async (tx) => {
      const found = await chosenAssignments(tx, actor, read.value, WITHDRAWABLE);
      if (!found.ok) return found;
      const { task, assignments } = found.value;
      const drafts = assignments.filter(({ state }) => state === "draft");
      const issued = assignments.filter(({ state }) => state !== "draft");
      if (drafts.length > 0) {
        await dropDrafts(tx, actor, { task, assignments: drafts }, reason);
      }
      if (issued.length > 0) {
        const { how: deed } = parsed.data;
        await writeStates(tx, actor, { task, assignments: issued }, deed, { reason, document });
      }
      return done({ count: assignments.length });
    },
    { timeoutMs: 30_000 },
  );
}

/** Nobody saw them, so nothing of them is kept but that they were drafted and dropped; the task's page tells of both. */
async function dropDrafts(tx: Tx, actor: Actor, chosen: Chosen, reason: string) {
  const ids = chosen.assignments.map(({ id }) => id);
  await tx.$executeRaw(
    sql`DELETE FROM assignment WHERE id = ANY(${ids}::uuid[]) AND state = 'draft'`,
  );
  const deeds = perArea(chosen, "task.draft-dropped", { reason });
  await recordAll(
    tx,
    actor,
    deeds.map((deed) => ({ ...deed, entity: "task", entityId: chosen.task.id })),
  );
}
