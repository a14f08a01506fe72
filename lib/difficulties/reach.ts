import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type Actor, type Scope, scopesFor } from "#lib/domain/policy.ts";

/** How an actor stands to difficulty `x` of task `t`, as conditions of a query. */
export type Reach = {
  /** It lies with a unit for which the actor answers, or was answered there. */
  held: Sql;
  /** The actor's unit had it and passed it up. */
  passedOn: Sql;
  /** The actor's own unit raised it. */
  raised: Sql;
  /** A unit within the actor's reach raised it. */
  below: Sql;
};

export function reachOf(actor: Actor): Reach {
  const answering = scopesFor(actor, "difficulty:answer");
  return {
    held: unitIs(sql`x.addressed_to_id`, answering),
    passedOn: sql`EXISTS (SELECT FROM difficulty_pass dp JOIN unit u ON u.id = dp.from_id
                           WHERE dp.difficulty_id = x.id AND ${within(answering)})`,
    raised: unitIs(sql`x.unit_id`, scopesFor(actor, "report:submit")),
    below: unitIs(sql`x.unit_id`, scopesFor(actor, "assignment:read")),
  };
}

function unitIs(id: Sql, scopes: readonly Scope[]): Sql {
  return sql`EXISTS (SELECT FROM unit u WHERE u.id = ${id} AND ${within(scopes)})`;
}
