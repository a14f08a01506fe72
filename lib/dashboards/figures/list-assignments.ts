import { areaNamed } from "#lib/db/area.ts";
import type { Read } from "#lib/db/door.ts";
import { join, nothing, type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { FundingSource } from "#lib/domain/funding.ts";
import type { Lateness } from "#lib/domain/lateness.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import type { StageGroup, WorksState } from "#lib/domain/works-stage.ts";
import type { Named } from "#lib/i18n/named.ts";
import { countsOf, stateColumns } from "./count-states.ts";
import { wasDoneOn, wasGivenOn, wasOverdueOn } from "./count-states-on.ts";
import { assignmentsInReach, counted, type Extent, issued, reach } from "./extent.ts";
import {
  hasNoDeadline,
  isDone,
  isDoneLate,
  isDoneOnTime,
  isDueSoon,
  isOverdue,
  isWithinTerm,
  latenessWord,
} from "./lateness-sql.ts";
import { hasChanged, type ListedChange } from "./list-changes.ts";
import { hasReached, type ReachedGoal } from "./list-reached.ts";
import { hasAge, hasReport, type ReportFilter, reportsOf } from "./list-reports.ts";
import { mainWorksOf, standsAt } from "./list-works.ts";
import { isMoneyAhead } from "./money-ahead-sql.ts";

export const LISTED_STATES = [
  "done",
  "open",
  "settled",
  "done-on-time",
  "done-late",
  "within-term",
  "due-soon",
  "overdue",
  "no-deadline",
  "withdrawn",
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** How an assignment stood at the end of a day in the past. */
export const LISTED_PAST = ["given", "done", "overdue"] as const;
export type ListedPast = (typeof LISTED_PAST)[number];

/** What a figure is made of, as its link says it; null is no condition. */
export type ListFilter = ReportFilter & {
  state: ListedState | null;
  was: { state: ListedPast; on: CivilDate } | null;
  /** A child by its id, or the unit's own assignments. */
  under: string | "own" | null;
  taskIds: readonly string[] | null;
  money: { year: number | null; source: FundingSource | null } | null;
  stage: StageGroup | "none" | null;
  /** Of units that had reached a goal. */
  reached: ReachedGoal | null;
  /** Of units that a goal counts and that had not reached it. */
  lacking: ReachedGoal | null;
  moneyAhead: boolean;
  /** What became of them since `since`. */
  changed: ListedChange | null;
};

export const NO_CONDITION: ListFilter = {
  state: null,
  was: null,
  under: null,
  taskIds: null,
  reports: null,
  month: null,
  money: null,
  stage: null,
  reached: null,
  lacking: null,
  moneyAhead: false,
  waitingLate: "1900-01-01",
  unanswered: "1900-01-01",
  age: null,
  since: null,
  who: null,
  changed: null,
};

export type ListedAssignment = {
  id: string;
  unit: string;
  unitEn: string | null;
  /** The province or department above the unit. */
  area: Named | null;
  task: string;
  taskEn: string | null;
  lateness: Lateness;
  suspended: boolean;
  refused: boolean;
  /** In lists of works alone, which count units: what was withdrawn from a unit is no task that counts. */
  withdrawn: "cancelled" | "superseded" | null;
  /** Why it does not go on: it was ended, or the building that it is about was. */
  stop: { works: WorksState | null; on: CivilDate | null; reason: string | null } | null;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  waiting: number;
};

/** Where a page of the list begins: behind this row. */
export type Cursor = { dueOn: CivilDate | null; id: string };

/** Counts of the picked assignments by state, whichever state is listed: they add up to all of them. */
export async function countPicked(
  read: Read,
  extent: Extent,
  filter: ListFilter,
): Promise<StateCounts> {
  const [row] = await read<StateCounts>(sql`
    WITH ${reach(extent)}
    SELECT ${stateColumns(extent.today)} FROM ${assignmentsInReach(extent)} WHERE ${picked(extent, filter)}`);
  if (!row) throw new Error("an aggregate gave no row");
  return countsOf(row);
}

/** How many of the picked are listed beside them, withdrawn: in none of the states. */
export async function countWithdrawn(
  read: Read,
  extent: Extent,
  filter: ListFilter,
): Promise<number> {
  if (!filter.stage) return 0;
  const [row] = await read<{ count: number }>(sql`
    WITH ${reach(extent)}
    SELECT count(*)::int AS count FROM ${assignmentsInReach(extent)}
     WHERE ${conditionsOf(extent, filter)} AND ${isWithdrawn}`);
  return row?.count ?? 0;
}

/** How many reports, or difficulties, of the listed assignments they were picked by; null where they were not. */
export async function countReportsPicked(
  read: Read,
  extent: Extent,
  filter: ListFilter,
): Promise<number | null> {
  if (!filter.reports) return null;
  const { today } = extent;
  const [row] = await read<{ count: number }>(sql`
    WITH ${reach(extent)}
    SELECT count(*)::int AS count
      FROM ${assignmentsInReach(extent)} CROSS JOIN LATERAL (${reportsOf(filter, filter.reports, today)}) m
     WHERE ${picked(extent, filter)} ${stateIs(filter.state, today)}`);
  return row?.count ?? 0;
}

/** The earliest deadline first, without a deadline last; `limit` rows behind the cursor. */
export async function listPicked(
  read: Read,
  extent: Extent,
  filter: ListFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<ListedAssignment[]> {
  const behind = after
    ? sql`AND (coalesce(a.due_on, 'infinity'), a.id) > (${after.dueOn ?? "infinity"}::date, ${after.id}::uuid)`
    : nothing;
  return read<ListedAssignment>(sql`
    WITH ${reach(extent)}, page AS (
      SELECT a.id, a.unit_id, a.task_id, a.due_on, a.done_on, a.state, a.waiting, a.ended_on, a.end_reason
        FROM ${assignmentsInReach(extent)}
       WHERE ${listed(extent, filter)} ${stateIs(filter.state, extent.today)} ${behind}
       ORDER BY coalesce(a.due_on, 'infinity'), a.id LIMIT ${limit}::int)
    SELECT a.id, n.short_name AS unit, n.name_en AS "unitEn", ${areaNamed(sql`n`)} AS area, k.title AS task, k.title_en AS "taskEn",
           ${latenessWord(extent.today)} AS lateness, a.state = 'suspended' AS suspended,
           a.state = 'refused' AS refused,
           CASE WHEN ${isWithdrawn} THEN a.state END AS withdrawn, ${stopOf(filter)} AS stop,
           a.due_on AS "dueOn", a.done_on AS "doneOn", a.waiting::int
      FROM page a JOIN unit n ON n.id = a.unit_id JOIN task k ON k.id = a.task_id
     ORDER BY coalesce(a.due_on, 'infinity'), a.id`);
}

/** The funding line `f` is of the year and the source that were asked for. */
export function isOfMoney({ year, source }: NonNullable<ListFilter["money"]>): Sql {
  const conditions = [
    ...(year ? [sql`f.year = ${year}::smallint`] : []),
    ...(source ? [sql`f.source = ${source}::"FundingSource"`] : []),
  ];
  return conditions.length === 0 ? sql`true` : join(conditions, " AND ");
}

const isWithdrawn = sql`a.state IN ('cancelled', 'superseded')`;

/** Why the row `a` does not go on, as its end or, in lists of stopped works, the unit's main works say it. */
function stopOf({ stage }: ListFilter): Sql {
  return sql`CASE WHEN a.state IN ('suspended', 'cancelled', 'superseded')
    THEN json_build_object('works', NULL, 'on', a.ended_on, 'reason', a.end_reason)
    ${stage === "stopped" ? sql`ELSE ${mainWorksOf(sql`a.unit_id`)}` : nothing} END`;
}

/** What a list shows: what is counted, and beside works that count units what was withdrawn from those. */
function listed(extent: Extent, filter: ListFilter): Sql {
  if (!filter.stage || (filter.state && filter.state !== "withdrawn")) {
    return picked(extent, filter);
  }
  return conditionsOf(extent, filter);
}

/** The condition on the assignments `a` that count and their units `u`, whatever their state. */
export function picked(extent: Extent, filter: ListFilter): Sql {
  return sql`${conditionsOf(extent, filter)} AND ${counted(extent)}`;
}

function conditionsOf(extent: Extent, filter: ListFilter): Sql {
  const conditions = [issued(extent)];
  if (filter.was) conditions.push(stood(filter.was));
  if (filter.under === "own") conditions.push(sql`u.child IS NULL`);
  else if (filter.under) {
    conditions.push(
      sql`u.child = (SELECT c.segment FROM unit c WHERE c.id = ${filter.under}::uuid)`,
    );
  }
  if (filter.taskIds) conditions.push(sql`a.task_id = ANY(${[...filter.taskIds]}::uuid[])`);
  if (filter.reports) conditions.push(hasReport(filter, filter.reports, extent.today));
  else if (filter.age) conditions.push(hasAge(sql`a.due_on`, filter.age, extent.today));
  if (filter.changed && filter.since) {
    conditions.push(hasChanged(filter.changed, filter.since, extent.today));
  }
  if (filter.money) {
    conditions.push(
      sql`EXISTS (SELECT FROM funding_line f WHERE f.assignment_id = a.id AND ${isOfMoney(filter.money)})`,
    );
  }
  if (filter.stage) conditions.push(standsAt(filter.stage));
  if (filter.reached) conditions.push(hasReached(filter.reached, extent.today));
  if (filter.lacking) {
    conditions.push(
      sql`u.level_key = ANY(${filter.lacking.goal.levels}) AND (${hasReached(filter.lacking, extent.today)}) IS NOT TRUE`,
    );
  }
  if (filter.moneyAhead) {
    conditions.push(sql`EXISTS (SELECT FROM assignment_works x JOIN works w ON w.id = x.works_id
      WHERE x.assignment_id = a.id AND w.unit_id = a.unit_id AND ${isMoneyAhead})`);
  }
  return join(conditions, " AND ");
}

function stood({ state, on }: NonNullable<ListFilter["was"]>): Sql {
  const day = sql`${on}::date`;
  const past: Record<ListedPast, Sql> = {
    given: wasGivenOn(day),
    done: wasDoneOn(day),
    overdue: wasOverdueOn(day),
  };
  return past[state];
}

/** For a query whose conditions stand before it. */
export function stateIs(state: ListedState | null, today: CivilDate): Sql {
  if (state === null) return nothing;
  const conditions: Record<ListedState, Sql> = {
    done: isDone,
    open: sql`a.done_on IS NULL`,
    settled: sql`(${isDone} OR ${isOverdue(today)})`,
    "done-on-time": isDoneOnTime,
    "done-late": isDoneLate,
    "within-term": isWithinTerm(today),
    "due-soon": isDueSoon(today),
    overdue: isOverdue(today),
    "no-deadline": hasNoDeadline(today),
    withdrawn: isWithdrawn,
  };
  return sql`AND ${conditions[state]}`;
}
