import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import type { Named } from "#lib/i18n/named.ts";

export type OwnUnit = Named & { id: string };

/** The units whose dashboards are the actor's own, the highest first. */
export function ownUnits(actor: Actor): OwnUnit[] {
  const units = new Map(
    actor.memberships.map(({ unitId, unitName, unitNameEn }) => [
      unitId,
      { id: unitId, name: unitName, nameEn: unitNameEn },
    ]),
  );
  const scopes = scopesFor(actor, "dashboard:read").toSorted(
    (a, b) => depthOf(a.path) - depthOf(b.path),
  );
  const ids = new Set(scopes.map(({ unitId }) => unitId));
  return [...ids].flatMap((id) => units.get(id) ?? []);
}
