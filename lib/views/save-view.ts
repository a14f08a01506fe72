import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { MOST_VIEWS, saveInput } from "./input.ts";
import { makeHome } from "./make-home.ts";
import { refuseWhatIsTaken } from "./what-is-taken.ts";

/** Keeps a page of the product under a name for whoever asks; sent twice it is kept once. */
export async function saveView(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = saveInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { id, name, path, home } = parsed.data;
  const { accountId } = actor;
  return asActor(actor, async (tx): Promise<Outcome<{ id: string }>> => {
    const own = await tx.savedView.findMany({
      where: { accountId },
      select: { id: true, nameKey: true },
    });
    if (own.some((view) => view.id === id)) return done({ id });
    if (own.length >= MOST_VIEWS) return refuse.conflict("views.too-many", { most: MOST_VIEWS });
    const nameKey = searchKey(name);
    if (own.some((view) => view.nameKey === nameKey)) {
      return refuse.invalid({ name: { key: "views.name-taken" } });
    }
    await tx.savedView.create({ data: { id, accountId, name, nameKey, path } });
    if (home) await makeHome(tx, actor, id);
    await record(tx, actor, { deed: "view.saved", entity: "view", entityId: id, detail: { name } });
    return done({ id });
  }).catch(refuseWhatIsTaken);
}
