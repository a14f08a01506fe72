import { within } from "#lib/db/scope.ts";
import { writtenFor } from "#lib/db/second-person.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { oneself } from "#lib/domain/role-giving.ts";

/** How an actor stands to request `x` of assignment `a` of task `t` at unit `u`, as conditions of a query. */
export type Reach = {
  /** The actor's unit is the one directly above on the command line, and decides. */
  decides: Sql;
  /** The actor's own unit asked. */
  asked: Sql;
  /** The assignment is within the actor's reach. */
  below: Sql;
  /** Asked by somebody else than the actor, whoever stood in for whom. */
  notOwn: Sql;
};

export function reachOf(actor: Actor): Reach {
  const deciding = scopesFor(actor, "extension:decide").filter(({ line }) => line === "command");
  const selves = sql`ANY(${oneself(actor)}::uuid[])`;
  return {
    decides: within(deciding),
    asked: within(scopesFor(actor, "extension:ask")),
    below: within(scopesFor(actor, "assignment:read")),
    notOwn: sql`(x.asked_by_id <> ALL(${oneself(actor)}::uuid[]) AND coalesce(${writtenFor("x")} = ${selves}, false) IS FALSE)`,
  };
}

/** The work of assignment `a` is open. */
export const OPEN_A: Sql = sql`(a.state IN ('assigned', 'acknowledged', 'in_progress'))`;

/** Request `x` waits: what ended meanwhile needs no more time. */
export const WAITS_X: Sql = sql`(x.state = 'asked' AND ${OPEN_A})`;

export const TABLES: Sql = sql`extension_request x JOIN assignment a ON a.id = x.assignment_id
  JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id`;

/** Columns of `Bounds`, over assignment `a` of unit `u`. */
export const BOUNDS_OF_A: Sql = sql`
  a.due_on::text AS "dueOn", u.in_force_to::text AS "closesOn",
  (SELECT wa.due_on::text FROM assignment wa WHERE wa.id = a.parent_id) AS "parentDueOn"`;
