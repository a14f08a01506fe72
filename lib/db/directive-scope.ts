import { type Actor, mayAnywhere, type Scope, scopesFor } from "#lib/domain/policy.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import { unitWithin } from "./scope.ts";
import { type Sql, sql } from "./sql.ts";

/**
 * The directives that an actor may write, for a query that has the table `directive` as `d`: those that an office
 * within reach registered, which is where the one who registered it had a role on that day. What came with the
 * installation was registered by nobody and is written from the top alone.
 */
export function directiveWritable(actor: Actor): Sql {
  const scopes = scopesFor(actor, "directive:write");
  if (scopes.length === 0) return sql`false`;
  const registered = sql`EXISTS (
    SELECT FROM membership m JOIN unit u ON u.id = m.unit_id
     WHERE m.account_id = d.created_by_id AND in_force(m.valid_from, m.valid_to) @> civil_day(d.created_at)
       AND ${unitWithin(scopes)})`;
  return scopes.some(isWholeLine)
    ? sql`(d.created_by_id IS NULL OR ${registered})`
    : sql`(${registered})`;
}

/** The directives that an actor may read: the issued ones that are open to them, a draft where they may write it. */
export function directiveReadable(actor: Actor): Sql {
  if (!mayAnywhere(actor, "directive:read")) return sql`false`;
  const open = openTo(scopesFor(actor, "directive:read"));
  return sql`((d.state = 'issued' AND ${open}) OR ${directiveWritable(actor)})`;
}

/** `isOpenTo` of `directive` as `d`: what another territory issued for itself is not listed, nor found. */
export function openTo(scopes: readonly Scope[]): Sql {
  if (scopes.some(isWholeLine)) return sql`true`;
  const places = [...new Set(scopes.map(({ unitId }) => unitId))];
  return sql`(
    EXISTS (SELECT FROM issuer di LEFT JOIN unit u ON u.id = di.unit_id
             WHERE di.id = d.issuer_id AND (u.territory_id IS NULL OR EXISTS (
               SELECT FROM unit own WHERE own.id = ANY(${places}::uuid[])
                  AND (starts_with(own.command_path, u.command_path) OR starts_with(own.local_path, u.local_path)
                    OR starts_with(u.command_path, own.command_path) OR starts_with(u.local_path, own.local_path)))))
    OR EXISTS (SELECT FROM task gt JOIN assignment ga ON ga.task_id = gt.id JOIN unit u ON u.id = ga.unit_id
                WHERE gt.directive_id = d.id AND ga.state <> 'draft' AND ${unitWithin(scopes)}))`;
}

/** The tasks that an actor may read, for a query with `task` as `t` and `directive` as `d`. */
export function taskReadable(actor: Actor): Sql {
  if (!mayAnywhere(actor, "directive:read")) return sql`false`;
  const open = openTo(scopesFor(actor, "directive:read"));
  return sql`((t.state = 'issued' AND d.state = 'issued' AND ${open}) OR ${directiveWritable(actor)})`;
}

/** From the top of the command line down. */
export function isWholeLine({ line, path, reach }: Scope): boolean {
  return line === "command" && reach === "subtree" && depthOf(path) === 1;
}
