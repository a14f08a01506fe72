import type { Read } from "#lib/db/door.ts";
import { join, nothing, type Sql, sql } from "#lib/db/sql.ts";
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
  const isShare = isOfUnits(goal);
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
        JOIN ${periodFigures(goal, since)} ON f.assignment_id = a.id
       WHERE ${isFed(extent, goal)}
       ${once ? nothing : sql`ORDER BY a.unit_id, f.as_of, a.id DESC`})
    SELECT child, as_of AS "on", sum(numerator - before_n) AS numerator, sum(denominator - before_d) AS denominator
      FROM (SELECT child, as_of, numerator, denominator, lag(numerator, 1, 0) OVER w AS before_n,
                   lag(denominator, 1, 0) OVER w AS before_d
              FROM figure WINDOW w AS (PARTITION BY unit_id ORDER BY as_of)) step
     GROUP BY 1, 2`;
}

/** A goal whose value is the share of units that have it. */
export function isOfUnits({ kind }: Pick<GoalDefinition, "kind">): boolean {
  return kind === "yes_no" || kind === "works";
}

/** Goals that are told from the same figures of the same units: the sum of them, the units that reach a threshold. */
export function toldTogether(goals: readonly GoalDefinition[]): GoalDefinition[][] {
  const alike = Map.groupBy(goals, (goal) =>
    measureOf(goal) !== "figures" || isYearly(goal)
      ? goal.id
      : JSON.stringify([
          goal.indicatorId,
          goal.levels,
          goal.tasks.map(({ id }) => id),
          isGivenOnce(goal),
        ]),
  );
  return [...alike.values()];
}

/** As `readGoalSteps`, for goals that are told together, without children: one pass over their figures. */
export async function readStepsTogether(
  read: Read,
  extent: Extent,
  goals: readonly GoalDefinition[],
  from: CivilDate,
): Promise<Map<string, GoalStep[]>> {
  const [first] = goals;
  if (!first) return new Map();
  if (goals.length === 1)
    return new Map([[first.id, await readGoalSteps(read, extent, first, from)]]);
  const once = isGivenOnce(first);
  const sums = goals.map((goal) => {
    if (!isOfUnits(goal)) return sql`sum(n - before_n)`;
    const meets = (of: Sql) => sql`(${of} >= ${thresholdOf(goal)}::float8)::int`;
    return sql`sum(${meets(sql`n`)} - CASE WHEN first THEN 0 ELSE ${meets(sql`before_n`)} END)`;
  });
  const rows = await read<{ on: CivilDate; denominator: number; numerators: number[] }>(sql`
    WITH ${reach(extent)}, figure AS MATERIALIZED (
      SELECT ${once ? nothing : sql`DISTINCT ON (a.unit_id, f.as_of)`}
             a.unit_id, f.as_of, f.numerator::float8 AS n, coalesce(f.denominator, 0)::float8 AS d
        FROM ${assignmentsInReach(extent)}
        JOIN ${periodFigures(first, figuresSince(extent.today, from))} ON f.assignment_id = a.id
       WHERE ${isFed(extent, first)}
       ${once ? nothing : sql`ORDER BY a.unit_id, f.as_of, a.id DESC`})
    SELECT as_of AS "on", sum(d - before_d) AS denominator, json_build_array(${join(sums, ", ")}) AS numerators
      FROM (SELECT as_of, n, d, lag(n, 1, 0) OVER w AS before_n, lag(d, 1, 0) OVER w AS before_d,
                   lag(as_of) OVER w IS NULL AS first
              FROM figure WINDOW w AS (PARTITION BY unit_id ORDER BY as_of)) step
     GROUP BY 1`);
  return new Map(
    goals.map((goal, place) => [
      goal.id,
      rows.map(({ on, denominator, numerators }) => ({
        child: null,
        on,
        numerator: numerators[place] ?? 0,
        denominator: isOfUnits(goal) ? 0 : denominator,
      })),
    ]),
  );
}

/** The figures of a goal as `f`: by the year's end up to a day, by cut-off behind it. */
export function periodFigures(goal: GoalDefinition, since: CivilDate): Sql {
  return sql`(SELECT assignment_id, as_of, numerator, denominator FROM period_figure
               WHERE indicator_id = ${goal.indicatorId}::uuid AND as_of > ${since}::date
              UNION ALL
              (SELECT DISTINCT ON (assignment_id) assignment_id, as_of, numerator, denominator FROM year_figure
                WHERE indicator_id = ${goal.indicatorId}::uuid AND year <= ${yearOf(since)}::int
                ORDER BY assignment_id, year DESC)) f`;
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
