import { record } from "#lib/db/audit.ts";
import { directiveReadable } from "#lib/db/directive-scope.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { directiveLink } from "./input.ts";

/** Says how a draft stands to another directive that the actor can read. Saying it twice is no error: `already`. */
export async function linkDirectives(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; already: boolean }>> {
  const parsed = directiveLink.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { id, toId, relation } = parsed.data;
  if (id === toId) return refuse.invalid({ toId: { key: "directives.link-itself" } });

  return asActor(actor, async (tx) => {
    const draft = await draftInHand(tx, actor, { id });
    if (!draft.ok) return draft;
    const directive = draft.value;
    const [other] = await tx.$queryRaw<{ number: string }[]>(sql`
      SELECT d.number FROM directive d WHERE d.id = ${toId}::uuid AND ${directiveReadable(actor)}`);
    if (!other) return refuse.invalid({ toId: { key: "directives.link-missing" } });

    const { count } = await tx.directiveLink.createMany({
      data: [{ fromId: id, toId, relation }],
      skipDuplicates: true,
    });
    if (count > 0) {
      await record(tx, actor, {
        deed: "directive.linked",
        entity: "directive",
        entityId: id,
        unitId: directive.officeId,
        detail: { number: directive.number, relation, other: other.number },
      });
    }
    return done({ id, already: count === 0 });
  });
}
