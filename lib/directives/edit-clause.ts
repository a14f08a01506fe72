import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { countClauses, numbered, parseClauses } from "./clause-tree.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective } from "./input.ts";

const clauseText = z.object({
  clauseId: z.string(),
  text: z.string("directives.clause-long").trim().max(20_000, "directives.clause-long"),
});

/** Corrects the words of one part of a draft; its number and its place are the whole text's matter. */
export async function editClause(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const which = changedDirective.safeParse(input);
  const parsed = clauseText.safeParse(input);
  if (!which.success) return refuse.notFound();
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { clauseId, text } = parsed.data;
  if (!isId(clauseId)) return refuse.notFound();

  return asActor(actor, async (tx) => {
    const draft = await draftInHand(tx, actor, which.data);
    if (!draft.ok) return draft;
    const directive = draft.value;
    const clause = await tx.clause.findFirst({
      where: { id: clauseId, directiveId: directive.id },
      select: { kind: true, label: true },
    });
    if (!clause) return refuse.notFound();
    // A numbered line would become a part of its own the next time the whole text is read.
    const { clauses } = parseClauses(`${numbered(clause)} ${text}`);
    if (countClauses(clauses) !== 1)
      return refuse.invalid({ text: { key: "directives.clause-numbered" } });
    await tx.clause.update({ where: { id: clauseId }, data: { text }, select: { id: true } });
    await tx.directive.update({
      where: { id: directive.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, {
      deed: "directive.clause-edited",
      entity: "directive",
      entityId: directive.id,
      unitId: directive.officeId,
      detail: { number: directive.number, clause: clause.label },
    });
    return done({ id: directive.id });
  });
}
