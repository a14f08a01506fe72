import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { whichView } from "./input.ts";

/** Drops one of the actor's own views; if it was the home, the role's own page is again. */
export async function deleteView(actor: Actor, input: unknown): Promise<Outcome<{ name: string }>> {
  const parsed = whichView.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { id } = parsed.data;
  return asActor(actor, async (tx) => {
    const where = { id, accountId: actor.accountId };
    const view = await tx.savedView.findFirst({ where, select: { name: true } });
    if (!view) return refuse.notFound();
    const { count } = await tx.savedView.deleteMany({ where });
    if (count === 0) return refuse.notFound();
    const { name } = view;
    await record(tx, actor, {
      deed: "view.deleted",
      entity: "view",
      entityId: id,
      detail: { name },
    });
    return done({ name });
  });
}
