import type { Scope } from "#lib/domain/policy.ts";
import { rangeOf } from "#lib/domain/unit-path.ts";
import { join, type Sql, sql } from "./sql.ts";

/**
 * The condition that a unit lies within one of the scopes, for a query that has the table `unit`
 * as `u` and, where a scope is limited to groups of tasks, `task` as `t`. No scope: no row.
 */
export function within(scopes: readonly Scope[]): Sql {
  if (scopes.length === 0) return sql`false`;
  return sql`(${join(scopes.map(withinOne), " OR ")})`;
}

/** As `within`, for queries about units alone, where groups of tasks do not matter. */
export function unitWithin(scopes: readonly Scope[]): Sql {
  return within(scopes.map((scope) => ({ ...scope, taskGroupIds: null })));
}

function withinOne(scope: Scope): Sql {
  const where = placed(scope);
  if (scope.taskGroupIds === null) return where;
  return sql`(${where} AND t.task_group_id = ANY(${[...scope.taskGroupIds]}::uuid[]))`;
}

function placed({ line, path, reach, unitId }: Scope): Sql {
  if (reach === "own") return sql`u.id = ${unitId}::uuid`;
  const [from, to] = rangeOf(path);
  const range =
    line === "command"
      ? sql`u.command_path >= ${from} AND u.command_path < ${to}`
      : sql`u.local_path >= ${from} AND u.local_path < ${to}`;
  if (reach === "subtree") return sql`(${range})`;
  // A child's path has exactly one segment more.
  const rest =
    line === "command"
      ? sql`substr(u.command_path, ${path.length + 1}::int)`
      : sql`substr(u.local_path, ${path.length + 1}::int)`;
  return sql`(${range} AND ${rest} ~ '^[a-z0-9]+/$')`;
}
