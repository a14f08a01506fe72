import type { Read } from "#lib/db/door.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { join, nothing, type Sql, sql } from "#lib/db/sql.ts";
import type { Period } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { FundingSource } from "#lib/domain/funding.ts";
import type { Lateness } from "#lib/domain/lateness.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import { groupOf, type StageGroup, WORKS_STAGES, WORKS_STATES } from "#lib/domain/works-stage.ts";
import { bestMainFirst } from "./count-headquarters.ts";
import { isSentInTime } from "./count-reports.ts";
import { countsOf, stateColumns } from "./count-states.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
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
import { isMoneyAhead } from "./money-ahead-sql.ts";

export const LISTED_STATES = [
  "done",
  "open",
  "done-on-time",
  "done-late",
  "within-term",
  "due-soon",
  "overdue",
  "no-deadline",
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

export const LISTED_REPORTS = [
  "waiting",
  "waiting-late",
  "returned",
  "missing",
  "late",
  "on-time",
  "unanswered",
] as const;
export type ListedReports = (typeof LISTED_REPORTS)[number];

/** What a figure is made of, as its link says it; null is no condition. */
export type ListFilter = {
  state: ListedState | null;
  /** A child by its id, or the unit's own assignments. */
  under: string | "own" | null;
  taskIds: readonly string[] | null;
  reports: ListedReports | null;
  /** For `missing`, `late` and `on-time`: the month in which the period closed. */
  month: Period | null;
  money: { year: number | null; source: FundingSource | null } | null;
  stage: StageGroup | "none" | null;
  moneyAhead: boolean;
  /** For `waiting-late`: submitted on this day or before. */
  waitingLate: CivilDate;
  /** For `unanswered`: a difficulty or a proposal raised on this day or before. */
  unanswered: CivilDate;
};

export const NO_CONDITION: ListFilter = {
  state: null,
  under: null,
  taskIds: null,
  reports: null,
  month: null,
  money: null,
  stage: null,
  moneyAhead: false,
  waitingLate: "1900-01-01",
  unanswered: "1900-01-01",
};

export type ListedAssignment = {
  id: string;
  unit: string;
  unitEn: string | null;
  task: string;
  taskEn: string | null;
  lateness: Lateness;
  suspended: boolean;
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
      SELECT a.id, a.unit_id, a.task_id, a.due_on, a.done_on, a.state, a.waiting
        FROM ${assignmentsInReach(extent)}
       WHERE ${picked(extent, filter)} ${stateIs(filter.state, extent.today)} ${behind}
       ORDER BY coalesce(a.due_on, 'infinity'), a.id LIMIT ${limit}::int)
    SELECT a.id, n.short_name AS unit, n.name_en AS "unitEn", k.title AS task, k.title_en AS "taskEn",
           ${latenessWord(extent.today)} AS lateness, a.state = 'suspended' AS suspended,
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

/** The condition on the assignments `a` and their units `u`, whatever their state. */
export function picked(extent: Extent, filter: ListFilter): Sql {
  const conditions = [counted(extent)];
  if (filter.under === "own") conditions.push(sql`u.child IS NULL`);
  else if (filter.under) {
    conditions.push(
      sql`u.child = (SELECT c.segment FROM unit c WHERE c.id = ${filter.under}::uuid)`,
    );
  }
  if (filter.taskIds) conditions.push(sql`a.task_id = ANY(${[...filter.taskIds]}::uuid[])`);
  if (filter.reports) conditions.push(hasReport(filter, filter.reports, extent.today));
  if (filter.money) {
    conditions.push(
      sql`EXISTS (SELECT FROM funding_line f WHERE f.assignment_id = a.id AND ${isOfMoney(filter.money)})`,
    );
  }
  if (filter.stage) conditions.push(standsAt(filter.stage));
  if (filter.moneyAhead) {
    conditions.push(sql`EXISTS (SELECT FROM assignment_works x JOIN works w ON w.id = x.works_id
      WHERE x.assignment_id = a.id AND w.unit_id = a.unit_id AND ${isMoneyAhead})`);
  }
  return join(conditions, " AND ");
}

function hasReport(filter: ListFilter, reports: ListedReports, today: CivilDate): Sql {
  if (reports === "unanswered") {
    return sql`EXISTS (SELECT FROM difficulty d WHERE d.assignment_id = a.id AND d.state <> 'answered'
      AND civil_day(d.raised_at) <= ${filter.unanswered}::date)`;
  }
  const which: Record<Exclude<ListedReports, "unanswered">, Sql> = {
    waiting: sql`r.state = 'submitted'`,
    "waiting-late": sql`r.state = 'submitted' AND civil_day(r.submitted_at) <= ${filter.waitingLate}::date
      AND r.due_on < ${today}::date`,
    returned: sql`r.state = 'returned'`,
    missing: isMissing(today),
    late: sql`r.first_submitted_at IS NOT NULL AND NOT ${isSentInTime}`,
    "on-time": isSentInTime,
  };
  const closed = filter.month
    ? sql`JOIN period p ON p.id = r.period_id
        AND p.ends_on BETWEEN ${filter.month.startsOn}::date AND ${filter.month.endsOn}::date`
    : nothing;
  return sql`EXISTS (SELECT FROM report r ${closed} WHERE r.assignment_id = a.id AND ${which[reports]})`;
}

/** Stage and state of the unit's main works lie in the group. */
function standsAt(stage: StageGroup | "none"): Sql {
  if (stage === "none") {
    return sql`a.unit_id NOT IN (SELECT w.unit_id FROM works w WHERE w.is_main)`;
  }
  const pairs = WORKS_STAGES.flatMap((one) =>
    WORKS_STATES.filter((state) => groupOf(one, state) === stage).map(
      (state) => [one, state] as const,
    ),
  );
  return sql`a.unit_id IN (
    SELECT m.unit_id
      FROM (SELECT DISTINCT ON (w.unit_id) w.unit_id, w.stage, w.state FROM works w WHERE w.is_main
             ORDER BY ${bestMainFirst}) m
      JOIN unnest(${pairs.map(([one]) => one)}::text[], ${pairs.map(([, state]) => state)}::text[]) AS g (stage, state)
        ON g.stage = m.stage::text AND g.state = m.state::text)`;
}

function stateIs(state: ListedState | null, today: CivilDate): Sql {
  if (state === null) return nothing;
  const conditions: Record<ListedState, Sql> = {
    done: isDone,
    open: sql`a.done_on IS NULL`,
    "done-on-time": isDoneOnTime,
    "done-late": isDoneLate,
    "within-term": isWithinTerm(today),
    "due-soon": isDueSoon(today),
    overdue: isOverdue(today),
    "no-deadline": hasNoDeadline,
  };
  return sql`AND ${conditions[state]}`;
}
