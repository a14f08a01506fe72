import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { WrittenComment } from "./write-comment.ts";

const input = z.object({ commentId: z.string().refine(isId) });

/**
 * Takes the words of one's own comment back within an hour; that there was one stays to be seen. Done twice it is done
 * once.
 */
export async function withdrawComment(
  actor: Actor,
  given: unknown,
): Promise<Outcome<WrittenComment>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  const { commentId } = parsed.data;

  return asActor(actor, async (tx) => {
    const [own] = await tx.$queryRaw<
      { assignmentId: string; unitId: string; withdrawn: boolean; late: boolean }[]
    >(sql`
      SELECT a.id AS "assignmentId", a.unit_id AS "unitId", c.withdrawn_at IS NOT NULL AS withdrawn,
             c.written_at < now() - interval '1 hour' AS late
        FROM comment c JOIN assignment a ON a.id = c.assignment_id JOIN task t ON t.id = a.task_id
        JOIN unit u ON u.id = a.unit_id
       WHERE c.id = ${commentId}::uuid AND c.written_by_id = ${actor.accountId}::uuid
         AND ${within(scopesFor(actor, "assignment:comment"))}
         FOR UPDATE OF c`);
    if (!own) return refuse.notFound();
    const { assignmentId, unitId } = own;
    if (own.withdrawn) return done({ id: commentId, assignmentId });
    if (own.late) return refuse.conflict("comments.too-late");
    await tx.$executeRaw(
      sql`UPDATE comment SET withdrawn_at = now() WHERE id = ${commentId}::uuid`,
    );
    await record(tx, actor, {
      deed: "assignment.comment-withdrawn",
      entity: "assignment",
      entityId: assignmentId,
      unitId,
    });
    return done({ id: commentId, assignmentId });
  });
}
