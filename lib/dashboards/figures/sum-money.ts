import type { Read } from "#lib/db/door.ts";
import { join, type Sql, sql } from "#lib/db/sql.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import type { FundingSource, MoneySum } from "#lib/domain/funding.ts";
import type { Dong } from "#lib/domain/money.ts";
import { type Extent, isFewUnits, ofTheTasks, reach, taskJoin } from "./extent.ts";
import { type GoalDefinition, measureOf } from "./goal-measure.ts";
import type { SeenGoal } from "./read-goals.ts";

/** Money of a year from a source, each funding line once. */
export type MoneyOfYear = MoneySum & { year: number; source: FundingSource; carriedOver: Dong };

/** Money of a year for one goal; in đồng as numbers, which are exact up to 9·10¹⁵. */
export type GoalMoney = {
  year: number;
  planned: number;
  allocated: number;
  disbursed: number;
  /** Allocated in the years before and still to be spent in this one. */
  carriedOver: number;
};

export type SummedMoney = {
  /** Of the tasks that are looked at: what the units were given, whichever assignment owns the line. */
  lines: MoneyOfYear[];
  /** By goal: the lines that its tasks own or show, each once. */
  byGoal: Map<string, GoalMoney[]>;
};

type Row = {
  year: number;
  source: FundingSource;
  /** Whether the owner's task is looked at. */
  seen: boolean;
  /** To which goals of money the lines belong: a bit for each, in the order in which they were asked for. */
  belongs: number;
  planned: string;
  allocated: string;
  disbursed: string;
  carriedOver: string;
};

/** All money of a subtree in one pass over its lines. */
export async function sumMoney(
  read: Read,
  extent: Extent,
  goals: readonly SeenGoal[],
  units: number,
): Promise<SummedMoney> {
  const ofMoney = goals.map(({ goal }) => goal).filter((goal) => measureOf(goal) === "money");
  // Materialized, so that few groups are expected of it: they are hashed, not sorted.
  const rows = await read<Row>(sql`
    WITH ${reach(extent)}, line AS MATERIALIZED (
      SELECT f.year, f.source, f.planned, f.allocated, f.disbursed, f.carried_over,
             ${ofTheTasks(extent)} AS seen, ${belongings(ofMoney, isFewUnits(units))} AS belongs
        FROM funding_line f JOIN reach u ON u.id = f.unit_id ${ownerJoin(extent)})
    SELECT year, source, seen, belongs, sum(planned) AS planned, sum(allocated) AS allocated,
           sum(disbursed) AS disbursed, sum(carried_over) AS "carriedOver"
      FROM line GROUP BY year, source, seen, belongs`);
  return {
    lines: rows.filter(({ seen }) => seen).map(moneyOf),
    byGoal: new Map(
      ofMoney.map(({ id }, index) => [
        id,
        moneyByYear(rows.filter(({ belongs }) => belongs & (1 << index)).map(amountsOf)),
      ]),
    ),
  };
}

/** Money of a year for one goal, under one child (by its segment; null is the unit itself). */
export type GoalMoneyOfChild = GoalMoney & { child: string | null };

/** The lines that the tasks of one goal own or show, each once, child by child; without years ahead. */
export async function sumMoneyOfGoal(
  read: Read,
  extent: Extent,
  goal: GoalDefinition,
  units: number,
): Promise<GoalMoneyOfChild[]> {
  return read<GoalMoneyOfChild>(sql`
    WITH ${reach(extent)}, line AS MATERIALIZED (
      SELECT u.child, f.year, f.planned, f.allocated, f.disbursed, f.carried_over,
             ${belongings([goal], isFewUnits(units))} AS belongs
        FROM funding_line f JOIN reach u ON u.id = f.unit_id ${ownerJoin(extent)}
       WHERE f.year <= ${yearOf(extent.today)}::int)
    SELECT child, year, sum(planned)::float8 AS planned, sum(allocated)::float8 AS allocated,
           sum(disbursed)::float8 AS disbursed, sum(carried_over)::float8 AS "carriedOver"
      FROM line WHERE belongs > 0 GROUP BY child, year`);
}

/** The same without children, in the order of the years. */
export function moneyByYear(rows: readonly GoalMoney[]): GoalMoney[] {
  const years = Map.groupBy(rows, ({ year }) => year);
  return [...years.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([year, some]) => {
      const sum = (column: Exclude<keyof GoalMoney, "year">) =>
        some.reduce((all, row) => all + row[column], 0);
      return {
        year,
        planned: sum("planned"),
        allocated: sum("allocated"),
        disbursed: sum("disbursed"),
        carriedOver: sum("carriedOver"),
      };
    });
}

/** A bit for each goal: does one of its tasks own the line, or show it? Asked line by line where they are few. */
function belongings(goals: readonly GoalDefinition[], few: boolean): Sql {
  if (goals.length === 0) return sql`0`;
  const bits = goals.map(({ tasks }, index) => {
    const ids = tasks.map(({ id }) => id);
    const shower = sql`FROM assignment_funding s JOIN assignment x ON x.id = s.assignment_id
      WHERE s.funding_line_id = f.id AND x.task_id = ANY(${ids}::uuid[])`;
    const isShown = few ? sql`(SELECT true ${shower} LIMIT 1)` : sql`EXISTS (SELECT ${shower})`;
    return sql`CASE WHEN a.task_id = ANY(${ids}::uuid[]) OR ${isShown} THEN ${1 << index}::int ELSE 0 END`;
  });
  return join(bits, " + ");
}

/** The owner decides to which tasks a line belongs, and whether it counts: not once it was withdrawn. */
function ownerJoin(extent: Extent): Sql {
  return sql`JOIN assignment a ON a.id = f.assignment_id
    AND a.state NOT IN ('draft', 'cancelled', 'superseded') ${taskJoin(extent)}`;
}

function amountsOf({ year, planned, allocated, disbursed, carriedOver }: Row): GoalMoney {
  return {
    year,
    planned: Number(planned),
    allocated: Number(allocated),
    disbursed: Number(disbursed),
    carriedOver: Number(carriedOver),
  };
}

function moneyOf(row: Row): MoneyOfYear {
  const { year, source, planned, allocated, disbursed, carriedOver } = row;
  return {
    year,
    source,
    planned: BigInt(planned),
    allocated: BigInt(allocated),
    disbursed: BigInt(disbursed),
    carriedOver: BigInt(carriedOver),
  };
}
