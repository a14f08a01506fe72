import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor } from "#lib/db/door.ts";
import { CLASS_ABOVE } from "#lib/domain/directive.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { searchKey, slug } from "#lib/domain/text.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { alreadyRegistered } from "./already-registered.ts";
import { directiveFacts } from "./input.ts";
import { issuerOf } from "./issuer-of.ts";

/**
 * Registers a directive as a draft. A class above internal is refused before anything else, so that nothing
 * of such a document is kept; number, type, issuer and date together occur once.
 */
export async function registerDirective(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const [office] = scopesFor(actor, "directive:write");
  if (!office) return refuse.notFound();
  if (classOf(input) === CLASS_ABOVE) return refuse.invalid(CLASSIFIED);
  const parsed = directiveFacts.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { issuerId, issuerName, issuedOn, securityClass, ...facts } = parsed.data;
  if (issuedOn > actor.today) return refuse.invalid(NOT_YET_SIGNED);
  if (securityClass === CLASS_ABOVE) return refuse.invalid(CLASSIFIED);

  return alreadyRegistered(facts.number, () =>
    asActor(actor, async (tx) => {
      const issuer = await issuerOf(tx, { issuerId, issuerName });
      if (!issuer) return refuse.invalid({ issuerId: { key: "directives.issuer-missing" } });
      const id = newId();
      await tx.directive.create({
        data: {
          ...facts,
          id,
          numberKey: slug(facts.number),
          searchTitle: searchKey(facts.title),
          issuerId: issuer,
          issuedOn: fromDay(issuedOn),
          securityClass,
          createdById: actor.accountId,
        },
        select: { id: true },
      });
      await record(tx, actor, {
        deed: "directive.registered",
        entity: "directive",
        entityId: id,
        unitId: office.unitId,
        detail: { number: facts.number },
      });
      return done({ id });
    }),
  );
}

export const CLASSIFIED = { securityClass: { key: "directives.class-refused" } };
export const NOT_YET_SIGNED = { issuedOn: { key: "directives.date-future" } };

/** Looked at before the rest: what else a form about a secret says is none of our business. */
export function classOf(input: unknown): unknown {
  return input && typeof input === "object" && "securityClass" in input
    ? input.securityClass
    : undefined;
}
