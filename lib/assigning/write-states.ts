import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { ASSIGNMENT_TRANSITIONS } from "#lib/domain/assignment-status.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Chosen, perArea } from "./chosen-assignments.ts";

/** How each deed of the one who gave a task stands in the assignments' history and the audit, and leaves the house. */
const TOLD = {
  cancel: ["withdrawal", "assignment.withdrawn", "assignments.withdrawn"],
  supersede: ["supersession", "assignment.superseded", "assignments.withdrawn"],
  suspend: ["suspension", "assignment.suspended", "assignments.suspended"],
  resume: ["resumption", "assignment.resumed", "assignments.resumed"],
  insist: ["insistence", "assignment.insisted", "assignments.insisted"],
} as const satisfies Record<string, readonly [change: string, AuditedDeed, topic: string]>;
export type StateDeed = keyof typeof TOLD;

/**
 * Moves assignments that are held into the state that the deed leads to, with its reason and document. While work does
 * not go on, what nobody has begun to report is not owed; when it goes on, opening the periods asks for it again.
 */
export async function writeStates(
  tx: Tx,
  actor: Actor,
  chosen: Chosen,
  deed: StateDeed,
  why: { reason: string; document: string | null },
): Promise<void> {
  const ids = chosen.assignments.map(({ id }) => id);
  const [kind, audited, topic] = TOLD[deed];
  const ends = deed !== "resume" && deed !== "insist";
  await tx.assignmentChange.createMany({
    data: ids.map((assignmentId) => ({
      id: newId(),
      assignmentId,
      kind,
      accountId: actor.accountId,
      ...why,
    })),
  });
  await tx.$executeRaw(sql`
    UPDATE assignment
       SET state = ${ASSIGNMENT_TRANSITIONS[deed].to}::"AssignmentState", ended_on = ${ends ? actor.today : null}::date,
           end_reason = ${ends ? why.reason : null}, version = version + 1
     WHERE id = ANY(${ids}::uuid[])`);
  // Whoever sends one of these reports holds its assignment, as we do: none is begun meanwhile.
  if (ends)
    await tx.$executeRaw(
      sql`DELETE FROM report WHERE assignment_id = ANY(${ids}::uuid[]) AND state = 'expected'`,
    );
  await recordAll(tx, actor, perArea(chosen, audited, why));
  await tx.outbox.create({
    data: {
      id: newId(),
      topic,
      payload: { taskId: chosen.task.id, assignmentIds: ids, byId: actor.accountId },
    },
    select: { id: true },
  });
}
