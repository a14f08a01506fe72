import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

/**
 * The unit's own officer has opened what was assigned. Done once, by whoever opens it first; opening it again, or
 * after the work began, changes nothing. `changed` tells which.
 */
export async function acknowledgeAssignment(
  actor: Actor,
  assignmentId: unknown,
): Promise<Outcome<{ changed: boolean }>> {
  if (!isId(assignmentId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const [assignment] = await tx.$queryRaw<{ state: string; unitId: string }[]>(sql`
      SELECT a.state::text, a.unit_id AS "unitId"
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(scopesFor(actor, "report:submit"))}`);
    if (!assignment) return refuse.notFound();
    const { count } = await tx.assignment.updateMany({
      where: { id: assignmentId, state: "assigned" },
      data: { state: "acknowledged", version: { increment: 1 } },
    });
    if (count === 0) return done({ changed: false });
    await record(tx, actor, {
      deed: "assignment.acknowledged",
      entity: "assignment",
      entityId: assignmentId,
      unitId: assignment.unitId,
    });
    return done({ changed: true });
  });
}
