import type { Tx } from "#lib/db/door.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { withdrawHandUps } from "./keep-drafts.ts";

/** Where the unit's head was to sign, the report no longer has what was handed up. */
export async function filesChanged(
  tx: Tx,
  actor: Actor,
  context: { id: string; unit: { id: string } },
): Promise<void> {
  const waits = await tx.handUp.count({ where: { reportId: context.id, backAt: null } });
  if (waits > 0) await withdrawHandUps(tx, actor, [{ context }]);
}
