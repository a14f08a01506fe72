import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { whichView } from "./input.ts";
import { makeHome } from "./make-home.ts";
import { refuseWhatIsTaken } from "./what-is-taken.ts";

/** Lets the actor's work begin in one of their own views. */
export async function chooseHome(actor: Actor, input: unknown): Promise<Outcome<{ name: string }>> {
  const parsed = whichView.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { id } = parsed.data;
  return asActor(actor, async (tx): Promise<Outcome<{ name: string }>> => {
    const where = { id, accountId: actor.accountId };
    const view = await tx.savedView.findFirst({ where, select: { name: true } });
    if (!view) return refuse.notFound();
    await makeHome(tx, actor, id);
    const { name } = view;
    await record(tx, actor, { deed: "view.home", entity: "view", entityId: id, detail: { name } });
    return done({ name });
  }).catch(refuseWhatIsTaken);
}

/** Gives the role's own first page back. */
export async function resetHome(actor: Actor): Promise<Outcome<{ changed: boolean }>> {
  return asActor(actor, async (tx) => {
    const home = await tx.savedView.findFirst({
      where: { accountId: actor.accountId, isHome: true },
      select: { id: true },
    });
    if (!home) return done({ changed: false });
    await makeHome(tx, actor, null);
    await record(tx, actor, { deed: "view.home-reset", entity: "view", entityId: home.id });
    return done({ changed: true });
  });
}
