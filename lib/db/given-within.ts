import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { isWholeLine } from "./directive-scope.ts";
import { unitWithin, within } from "./scope.ts";
import { type Sql, sql } from "./sql.ts";

/**
 * The assignments that an actor may change, for a query that has `assignment` as `a`, `task` as `t` and the unit as
 * `u`: those within reach that were given from within it, which is where the one who gave it had a role on that day.
 * What a superior gave, its unit neither takes back nor puts off: it asks for an extension. What came with the
 * installation is changed from the top alone.
 */
export function changeable(actor: Actor): Sql {
  const scopes = scopesFor(actor, "assignment:change");
  if (scopes.some(isWholeLine)) return within(scopes);
  return sql`(${within(scopes)} AND EXISTS (
    SELECT FROM membership m JOIN unit u ON u.id = m.unit_id
     WHERE m.account_id = a.assigned_by_id
       AND in_force(m.valid_from, m.valid_to) @> coalesce(a.assigned_on, civil_day(now()))
       AND ${unitWithin(scopes)}))`;
}
