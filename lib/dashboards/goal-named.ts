import { readAsActor } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Named } from "#lib/i18n/named.ts";
import { EVERY_TASK } from "./figures/extent.ts";
import { readGoals } from "./figures/read-goals.ts";
import { readUnit } from "./read-unit.ts";

/** What a goal and the unit at which it is looked at are called; null where the actor may not see it there. */
export async function goalNamed(
  actor: Actor,
  goalId: unknown,
  unitId: unknown,
): Promise<{ id: string; goal: Named; unit: Named & { id: string } } | null> {
  if (!isId(goalId) || !isId(unitId)) return null;
  const scopes = scopesFor(actor, "dashboard:read");
  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    if (!unit) return null;
    const goals = await readGoals(read, { unit, scopes, filter: EVERY_TASK, today: actor.today });
    const goal = goals.find((seen) => seen.goal.id === goalId)?.goal;
    return goal ? { id: goal.id, goal, unit } : null;
  });
}
