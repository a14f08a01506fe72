import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** The choice of the own place, beside the ids of delegations. */
export const OWN_PLACE = "own";

/**
 * From now on this session works in the place of somebody who is away, or in its own again. Only what is in force
 * today can be chosen; what was chosen ends by itself when it is not in force any more.
 */
export async function workFor(
  actor: Actor,
  sessionId: string,
  choice: unknown,
): Promise<Outcome<null>> {
  const before = actor.actingFor;
  const chosen = actor.standsInFor?.find(({ delegationId }) => delegationId === choice);
  if (!chosen && choice !== OWN_PLACE) return refuse.notFound();
  if (chosen?.delegationId === before?.delegationId) return done(null);
  const place = chosen ?? before;
  // The journal says of both, taking over and laying down, in whose place it was.
  return asActor({ ...actor, actingFor: place }, async (tx) => {
    await tx.session.updateMany({
      where: { idHash: hashOfSecret(sessionId), accountId: actor.accountId, endedAt: null },
      data: { delegationId: chosen?.delegationId ?? null },
    });
    await record(tx, actor, {
      deed: chosen ? "delegation.taken-up" : "delegation.laid-down",
      entity: "delegation",
      ...(place && { entityId: place.delegationId, detail: { away: place.title } }),
    });
    return done(null);
  });
}
