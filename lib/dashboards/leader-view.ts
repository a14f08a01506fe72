import type { Read } from "#lib/db/door.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Extent } from "./figures/extent.ts";
import { readGoals, type SeenGoal } from "./figures/read-goals.ts";
import { type DashboardUnit, readUnit } from "./read-unit.ts";

type Asked = { group: string | null; directive: string | null };

/** A unit as its leaders look at it: within reach, for the tasks that are looked at. */
export type LeaderView = { unit: DashboardUnit; extent: Extent };

/** Null: no such unit, or out of reach. */
export async function leaderView(
  read: Read,
  actor: Actor,
  unitId: string,
  asked: Asked,
): Promise<LeaderView | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  const unit = await readUnit(read, scopes, unitId);
  if (!unit) return null;
  const groupId = unit.groups.find(({ key }) => key === asked.group)?.id ?? null;
  const filter = { groupId, directiveId: asked.directive };
  return { unit, extent: { unit, scopes, filter, today: actor.today } };
}

/** The goals that are about some unit here, whichever tasks are looked at. */
export async function goalsOfView(read: Read, { extent }: LeaderView): Promise<SeenGoal[]> {
  return readGoals(read, { ...extent, filter: { groupId: null, directiveId: null } });
}
