import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { assignmentsInReach, counted, EVERY_TASK, type Extent, reach } from "./extent.ts";
import { type GoalDefinition, type Measure, measureOf } from "./goal-measure.ts";
import type { SeenGoal } from "./read-goals.ts";
import { type FigureSums, figuresOf, sumFigures } from "./sum-figures.ts";

/** What was counted for a goal in a subtree; approved facts alone. */
export type GoalFacts = {
  /** Units of the levels that the goal is about. */
  units: number;
  /** Units that reached it in that year, by the day of the fact (measures `done` and `works`). */
  reachedIn: { year: number; units: number }[];
  /** Of the latest approved figures; null without any. */
  figures: FigureSums | null;
  /** Of the last that was approved in each year that is closed. */
  years: ({ year: number } & FigureSums)[];
};

export const NO_FACTS: GoalFacts = { units: 0, reachedIn: [], figures: null, years: [] };

type Row = { goalId: string; part: "units" | "reached"; year: number | null; units: number };

/** Facts of goals by their ids. Goals that are seen through the same scopes are counted in one go. */
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
    for (const row of await read<Row>(factsOf(within, goals))) {
      facts.set(row.goalId, withRow(facts.get(row.goalId) ?? NO_FACTS, row));
    }
    const reported = goals.filter((goal) => measureOf(goal) === "figures");
    const figures = await sumFigures(read, within, reported);
    for (const goal of reported) {
      const found = facts.get(goal.id) ?? NO_FACTS;
      facts.set(goal.id, { ...found, ...figuresOf(goal, figures) });
    }
  }
  return facts;
}

function withRow(facts: GoalFacts, { part, year, units }: Row): GoalFacts {
  if (part === "units") return { ...facts, units };
  return year === null ? facts : { ...facts, reachedIn: [...facts.reachedIn, { year, units }] };
}

function factsOf(extent: Extent, goals: readonly GoalDefinition[]): Sql {
  return sql`
    WITH ${reachedUnits(extent, goals)},
    sizes AS (SELECT level_key, count(*) AS units FROM reach GROUP BY level_key)
    SELECT l.goal_id AS "goalId", 'units' AS part, NULL::int AS year, sum(s.units)::int AS units
      FROM about l JOIN sizes s ON s.level_key = l.level_key GROUP BY l.goal_id
    UNION ALL
    SELECT goal_id, 'reached', extract(year FROM on_day)::int, count(*)::int
      FROM reached GROUP BY 1, 3`;
}

/** `reach`, and of the goals that are told by facts `reached`: which unit reached which goal on which day. */
export function reachedUnits(extent: Extent, goals: readonly GoalDefinition[]): Sql {
  const by = (measure: Measure) => goals.filter((goal) => measureOf(goal) === measure);
  const ids = (some: readonly GoalDefinition[]) => some.map(({ id }) => id);
  const pairs = by("done").flatMap((goal) => goal.tasks.map((task) => [goal.id, task.id] as const));
  return sql`${reach(extent)},
    about AS (SELECT goal_id, level_key FROM goal_level WHERE goal_id = ANY(${ids(goals)}::uuid[])),
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
       WHERE w.is_main AND w.stage >= 'handed_over' AND w.state NOT IN ('cancelled', 'replaced'))`;
}
