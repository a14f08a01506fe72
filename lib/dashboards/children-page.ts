import { readAsActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import { type ChildCounts, countStates } from "./figures/count-states.ts";
import type { Extent } from "./figures/extent.ts";
import { dashboardInput } from "./input.ts";
import { rankChildren } from "./ranking.ts";
import { type DashboardUnit, readUnit } from "./read-unit.ts";

export type RankedChild = ChildCounts & { level: string; levelEn: string };

export type ChildrenPage = {
  unit: DashboardUnit;
  /** All of them, the ranked level first, as the dashboard shows them. */
  children: RankedChild[];
  own: StateCounts;
  total: StateCounts;
};

/** The units that a dashboard counts its assignments under, within the same filter. Null: no such unit, or out of reach. */
export async function childrenPage(
  actor: Actor,
  unitId: string,
  input: unknown,
): Promise<ChildrenPage | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  const asked = dashboardInput.parse(input);
  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    if (!unit) return null;
    const groupId = unit.groups.find(({ key }) => key === asked.group)?.id ?? null;
    const filter = { groupId, directiveId: asked.directive };
    const extent: Extent = { unit, scopes, filter, today: actor.today };
    const { children, levels, own, total } = await countStates(read, extent);
    const { ranked, others } = rankChildren(children, levels);
    const names = new Map(levels.map((level) => [level.key, level]));
    return {
      unit,
      children: [...ranked, ...others.flatMap((other) => other.children)].map((child) => ({
        ...child,
        level: names.get(child.levelKey)?.name ?? "",
        levelEn: names.get(child.levelKey)?.nameEn ?? "",
      })),
      own,
      total,
    };
  });
}
