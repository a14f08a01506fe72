import type { Tx } from "#lib/db/door.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** Of one person's views this one is their home from now on; without an id none is, and the role's own page is again. */
export async function makeHome(tx: Tx, actor: Actor, id: string | null): Promise<void> {
  const { accountId } = actor;
  await tx.savedView.updateMany({
    where: { accountId, isHome: true, ...(id && { id: { not: id } }) },
    data: { isHome: false },
  });
  if (id) await tx.savedView.updateMany({ where: { accountId, id }, data: { isHome: true } });
}
