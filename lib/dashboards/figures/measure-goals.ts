import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { assignmentsInReach, counted, EVERY_TASK, type Extent, reach } from "./extent.ts";
import { type GoalDefinition, isYearly, type Measure, measureOf } from "./goal-measure.ts";
import type { SeenGoal } from "./read-goals.ts";

/** What was counted for a goal in a subtree; approved facts alone. */
export type GoalFacts = {
  /** Units of the levels that the goal is about. */
  units: number;
  /** Units that reached it in that year, by the day of the fact (measures `done` and `works`). */
  reachedIn: { year: number; units: number }[];
  /** Sums of the latest approved figures; `reaching` counts those that meet the threshold (1 for yes/no). */
  figures: { numerator: number; denominator: number; reaching: number } | null;
  /** Of a figure that starts anew each year: the approved sums of the years that are closed. */
  years: { year: number; numerator: number; denominator: number }[];
};

export const NO_FACTS: GoalFacts = { units: 0, reachedIn: [], figures: null, years: [] };

type Row = {
  goalId: string;
  part: "units" | "reached" | "figures" | "year";
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
    const within = { ...extent, scopes, filter: EVERY_TASK };
    const rows = await read<Row>(factsOf(within, goals));
    const yearly = goals.filter((goal) => measureOf(goal) === "figures" && isYearly(goal));
    if (yearly.length > 0) rows.push(...(await read<Row>(yearsOf(within, yearly))));
    for (const row of rows) {
      facts.set(row.goalId, withRow(facts.get(row.goalId) ?? NO_FACTS, row));
    }
  }
  return facts;
}

function withRow(facts: GoalFacts, row: Row): GoalFacts {
  const { part, year, units, numerator, denominator } = row;
  if (part === "units") return { ...facts, units };
  if (part === "figures") return { ...facts, figures: { numerator, denominator, reaching: units } };
  if (year === null) return facts;
  return part === "reached"
    ? { ...facts, reachedIn: [...facts.reachedIn, { year, units }] }
    : { ...facts, years: [...facts.years, { year, numerator, denominator }] };
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
       WHERE a.done_on IS NOT NULL AND a.task_id = ANY(${pairs.map(([, task]) => task)}::uuid[])
         AND ${counted(extent)}
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
     WHERE a.task_id = ANY(${figures.flatMap(({ tasks }) => tasks.map(({ id }) => id))}::uuid[])
       AND ${counted(extent)}
     GROUP BY g.goal_id`;
}

/** What was reported for the last period of each closed year: it closes in December in every calendar. */
function yearsOf(extent: Extent, goals: readonly GoalDefinition[]): Sql {
  const pairs = goals.flatMap((goal) =>
    goal.tasks.map((task) => ({ goal: goal.id, task: task.id, indicator: goal.indicatorId })),
  );
  return sql`
    WITH ${reach(extent)}
    SELECT g.goal_id AS "goalId", 'year' AS part, extract(year FROM p.ends_on)::int AS year, 0 AS units,
           sum(x.numerator)::float8 AS numerator, coalesce(sum(x.denominator), 0)::float8 AS denominator
      FROM ${assignmentsInReach(extent)}
      JOIN unnest(${pairs.map(({ goal }) => goal)}::uuid[], ${pairs.map(({ task }) => task)}::uuid[],
                  ${pairs.map(({ indicator }) => indicator)}::uuid[])
        AS g (goal_id, task_id, indicator_id) ON g.task_id = a.task_id
      JOIN goal_level l ON l.goal_id = g.goal_id AND l.level_key = u.level_key
      JOIN report r ON r.assignment_id = a.id AND r.state = 'approved'
      JOIN period p ON p.id = r.period_id AND extract(month FROM p.ends_on) = 12
       AND p.ends_on < date_trunc('year', ${extent.today}::date)
      JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
      JOIN report_value x ON x.version_id = v.id AND x.indicator_id = g.indicator_id
     WHERE ${counted(extent)}
     GROUP BY 1, 3 ORDER BY 3`;
}
