import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { FundingSource, MoneySum } from "#lib/domain/funding.ts";
import { EVERY_TASK, type Extent, ofTheTasks, reach, taskJoin } from "./extent.ts";
import { measureOf } from "./goal-measure.ts";
import type { SeenGoal } from "./read-goals.ts";

/** Money of a year from a source, each funding line once. */
export type MoneyOfYear = MoneySum & { year: number; source: FundingSource };

type Row = {
  year: number;
  source: FundingSource;
  planned: string;
  allocated: string;
  disbursed: string;
};

/** All money of a subtree by year and source: what its units were given, whichever assignment owns the line. */
export async function sumMoney(read: Read, extent: Extent): Promise<MoneyOfYear[]> {
  const rows = await read<Row>(sql`
    WITH ${reach(extent)}
    SELECT f.year, f.source, sum(f.planned) AS planned, sum(f.allocated) AS allocated, sum(f.disbursed) AS disbursed
      FROM funding_line f JOIN reach u ON u.id = f.unit_id
      ${ownerJoin(extent)}
     WHERE ${ofTheTasks(extent)}
     GROUP BY f.year, f.source`);
  return rows.map(({ year, source, planned, allocated, disbursed }) => ({
    year,
    source,
    planned: BigInt(planned),
    allocated: BigInt(allocated),
    disbursed: BigInt(disbursed),
  }));
}

/** The owner decides to which tasks a line belongs; it is joined where that matters. */
function ownerJoin(extent: Extent): Sql {
  const task = taskJoin(extent);
  return task.text === "" ? task : sql`JOIN assignment a ON a.id = f.assignment_id ${task}`;
}

/** Money of the years for one goal. */
export type GoalMoney = { year: number; planned: number; allocated: number; disbursed: number };

/**
 * The lines behind goals of money, by goal and year: those that a task of the goal owns or shows, each once.
 * In đồng as numbers, which are exact up to 9·10¹⁵.
 */
export async function moneyOfGoals(
  read: Read,
  extent: Extent,
  seen: readonly SeenGoal[],
): Promise<Map<string, GoalMoney[]>> {
  const goals = seen.filter(({ goal }) => measureOf(goal) === "money");
  const sums = new Map<string, GoalMoney[]>();
  for (const alike of Map.groupBy(goals, ({ scopes }) => JSON.stringify(scopes)).values()) {
    const pairs = alike.flatMap(({ goal }) =>
      goal.tasks.map((task) => [goal.id, task.id] as const),
    );
    const scopes = alike[0]?.scopes ?? [];
    const rows = await read<GoalMoney & { goalId: string }>(sql`
      WITH ${reach({ ...extent, scopes, filter: EVERY_TASK })},
      fed AS (SELECT * FROM unnest(${pairs.map(([goal]) => goal)}::uuid[], ${pairs.map(([, task]) => task)}::uuid[])
                AS p (goal_id, task_id)),
      line AS (
        SELECT p.goal_id, f.id FROM funding_line f
          JOIN reach u ON u.id = f.unit_id
          JOIN assignment a ON a.id = f.assignment_id JOIN fed p ON p.task_id = a.task_id
        UNION
        SELECT p.goal_id, f.id FROM funding_line f
          JOIN reach u ON u.id = f.unit_id
          JOIN assignment_funding s ON s.funding_line_id = f.id
          JOIN assignment a ON a.id = s.assignment_id JOIN fed p ON p.task_id = a.task_id)
      SELECT l.goal_id AS "goalId", f.year, sum(f.planned)::float8 AS planned, sum(f.allocated)::float8 AS allocated,
             sum(f.disbursed)::float8 AS disbursed
        FROM line l JOIN funding_line f ON f.id = l.id
       GROUP BY l.goal_id, f.year ORDER BY f.year`);
    for (const { goalId, ...sum } of rows) sums.set(goalId, [...(sums.get(goalId) ?? []), sum]);
  }
  return sums;
}
