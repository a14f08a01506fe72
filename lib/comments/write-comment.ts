import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, type Place, reaches, scopesFor } from "#lib/domain/policy.ts";
import { typedWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { LONGEST_COMMENT } from "./limits.ts";

/** `id` was made with the form, so that sending it twice makes one comment. */
const input = z.object({
  id: z.string().refine(isId),
  assignmentId: z.string().refine(isId),
  text: typedWords("comments.text-missing", LONGEST_COMMENT, "comments.too-long"),
});

export type WrittenComment = { id: string; assignmentId: string };

/** Says something beside an assignment: plain text that is never changed again. */
export async function writeComment(actor: Actor, given: unknown): Promise<Outcome<WrittenComment>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) {
    const { text } = wrongFields(parsed.error);
    return text ? refuse.invalid({ text }) : refuse.notFound();
  }
  const { id, assignmentId, text } = parsed.data;

  return asActor(actor, async (tx) => {
    const scopes = scopesFor(actor, "assignment:comment");
    const [about] = await tx.$queryRaw<(Place & { unitId: string; groupId: string })[]>(sql`
      SELECT a.unit_id AS "unitId", t.task_group_id AS "groupId", u.command_path AS "commandPath", u.local_path AS "localPath"
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(scopes)}`);
    const from = about && scopes.find((scope) => reaches(scope, about, about.groupId));
    if (!about || !from) return refuse.notFound();

    const { count } = await tx.comment.createMany({
      data: [{ id, assignmentId, text, unitId: from.unitId, writtenById: actor.accountId }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const own = { id, assignmentId, writtenById: actor.accountId };
      return (await tx.comment.count({ where: own })) > 0
        ? done({ id, assignmentId })
        : refuse.notFound();
    }
    await record(tx, actor, {
      deed: "assignment.commented",
      entity: "assignment",
      entityId: assignmentId,
      unitId: about.unitId,
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "assignment.commented",
        payload: { assignmentId, commentId: id, byId: actor.accountId },
      },
      select: { id: true },
    });
    return done({ id, assignmentId });
  });
}
