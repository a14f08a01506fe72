import { tenureOf } from "#lib/domain/account-state.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { HeldRole, PersonPage } from "./one-person.ts";

/** The roles in which the actor may let somebody act for this account: none where nobody can act at all. */
export function rolesToLend(actor: Actor, { roles, state }: PersonPage): HeldRole[] {
  if (actor.actingFor || state === "disabled") return [];
  return roles.filter((role) => role.mine && tenureOf(role, actor.today) !== "earlier");
}
