import { readAsActor } from "#lib/db/door.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import { type MoneySum, sumBySource } from "#lib/domain/funding.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import { countHeadquarters, type Headquarters } from "./figures/count-headquarters.ts";
import { countStates } from "./figures/count-states.ts";
import { EVERY_TASK, type Extent } from "./figures/extent.ts";
import { readGoals } from "./figures/read-goals.ts";
import { sumMoney } from "./figures/sum-money.ts";
import { readUnit } from "./read-unit.ts";

/** The main figures of a unit with all below it, as its dashboard has them. */
export type UnitFigures = {
  counts: StateCounts;
  /** Units that were looked at, the unit itself among them. */
  units: number;
  money: (MoneySum & { year: number }) | null;
  headquarters: Headquarters | null;
};

/** Null: no such unit, out of reach, or not in force today. */
export async function unitFigures(actor: Actor, unitId: string): Promise<UnitFigures | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    if (!unit) return null;
    const extent: Extent = { unit, scopes, filter: EVERY_TASK, today: actor.today };
    const { total, levels } = await countStates(read, extent);
    const units = levels.reduce((sum, level) => sum + level.units, 0);
    const seen = await readGoals(read, extent);
    const year = yearOf(actor.today);
    // Of no goal: which lines belong to one costs as much as the sums themselves.
    const { lines } = await sumMoney(read, extent, [], units);
    const ofYear = lines.filter((line) => line.year === year);
    return {
      counts: total,
      units,
      money: ofYear.length > 0 ? { ...sumBySource(ofYear).total, year } : null,
      headquarters: await countHeadquarters(read, extent, seen),
    };
  });
}
