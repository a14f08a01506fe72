import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { assignmentsInReach, counted, EVERY_TASK, type Extent, reach } from "./extent.ts";
import { type GoalDefinition, type Measure, measureOf } from "./goal-measure.ts";
import type { SeenGoal } from "./read-goals.ts";

/** What was counted for a goal in a subtree; approved facts alone. */
export type GoalFacts = {
  /** Units of the levels that the goal is about. */
  units: number;
  /** Units that reached it in that year, by the day of the fact (measures `done` and `works`). */
  reachedIn: { year: number; units: number }[];
  /** Sums of the latest approved figures; `reaching` counts those that meet the threshold (1 for yes/no). */
  figures: { numerator: number; denominator: number; reaching: number } | null;
};

export const NO_FACTS: GoalFacts = { units: 0, reachedIn: [], figures: null };

type Row = {
  goalId: string;
  part: "units" | "reached" | "figures";
  year: number | null;
  units: number;
  numerator: number;
  denominator: number;
};

/** Facts of goals by their ids. Goals that are seen through the same scopes are counted in one statement. */
export async function measureGoals(
  read: Read,
  extent: Extent,
  seen: readonly SeenGoal[],
): Promise<Map<string, GoalFacts>> {
  const facts = new Map<string, GoalFacts>();
  for (const alike of Map.groupBy(seen, ({ scopes }) => JSON.stringify(scopes)).values()) {
    const scopes = alike[0]?.scopes ?? [];
    const goals = alike.map(({ goal }) => goal);
    // A goal is fed by all of its tasks, whichever of them are looked at.
    const rows = await read<Row>(factsOf({ ...extent, scopes, filter: EVERY_TASK }, goals));
    for (const row of rows) {
      facts.set(row.goalId, withRow(facts.get(row.goalId) ?? NO_FACTS, row));
    }
  }
  return facts;
}

function withRow(facts: GoalFacts, row: Row): GoalFacts {
  if (row.part === "units") return { ...facts, units: row.units };
  if (row.part === "reached") {
    const { year, units } = row;
    return year === null ? facts : { ...facts, reachedIn: [...facts.reachedIn, { year, units }] };
  }
  const { numerator, denominator, units: reaching } = row;
  return { ...facts, figures: { numerator, denominator, reaching } };
}

function factsOf(extent: Extent, goals: readonly GoalDefinition[]): Sql {
  const by = (measure: Measure) => goals.filter((goal) => measureOf(goal) === measure);
  const ids = (some: readonly GoalDefinition[]) => some.map(({ id }) => id);
  const pairs = by("done").flatMap((goal) => goal.tasks.map((task) => [goal.id, task.id] as const));
  const figures = by("figures");
  return sql`
    WITH ${reach(extent)},
    about AS (SELECT goal_id, level_key FROM goal_level WHERE goal_id = ANY(${ids(goals)}::uuid[])),
    sizes AS (SELECT level_key, count(*) AS units FROM reach GROUP BY level_key),
    reached AS (
      SELECT p.goal_id, a.unit_id, min(a.done_on) AS on_day
        FROM ${assignmentsInReach(extent)}
        JOIN unnest(${pairs.map(([goal]) => goal)}::uuid[], ${pairs.map(([, task]) => task)}::uuid[])
          AS p (goal_id, task_id) ON p.task_id = a.task_id
        JOIN about l ON l.goal_id = p.goal_id AND l.level_key = u.level_key
       WHERE a.done_on IS NOT NULL AND ${counted(extent)}
       GROUP BY p.goal_id, a.unit_id
      UNION ALL
      SELECT l.goal_id, w.unit_id, w.handed_over_on
        FROM works w JOIN reach u ON u.id = w.unit_id
        JOIN about l ON l.goal_id = ANY(${ids(by("works"))}::uuid[]) AND l.level_key = u.level_key
       WHERE w.is_main AND w.stage >= 'handed_over' AND w.state NOT IN ('cancelled', 'replaced'))
    SELECT l.goal_id AS "goalId", 'units' AS part, NULL::int AS year, sum(s.units)::int AS units,
           0::float8 AS numerator, 0::float8 AS denominator
      FROM about l JOIN sizes s ON s.level_key = l.level_key GROUP BY l.goal_id
    UNION ALL
    SELECT goal_id, 'reached', extract(year FROM on_day)::int, count(*)::int, 0, 0
      FROM reached GROUP BY 1, 3
    UNION ALL
    SELECT g.goal_id, 'figures', NULL, (count(*) FILTER (WHERE f.numerator >= g.threshold))::int,
           sum(f.numerator)::float8, coalesce(sum(f.denominator), 0)::float8
      FROM ${assignmentsInReach(extent)}
      JOIN assignment_figure f ON f.assignment_id = a.id
      JOIN unnest(${ids(figures)}::uuid[], ${figures.map((goal) => goal.indicatorId)}::uuid[],
                  ${figures.map((goal) => goal.threshold ?? 1)}::numeric[])
        AS g (goal_id, indicator_id, threshold) ON g.indicator_id = f.indicator_id
      JOIN about l ON l.goal_id = g.goal_id AND l.level_key = u.level_key
     WHERE ${counted(extent)}
     GROUP BY g.goal_id`;
}
