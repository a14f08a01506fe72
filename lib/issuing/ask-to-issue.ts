import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { needsSecondPerson } from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { optionalId, optionalWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { draftToIssue, entityOf } from "./draft-to-issue.ts";
import { LONGEST_WORDS } from "./limits.ts";

const input = z.object({
  directiveId: z.string(),
  taskId: optionalId,
  note: optionalWords(LONGEST_WORDS, "issuing.too-long"),
});

export type AskedToIssue = { directiveId: string; taskId: string | null };

/**
 * Holds a draft ready for somebody else to issue: from now on it is not changed, until it is issued, sent back, or
 * withdrawn. Asked twice it waits once.
 */
export async function askToIssue(actor: Actor, given: unknown): Promise<Outcome<AskedToIssue>> {
  const parsed = input.safeParse(given);
  if (!parsed.success) {
    const { note } = wrongFields(parsed.error);
    return note ? refuse.invalid({ note }) : refuse.notFound();
  }
  const { directiveId, taskId, note } = parsed.data;

  return asActor(actor, async (tx) => {
    const draft = await draftToIssue(tx, actor, { directiveId, taskId });
    if (!draft) return refuse.notFound();
    if (draft.state !== "draft") return refuse.conflict("issuing.already-issued");
    const drafted = {
      deed: "directive:write",
      drafters: [draft.drafterId, draft.draftedForId],
    } as const;
    const needed = await needsSecondPerson((statement) => tx.$queryRaw(statement), actor, drafted);
    if (!needed) return refuse.conflict("issuing.not-needed");

    const id = newId();
    const asked = await tx.$executeRaw(sql`
      INSERT INTO issue_request (id, directive_id, task_id, asked_by_id, note)
      VALUES (${id}::uuid, ${directiveId}::uuid, ${taskId}::uuid, ${actor.accountId}::uuid, ${note})
          ON CONFLICT DO NOTHING`);
    if (asked === 0) return done({ directiveId, taskId });
    await record(tx, actor, { deed: "issue.asked", ...entityOf(draft) });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "issue.asked",
        payload: { requestId: id, directiveId, taskId },
      },
      select: { id: true },
    });
    return done({ directiveId, taskId });
  });
}
