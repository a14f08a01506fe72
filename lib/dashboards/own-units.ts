import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { depthOf } from "#lib/domain/unit-path.ts";

export type OwnUnit = { id: string; name: string };

/** The units whose dashboards are the actor's own, the highest first. */
export function ownUnits(actor: Actor): OwnUnit[] {
  const names = new Map(actor.memberships.map(({ unitId, unitName }) => [unitId, unitName]));
  const scopes = scopesFor(actor, "dashboard:read").toSorted(
    (a, b) => depthOf(a.path) - depthOf(b.path),
  );
  const ids = new Set(scopes.map(({ unitId }) => unitId));
  return [...ids].map((id) => ({ id, name: names.get(id) ?? "" }));
}
