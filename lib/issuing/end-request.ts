import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { typedWords } from "#lib/domain/typed-input.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import type { AskedToIssue } from "./ask-to-issue.ts";
import { draftToIssue, entityOf } from "./draft-to-issue.ts";
import { LONGEST_WORDS } from "./limits.ts";

const which = z.object({ requestId: z.string().refine(isId) });
const why = z.object({
  reason: typedWords("issuing.reason-missing", LONGEST_WORDS, "issuing.too-long"),
});

/** Takes one's own request back: the draft can be changed again. */
export async function withdrawRequest(
  actor: Actor,
  given: unknown,
): Promise<Outcome<AskedToIssue>> {
  const parsed = which.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  return endRequest(actor, parsed.data.requestId, { state: "withdrawn", reason: null });
}

/** Sends a draft back to whoever held it ready, with a reason. */
export async function returnDraft(actor: Actor, given: unknown): Promise<Outcome<AskedToIssue>> {
  const parsed = which.safeParse(given);
  if (!parsed.success) return refuse.notFound();
  const read = why.safeParse(given);
  if (!read.success) return refuse.invalid(wrongFields(read.error));
  return endRequest(actor, parsed.data.requestId, { state: "returned", reason: read.data.reason });
}

type End = { state: "withdrawn"; reason: null } | { state: "returned"; reason: string };

async function endRequest(
  actor: Actor,
  requestId: string,
  { state, reason }: End,
): Promise<Outcome<AskedToIssue>> {
  return asActor(actor, async (tx) => {
    const asked = await tx.issueRequest.findUnique({
      where: { id: requestId },
      select: { directiveId: true, taskId: true, askedById: true },
    });
    const draft = asked && (await draftToIssue(tx, actor, asked));
    if (!asked || !draft) return refuse.notFound();
    // One withdraws what one asked; what one asked oneself is not sent back to oneself.
    const own = asked.askedById === actor.accountId;
    if (own !== (state === "withdrawn")) return refuse.notFound();
    const { count } = await tx.issueRequest.updateMany({
      where: { id: requestId, state: "waiting" },
      data: { state, reason, decidedById: actor.accountId, decidedAt: new Date() },
    });
    if (count === 0) return refuse.conflict("issuing.over");

    const about = entityOf(draft);
    await record(tx, actor, {
      ...about,
      deed: `issue.${state}`,
      detail: { ...about.detail, reason },
    });
    const { directiveId, taskId } = asked;
    if (state === "returned")
      await tx.outbox.create({
        data: {
          id: newId(),
          topic: "issue.returned",
          payload: { requestId, directiveId, taskId },
        },
        select: { id: true },
      });
    return done({ directiveId, taskId });
  });
}
