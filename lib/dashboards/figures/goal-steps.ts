import type { Read } from "#lib/db/door.ts";
import { nothing, type Sql, sql } from "#lib/db/sql.ts";
import { periodOn, REGIME_RULES } from "#lib/domain/calendar.ts";
import { addMonths, type CivilDate, earlierOf, yearOf } from "#lib/domain/civil-date.ts";
import { milestoneDay } from "#lib/domain/goal-progress.ts";
import type { ClosedPeriod, ReportsOfChild } from "./count-reports.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import { type GoalDefinition, isYearly, measureOf } from "./goal-measure.ts";
import { reachedUnits } from "./measure-goals.ts";
import { isGivenOnce, thresholdOf } from "./sum-figures.ts";
import type { GoalMoneyOfChild } from "./sum-money.ts";

/** What a day brought to a goal, under one child (by its segment; null is the unit itself). */
export type GoalStep = {
  child: string | null;
  on: CivilDate;
  numerator: number;
  denominator: number;
};

/**
 * How the steps of a goal add up: all of them up to a day; those of the day's year; those of the months that had
 * closed last by then.
 */
export type StepMode = "all" | "year" | "months";

export function stepModeOf(goal: GoalDefinition): StepMode {
  if (measureOf(goal) === "punctuality") return "months";
  return isYearly(goal) ? "year" : "all";
}

/** Before this day figures are known by the end of each year alone. */
export function figuresSince(today: CivilDate, from: CivilDate): CivilDate {
  return milestoneDay(yearOf(earlierOf(addMonths(today, -18), from)) - 1);
}

/** The steps of a goal that is told by facts or figures, approved ones alone; `from` is the earliest day compared. */
export async function readGoalSteps(
  read: Read,
  extent: Extent,
  goal: GoalDefinition,
  from: CivilDate,
): Promise<GoalStep[]> {
  if (measureOf(goal) !== "figures") {
    return read<GoalStep>(sql`
      WITH ${reachedUnits(extent, [goal])}
      SELECT u.child, r.on_day AS "on", count(*)::float8 AS numerator, 0::float8 AS denominator
        FROM reached r JOIN reach u ON u.id = r.unit_id GROUP BY 1, 2`);
  }
  return read<GoalStep>(
    isYearly(goal) ? figuresOfYears(extent, goal) : figuresOfPeriods(extent, goal, from),
  );
}

/** Differences from one cut-off to the next, so that a unit that was silent keeps what it had. */
function figuresOfPeriods(extent: Extent, goal: GoalDefinition, from: CivilDate): Sql {
  const since = figuresSince(extent.today, from);
  const isShare = goal.kind === "yes_no" || goal.kind === "works";
  const numerator = isShare
    ? sql`(f.numerator >= ${thresholdOf(goal)}::numeric)::int::float8`
    : sql`f.numerator::float8`;
  const once = isGivenOnce(goal);
  return sql`
    WITH ${reach(extent)}, figure AS MATERIALIZED (
      SELECT ${once ? nothing : sql`DISTINCT ON (a.unit_id, f.as_of)`}
             u.child, a.unit_id, f.as_of, ${numerator} AS numerator,
             ${isShare ? sql`0::float8` : sql`coalesce(f.denominator, 0)::float8`} AS denominator
        FROM ${assignmentsInReach(extent)}
        JOIN (SELECT assignment_id, as_of, numerator, denominator FROM period_figure
               WHERE indicator_id = ${goal.indicatorId}::uuid AND as_of > ${since}::date
              UNION ALL
              (SELECT DISTINCT ON (assignment_id) assignment_id, as_of, numerator, denominator FROM year_figure
                WHERE indicator_id = ${goal.indicatorId}::uuid AND year <= ${yearOf(since)}::int
                ORDER BY assignment_id, year DESC)) f ON f.assignment_id = a.id
       WHERE ${isFed(extent, goal)}
       ${once ? nothing : sql`ORDER BY a.unit_id, f.as_of, a.id DESC`})
    SELECT child, as_of AS "on", sum(numerator - before_n) AS numerator, sum(denominator - before_d) AS denominator
      FROM (SELECT child, as_of, numerator, denominator, lag(numerator, 1, 0) OVER w AS before_n,
                   lag(denominator, 1, 0) OVER w AS before_d
              FROM figure WINDOW w AS (PARTITION BY unit_id ORDER BY as_of)) step
     GROUP BY 1, 2`;
}

function figuresOfYears(extent: Extent, goal: GoalDefinition): Sql {
  const once = isGivenOnce(goal);
  return sql`
    WITH ${reach(extent)}
    SELECT child, make_date(year, 12, 31) AS "on", sum(numerator)::float8 AS numerator,
           coalesce(sum(denominator), 0)::float8 AS denominator
      FROM (SELECT ${once ? nothing : sql`DISTINCT ON (a.unit_id, f.year)`}
                   u.child, f.year, f.numerator, f.denominator
              FROM ${assignmentsInReach(extent)}
              JOIN year_figure f ON f.assignment_id = a.id AND f.indicator_id = ${goal.indicatorId}::uuid
             WHERE ${isFed(extent, goal)}
             ${once ? nothing : sql`ORDER BY a.unit_id, f.year, f.as_of DESC, a.id DESC`}) figure
     GROUP BY 1, 2`;
}

/** Of an amount what was allocated; of a ratio what was spent of what could be. What a year is known by is its end. */
export function stepsOfMoney(
  { kind }: GoalDefinition,
  rows: readonly GoalMoneyOfChild[],
  today: CivilDate,
): GoalStep[] {
  return rows.map(({ child, year, planned, allocated, disbursed, carriedOver }) => ({
    child,
    on: earlierOf(milestoneDay(year), today),
    ...(kind === "amount"
      ? { numerator: allocated, denominator: 0 }
      : { numerator: disbursed, denominator: planned + carriedOver }),
  }));
}

/** On the last day of the month in which a period closes. */
export function stepsOfReports(
  rows: readonly ReportsOfChild[],
  periods: readonly ClosedPeriod[],
): GoalStep[] {
  const endsOn = new Map(periods.map((period) => [period.id, period.endsOn]));
  return rows.flatMap(({ child, periodId, sent, missing, onTime }) => {
    const month = periodOn(REGIME_RULES.administrative, "monthly", endsOn.get(periodId) ?? "");
    const step = { child, numerator: onTime, denominator: sent + missing };
    return month ? [{ ...step, on: month.endsOn }] : [];
  });
}

/** The assignment `a` feeds the goal: `counted`, of its tasks, of a unit that it is about. */
function isFed(extent: Extent, goal: GoalDefinition): Sql {
  return sql`a.task_id = ANY(${goal.tasks.map(({ id }) => id)}::uuid[]) AND ${counted(extent)}
    AND u.level_key = ANY(${goal.levels})`;
}
