import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { alreadyRegistered } from "./already-registered.ts";
import { directiveColumns, readDirective } from "./input.ts";
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
  const read = readDirective(input, actor.today);
  if (!read.ok) return read;
  const facts = read.value;

  return alreadyRegistered(facts.number, () =>
    asActor(actor, async (tx) => {
      const issuer = await issuerOf(tx, facts);
      if (!issuer) return refuse.invalid({ issuerId: { key: "directives.issuer-missing" } });
      const id = newId();
      await tx.directive.create({
        data: {
          ...directiveColumns(facts),
          id,
          issuerId: issuer,
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
