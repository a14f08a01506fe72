import { isWholeLine } from "#lib/db/directive-scope.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

/** Whether the actor sets rules on issuing: whoever manages units from the top of the command line. */
export function setsRules(actor: Actor): boolean {
  return scopesFor(actor, "unit:manage").some(isWholeLine);
}
