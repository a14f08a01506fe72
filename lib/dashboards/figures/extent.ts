import { unitWithin, within } from "#lib/db/scope.ts";
import { join, nothing, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { Scope } from "#lib/domain/policy.ts";
import { rangeOf } from "#lib/domain/unit-path.ts";

/** Where the unit stands on both lines. */
export type UnitPlace = { id: string; commandPath: string | null; localPath: string | null };

/** Which tasks are looked at; null is all of them. */
export type TaskFilter = { groupId: string | null; directiveId: string | null };
export const EVERY_TASK: TaskFilter = { groupId: null, directiveId: null };

/** What figures are counted over: whose units, as far as who may see them, for which tasks, on which day. */
export type Extent = {
  unit: UnitPlace;
  scopes: readonly Scope[];
  filter: TaskFilter;
  today: CivilDate;
};

/**
 * `reach`: the units below a unit on either line (and itself) within the actor's scope, each with the segment of
 * the child under which it is counted (`child`, null for the unit itself). A unit that stands below on both lines
 * is counted on the command line, so that the children and the unit's own part add up to the whole.
 */
export function reach({ unit, scopes }: Extent): Sql {
  return sql`reach AS MATERIALIZED (
    SELECT u.id, u.level_key, u.command_path, u.local_path, ${childOf(unit)} AS child
      FROM unit u
     WHERE ${subtreeOf(unit)} AND ${unitWithin(scopes)})`;
}

/** The rows of `reach` as `u`, joined to the assignments as `a` (and, where it matters, to the task as `t`). */
export function assignmentsInReach(extent: Extent): Sql {
  return sql`assignment a JOIN reach u ON u.id = a.unit_id ${taskJoin(extent)}`;
}

/** Issued, not withdrawn, and of the tasks that are looked at: what "all assignments" means. */
export function counted(extent: Extent): Sql {
  return sql`a.state NOT IN ('draft', 'cancelled', 'superseded') AND ${ofTheTasks(extent)}`;
}

/** As `counted`, with what was withdrawn. */
export function issued(extent: Extent): Sql {
  return sql`a.state <> 'draft' AND ${ofTheTasks(extent)}`;
}

/** The conditions on the task `t` alone; `true` where `taskJoin` joins none. */
export function ofTheTasks({ scopes, filter }: Extent): Sql {
  const conditions: Sql[] = [];
  if (scopes.some(({ taskGroupIds }) => taskGroupIds !== null)) conditions.push(within(scopes));
  if (filter.groupId) conditions.push(sql`t.task_group_id = ${filter.groupId}::uuid`);
  if (filter.directiveId) conditions.push(sql`t.directive_id = ${filter.directiveId}::uuid`);
  return conditions.length === 0 ? sql`true` : join(conditions, " AND ");
}

export function taskJoin({ scopes, filter }: Extent): Sql {
  const matters =
    filter.groupId || filter.directiveId || scopes.some((scope) => scope.taskGroupIds !== null);
  return matters ? sql`JOIN task t ON t.id = a.task_id` : nothing;
}

/** The unit `u` itself or below it, on one line or the other. */
function subtreeOf({ id, commandPath, localPath }: UnitPlace): Sql {
  const lines = [sql`u.id = ${id}::uuid`];
  if (commandPath) {
    const [from, to] = rangeOf(commandPath);
    lines.push(sql`u.command_path >= ${from} AND u.command_path < ${to}`);
  }
  if (localPath) {
    const [from, to] = rangeOf(localPath);
    lines.push(sql`u.local_path >= ${from} AND u.local_path < ${to}`);
  }
  return sql`(${join(lines, " OR ")})`;
}

function childOf({ id, commandPath, localPath }: UnitPlace): Sql {
  const whens = [sql`WHEN u.id = ${id}::uuid THEN NULL`];
  if (commandPath) {
    const [from, to] = rangeOf(commandPath);
    whens.push(sql`WHEN u.command_path >= ${from} AND u.command_path < ${to}
      THEN split_part(substr(u.command_path, ${commandPath.length + 1}::int), '/', 1)`);
  }
  if (localPath) {
    whens.push(sql`ELSE split_part(substr(u.local_path, ${localPath.length + 1}::int), '/', 1)`);
  }
  return sql`CASE ${join(whens, " ")} END`;
}

/** The scopes through which a task of one of these groups is seen. */
export function scopesForGroups(
  scopes: readonly Scope[],
  groupIds: readonly string[],
): readonly Scope[] {
  return scopes.filter(
    ({ taskGroupIds }) => taskGroupIds === null || taskGroupIds.some((id) => groupIds.includes(id)),
  );
}

/**
 * Whether a subtree is looked through from its own rows, by index, or by passing over all rows once: the database
 * cannot see how few units a range of paths holds. A province has up to some 170 units, the country 3,400.
 */
export function isFewUnits(units: number): boolean {
  return units <= 500;
}
