import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type GoalDefinition, measureOf } from "./goal-measure.ts";
import { figuresSince, isOfUnits, periodFigures } from "./goal-steps.ts";
import { thresholdOf } from "./sum-figures.ts";

/** A goal that counts units, and the day by which they had reached it. */
export type ReachedGoal = { goal: GoalDefinition; on: CivilDate };

/** Whether the units of its numerator can be listed: of money, amounts and months there is no unit to count. */
export function countsUnits(goal: GoalDefinition): boolean {
  const measure = measureOf(goal);
  return isOfUnits(goal) && measure !== "money" && measure !== "punctuality";
}

/** The unit `u` of the assignment `a` is one that the goal's numerator counts on the day. */
export function hasReached({ goal, on }: ReachedGoal, today: CivilDate): Sql {
  const isAbout = sql`u.level_key = ANY(${goal.levels})`;
  const measure = measureOf(goal);
  if (measure === "works") {
    return sql`${isAbout} AND a.unit_id IN (
      SELECT w.unit_id FROM works w
       WHERE w.is_main AND w.stage >= 'handed_over' AND w.state NOT IN ('cancelled', 'replaced')
         AND w.handed_over_on <= ${on}::date)`;
  }
  if (measure === "figures") {
    return sql`${isAbout} AND (
      SELECT f.numerator FROM ${periodFigures(goal, figuresSince(today, on))}
       WHERE f.assignment_id = a.id AND f.as_of <= ${on}::date
       ORDER BY f.as_of DESC LIMIT 1) >= ${thresholdOf(goal)}::numeric`;
  }
  return sql`${isAbout} AND a.done_on <= ${on}::date`;
}
