import type { Read } from "#lib/db/door.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import { type Extent, reach } from "./extent.ts";
import { type GoalDefinition, measureOf } from "./goal-measure.ts";
import type { ListFilter } from "./list-assignments.ts";
import { hasReached } from "./list-reached.ts";
import { standsAt } from "./list-works.ts";

/** So many are named. */
const NAMED = 12;

export type Unassigned = {
  count: number;
  units: { id: string; name: string; nameEn: string | null }[];
};

/**
 * Units that a goal counts and that were given none of its tasks: a list of assignments, which is what the goal's figures
 * open, cannot have them. Under the conditions of the list, as far as they are about units; null where others narrow it.
 */
export async function listUnassigned(
  read: Read,
  extent: Extent,
  goal: GoalDefinition,
  filter: ListFilter,
): Promise<Unassigned | null> {
  const { under, stage, reached, lacking } = filter;
  const narrowed = filter.state ?? filter.was ?? filter.reports ?? filter.money ?? filter.changed;
  if (narrowed || filter.age || filter.moneyAhead) return null;
  const ofWorks = measureOf(goal) === "works";
  // What a unit has reached is known from its tasks, but for buildings.
  if (reached && !ofWorks) return null;
  const conditions: Sql[] = [];
  if (under === "own") conditions.push(sql`u.child IS NULL`);
  else if (under)
    conditions.push(sql`u.child = (SELECT c.segment FROM unit c WHERE c.id = ${under}::uuid)`);
  if (stage) conditions.push(standsAt(stage));
  if (reached) conditions.push(hasReached(reached, extent.today));
  if (lacking && ofWorks) conditions.push(sql`NOT (${hasReached(lacking, extent.today)})`);
  // Beside works also what was withdrawn is listed.
  const listed = stage ? sql`'draft'` : sql`'draft', 'cancelled', 'superseded'`;
  const rows = await read<Unassigned["units"][number] & { count: number }>(sql`
    WITH ${reach(extent)}
    SELECT n.id, n.short_name AS name, n.name_en AS "nameEn", (count(*) OVER ())::int AS count
      FROM reach u JOIN unit n ON n.id = u.id CROSS JOIN LATERAL (SELECT u.id AS unit_id) a
     WHERE u.level_key = ANY(${goal.levels})
       AND NOT EXISTS (SELECT FROM assignment b
         WHERE b.unit_id = u.id AND b.task_id = ANY(${goal.tasks.map(({ id }) => id)}::uuid[]) AND b.state NOT IN (${listed}))
       AND ${conditions.length === 0 ? sql`true` : join(conditions, " AND ")}
     ORDER BY n.search_name, n.id LIMIT ${NAMED}::int`);
  return {
    count: rows[0]?.count ?? 0,
    units: rows.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
  };
}
