import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { alreadyRegistered } from "./already-registered.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { changedDirective, directiveColumns, readDirective } from "./input.ts";
import { issuerOf } from "./issuer-of.ts";
import { latestDay } from "./latest-day.ts";

/** Corrects the facts of a draft; what is issued stays as it was issued. */
export async function editDirective(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const which = changedDirective.safeParse(input);
  if (!which.success) return refuse.notFound();
  const read = readDirective(input, await latestDay(actor, which.data.id));
  if (!read.ok) return read;
  const facts = read.value;

  return alreadyRegistered(facts.number, () =>
    asActor(actor, async (tx) => {
      const draft = await draftInHand(tx, actor, which.data);
      if (!draft.ok) return draft;
      const directive = draft.value;
      const issuer = await issuerOf(tx, facts);
      if (!issuer) return refuse.invalid({ issuerId: { key: "directives.issuer-missing" } });

      await tx.directive.update({
        where: { id: directive.id },
        data: {
          ...directiveColumns(facts),
          issuerId: issuer,
          version: { increment: 1 },
        },
        select: { id: true },
      });
      await record(tx, actor, {
        deed: "directive.edited",
        entity: "directive",
        entityId: directive.id,
        unitId: directive.officeId,
        detail: { number: facts.number },
      });
      return done({ id: directive.id });
    }),
  );
}
