import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { renameInput } from "./input.ts";
import { refuseWhatIsTaken } from "./what-is-taken.ts";

/** Calls one of the actor's own views by another name. */
export async function renameView(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = renameInput.safeParse(input);
  if (!parsed.success) {
    const fields = wrongFields(parsed.error);
    return fields.id ? refuse.notFound() : refuse.invalid(fields);
  }
  const { id, name } = parsed.data;
  return asActor(actor, async (tx): Promise<Outcome<{ id: string }>> => {
    const { count } = await tx.savedView.updateMany({
      where: { id, accountId: actor.accountId },
      data: { name, nameKey: searchKey(name) },
    });
    if (count === 0) return refuse.notFound();
    await record(tx, actor, {
      deed: "view.renamed",
      entity: "view",
      entityId: id,
      detail: { name },
    });
    return done({ id });
  }).catch(refuseWhatIsTaken);
}
