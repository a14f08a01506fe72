import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor } from "#lib/db/door.ts";
import { CLASS_ABOVE } from "#lib/domain/directive.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { alreadyRegistered } from "./already-registered.ts";
import { changedDirective, directiveFacts } from "./input.ts";
import { issuerOf } from "./issuer-of.ts";
import { CLASSIFIED, classOf, NOT_YET_SIGNED } from "./register-directive.ts";
import { writableDirective } from "./writable-directive.ts";

/** Corrects the facts of a draft; what is issued stays as it was issued. */
export async function editDirective(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (classOf(input) === CLASS_ABOVE) return refuse.invalid(CLASSIFIED);
  const which = changedDirective.safeParse(input);
  if (!which.success) return refuse.notFound();
  const parsed = directiveFacts.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { issuerId, issuerName, issuedOn, securityClass, ...facts } = parsed.data;
  if (issuedOn > actor.today) return refuse.invalid(NOT_YET_SIGNED);
  if (securityClass === CLASS_ABOVE) return refuse.invalid(CLASSIFIED);

  return alreadyRegistered(facts.number, () =>
    asActor(actor, async (tx) => {
      const directive = await writableDirective(tx, actor, which.data.id);
      if (!directive) return refuse.notFound();
      if (directive.state !== "draft") return refuse.conflict("directives.already-issued");
      if (directive.version !== which.data.version) return refuse.conflict("directives.changed");
      const issuer = await issuerOf(tx, { issuerId, issuerName });
      if (!issuer) return refuse.invalid({ issuerId: { key: "directives.issuer-missing" } });

      await tx.directive.update({
        where: { id: directive.id },
        data: {
          ...facts,
          numberKey: slug(facts.number),
          searchTitle: searchKey(facts.title),
          issuerId: issuer,
          issuedOn: fromDay(issuedOn),
          securityClass,
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
