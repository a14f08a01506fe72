import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { type AssignmentState, nextAssignmentState } from "#lib/domain/assignment-status.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { optionalWords, typedWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { HAS_SUPERIOR } from "./refusal.ts";

const input = z.object({
  assignmentId: z.string().refine(isId),
  reason: typedWords("assignments.refuse-reason-missing", 1_000, "tasks.reason-long"),
  document: optionalWords(300, "deadlines.document-long"),
});

/**
 * The unit says that the task is not its own or cannot be done, before it has reported anything; the unit above
 * insists, withdraws it or gives it to another. Until then it stays counted, so that refusing improves no rate.
 */
export async function refuseAssignment(
  actor: Actor,
  typed: unknown,
): Promise<Outcome<{ assignmentId: string }>> {
  const parsed = input.safeParse(typed);
  if (!parsed.success) {
    const { assignmentId: none, ...fields } = wrongFields(parsed.error);
    return none ? refuse.notFound() : refuse.invalid(fields);
  }
  const { assignmentId, reason, document } = parsed.data;

  return asActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ state: AssignmentState; unitId: string }[]>(sql`
      SELECT a.state::text, a.unit_id AS "unitId"
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${HAS_SUPERIOR}
         AND ${within(scopesFor(actor, "assignment:refuse"))}
         FOR NO KEY UPDATE OF a`);
    if (!found) return refuse.notFound();
    if (!nextAssignmentState(found.state, "refuse"))
      return refuse.conflict("assignments.refuse-too-late");
    await tx.assignmentChange.create({
      data: {
        id: newId(),
        assignmentId,
        kind: "refusal",
        accountId: actor.accountId,
        reason,
        document,
      },
      select: { id: true },
    });
    await tx.$executeRaw(sql`
      UPDATE assignment SET state = 'refused', ended_on = ${actor.today}::date, end_reason = ${reason}, version = version + 1
       WHERE id = ${assignmentId}::uuid`);
    // Whoever sends one of these reports holds the assignment, as we do: none is begun meanwhile.
    await tx.$executeRaw(
      sql`DELETE FROM report WHERE assignment_id = ${assignmentId}::uuid AND state = 'expected'`,
    );
    await record(tx, actor, {
      deed: "assignment.refused",
      entity: "assignment",
      entityId: assignmentId,
      unitId: found.unitId,
      detail: { reason, document },
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "assignment.refused",
        payload: { assignmentId, byId: actor.accountId },
      },
      select: { id: true },
    });
    return done({ assignmentId });
  });
}
