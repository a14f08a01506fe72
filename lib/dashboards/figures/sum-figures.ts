import type { Read } from "#lib/db/door.ts";
import { nothing, type Sql, sql } from "#lib/db/sql.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import type { GoalDefinition } from "./goal-measure.ts";

/** Figures added up; `reaching` are the units that meet the threshold (1 for yes/no). */
export type FigureSums = { numerator: number; denominator: number; reaching: number };

/** Of the units of a level that meet as many of the thresholds, the lowest first. */
type Row = {
  indicatorId: string;
  levelKey: string;
  /** A closed year; null is the latest figure of all. */
  year: number | null;
  met: number;
  units: number;
  numerator: number;
  denominator: number;
};

export type SummedFigures = { rows: readonly Row[]; thresholds: readonly number[] };

/** Approved figures by indicator and level: goals that share an indicator are told from one pass. */
export async function sumFigures(
  read: Read,
  extent: Extent,
  goals: readonly GoalDefinition[],
): Promise<SummedFigures> {
  const thresholds = [...new Set(goals.map(thresholdOf))].sort((a, b) => a - b);
  const rows = goals.length > 0 ? await read<Row>(sumsOf(extent, goals, thresholds)) : [];
  return { rows, thresholds };
}

export function figuresOf(
  goal: GoalDefinition,
  { rows, thresholds }: SummedFigures,
): { figures: FigureSums | null; years: ({ year: number } & FigureSums)[] } {
  const own = rows.filter(
    ({ indicatorId, levelKey }) =>
      indicatorId === goal.indicatorId && goal.levels.includes(levelKey),
  );
  const enough = thresholds.indexOf(thresholdOf(goal)) + 1;
  const sumOf = (some: readonly Row[]): FigureSums => ({
    numerator: some.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: some.reduce((sum, { denominator }) => sum + denominator, 0),
    reaching: some.reduce((sum, { met, units }) => sum + (met >= enough ? units : 0), 0),
  });
  const latest = own.filter(({ year }) => year === null);
  const closed = Map.groupBy(own, ({ year }) => year);
  return {
    figures: latest.length > 0 ? sumOf(latest) : null,
    years: [...closed.entries()]
      .flatMap(([year, some]) => (year === null ? [] : [{ year, ...sumOf(some) }]))
      .toSorted((a, b) => a.year - b.year),
  };
}

function sumsOf(
  extent: Extent,
  goals: readonly GoalDefinition[],
  thresholds: readonly number[],
): Sql {
  const indicators = [...new Set(goals.map(({ indicatorId }) => indicatorId))];
  const tasks = goals.flatMap((goal) => goal.tasks.map(({ id }) => id));
  // Of a unit that has it from several tasks or occurrences the latest counts: what it has, it has once.
  const ofUnit = sql`a.unit_id, f.indicator_id, f.year`;
  const isOnce = goals.every(isGivenOnce);
  return sql`
    WITH ${reach(extent)}
    SELECT indicator_id AS "indicatorId", level_key AS "levelKey", year,
           width_bucket(numerator, ${[...thresholds]}::numeric[]) AS met, count(*)::int AS units,
           sum(numerator)::float8 AS numerator, coalesce(sum(denominator), 0)::float8 AS denominator
      FROM (
        SELECT ${isOnce ? nothing : sql`DISTINCT ON (${ofUnit})`}
               f.indicator_id, u.level_key, f.year, f.numerator, f.denominator
          FROM ${assignmentsInReach(extent)}
          JOIN (SELECT assignment_id, indicator_id, NULL::smallint AS year, as_of, numerator, denominator
                  FROM assignment_figure
                UNION ALL
                SELECT assignment_id, indicator_id, year, as_of, numerator, denominator
                  FROM year_figure WHERE year < ${yearOf(extent.today)}::int) f ON f.assignment_id = a.id
         WHERE a.task_id = ANY(${tasks}::uuid[]) AND f.indicator_id = ANY(${indicators}::uuid[]) AND ${counted(extent)}
         ${isOnce ? nothing : sql`ORDER BY ${ofUnit}, f.as_of DESC, a.id DESC`}) figure
     GROUP BY 1, 2, 3, 4`;
}

/** No unit has the figure from two tasks or occurrences. */
export function isGivenOnce({ tasks }: GoalDefinition): boolean {
  return tasks.length === 1 && tasks.every(({ repeats }) => !repeats);
}

/** From which figure on a unit has it. */
export function thresholdOf({ threshold }: GoalDefinition): number {
  return threshold ?? 1;
}
