import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import type { GoalDefinition } from "./goal-measure.ts";
import { isOverdue } from "./lateness-sql.ts";

/** A child of the unit (by its segment), or the unit itself (null), and how many units a goal is about there. */
export type GoalPart = {
  child: string | null;
  id: string | null;
  name: string | null;
  nameEn: string | null;
  units: number;
  /** What the ledger gave to the child for the milestone; null where it gave nothing. */
  given: number | null;
};

/** The unit's children and itself, in the official order. */
export async function readGoalParts(
  read: Read,
  extent: Extent,
  goal: GoalDefinition,
  milestone: CivilDate | null,
): Promise<GoalPart[]> {
  return read<GoalPart>(sql`
    WITH ${reach(extent)}, sizes AS (
      SELECT child, (count(*) FILTER (WHERE level_key = ANY(${goal.levels})))::int AS units
        FROM reach GROUP BY child)
    SELECT s.child, c.id, c.short_name AS name, c.name_en AS "nameEn", s.units,
           (SELECT sum(e.amount)::float8 FROM target_entry e
             WHERE e.goal_id = ${goal.id}::uuid AND e.to_unit_id = c.id
               AND e.milestone_on = ${milestone}::date) AS given
      FROM sizes s LEFT JOIN unit c ON c.segment = s.child
     ORDER BY c.level_key, c.code`);
}

/** A task that feeds a goal, with what was given of it here. */
export type GoalSource = {
  id: string;
  title: string;
  titleEn: string | null;
  given: number;
  overdue: number;
  /** Reports that wait for review and are not counted. */
  waiting: number;
};

export async function readGoalSources(
  read: Read,
  extent: Extent,
  goal: GoalDefinition,
): Promise<GoalSource[]> {
  return read<GoalSource>(sql`
    WITH ${reach(extent)}
    SELECT k.id, k.title, k.title_en AS "titleEn", n.given, n.overdue, n.waiting
      FROM (SELECT a.task_id, count(*)::int AS given, coalesce(sum(a.waiting), 0)::int AS waiting,
                   (count(*) FILTER (WHERE ${isOverdue(extent.today)}))::int AS overdue
              FROM ${assignmentsInReach(extent)}
             WHERE a.task_id = ANY(${goal.tasks.map(({ id }) => id)}::uuid[]) AND ${counted(extent)}
             GROUP BY a.task_id) n
      JOIN task k ON k.id = n.task_id
     ORDER BY k.code`);
}
