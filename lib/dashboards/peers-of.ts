import { readAsActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { type Place, placeAmong } from "#lib/domain/peers.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { countStates } from "./figures/count-states.ts";
import { EVERY_TASK } from "./figures/extent.ts";
import { type NamedUnit, readUnit } from "./read-unit.ts";

type Peer = NamedUnit & { all: number; overdue: number };
export type Peers = Place<Peer> & {
  above: NamedUnit;
  /** All that the unit above looks at together. */
  common: { numerator: number; denominator: number };
};

/** A unit among its equals below the same unit, as far as the actor reads that one; else null. */
export async function peersOf(actor: Actor, unitId: string): Promise<Peers | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  const { today } = actor;
  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    const above = unit?.above.at(-1);
    const parent = above && (await readUnit(read, scopes, above.id));
    if (!parent || !above) return null;
    const counted = await countStates(read, { unit: parent, scopes, filter: EVERY_TASK, today });
    const own = counted.children.find(({ id }) => id === unitId);
    const equals = counted.children
      .filter(({ levelKey }) => levelKey === own?.levelKey)
      .map(({ id, name, nameEn, counts }) => ({
        ...{ id, name, nameEn },
        all: allOf(counts),
        overdue: counts.overdue,
      }));
    const place = placeAmong(equals, unitId);
    const { total } = counted;
    return (
      place && { ...place, above, common: { numerator: total.overdue, denominator: allOf(total) } }
    );
  });
}
