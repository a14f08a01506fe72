import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { draftInHand } from "./draft-in-hand.ts";
import { directiveLink } from "./input.ts";

/** Takes a link of a draft back. A link that is gone already is no error. */
export async function unlinkDirectives(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = directiveLink.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { id, toId, relation } = parsed.data;

  return asActor(actor, async (tx) => {
    const draft = await draftInHand(tx, actor, { id });
    if (!draft.ok) return draft;
    const directive = draft.value;
    const { count } = await tx.directiveLink.deleteMany({ where: { fromId: id, toId, relation } });
    if (count > 0) {
      await record(tx, actor, {
        deed: "directive.unlinked",
        entity: "directive",
        entityId: id,
        unitId: directive.officeId,
        detail: { number: directive.number, relation },
      });
    }
    return done({ id });
  });
}
