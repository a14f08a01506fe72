import { isAccepted, isMissing } from "#lib/db/report-parts.ts";
import { join, nothing, type Sql, sql } from "#lib/db/sql.ts";
import type { Period } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Age, begunWithin } from "#lib/domain/exception-age.ts";
import { isSentInTime } from "./count-reports.ts";
import { reviewingSegment } from "./open-matters.ts";
import { beginOf } from "./states-since.ts";

export const LISTED_REPORTS = [
  "waiting",
  "waiting-late",
  "arrived",
  "returned",
  "missing",
  "due",
  "late",
  "on-time",
  "not-on-time",
  "accepted",
  "not-accepted",
  "unanswered",
  "asking",
  "approved",
  "sent-back",
  "raised",
  "answered",
] as const;
export type ListedReports = (typeof LISTED_REPORTS)[number];

/** Which reports or difficulties of an assignment are asked for. */
export type ReportFilter = {
  reports: ListedReports | null;
  /** For reports by their day and by whether they were accepted: the month in which the period closed. */
  month: Period | null;
  /** For `waiting-late`: submitted on this day or before. */
  waitingLate: CivilDate;
  /** For `unanswered`: a difficulty or a proposal that has lain with whom it lies since this day or before. */
  unanswered: CivilDate;
  /** For how long what is open has been open. */
  age: Age | null;
  /** For `arrived`, `approved`, `sent-back`, `raised` and `answered`: since this day began. */
  since: CivilDate | null;
  /** The unit that decides what waits, or that answers what is asked, by its id. */
  who: string | null;
};

const OF_DIFFICULTIES: readonly ListedReports[] = ["unanswered", "asking", "raised", "answered"];

export function isOfDifficulties(reports: ListedReports): boolean {
  return OF_DIFFICULTIES.includes(reports);
}

/** The assignment `a` of the unit `u` has such a report, or such a difficulty. */
export function hasReport(filter: ReportFilter, reports: ListedReports, today: CivilDate): Sql {
  return sql`EXISTS (${reportsOf(filter, reports, today)})`;
}

/** Such reports, or difficulties, of the assignment `a`: a row without columns for each. */
export function reportsOf(filter: ReportFilter, reports: ListedReports, today: CivilDate): Sql {
  if (isOfDifficulties(reports)) return difficultiesOf(filter, reports, today);
  const closed = filter.month
    ? sql`JOIN period p ON p.id = r.period_id
        AND p.ends_on BETWEEN ${filter.month.startsOn}::date AND ${filter.month.endsOn}::date`
    : nothing;
  const decided = filter.who && (reports === "waiting" || reports === "waiting-late");
  return sql`SELECT FROM report r ${closed} ${decided ? sql`JOIN task k ON k.id = a.task_id` : nothing}
    WHERE r.assignment_id = a.id AND ${isSuch(filter, reports, today)}
      ${decided ? sql`AND ${reviewingSegment} = (SELECT c.segment FROM unit c WHERE c.id = ${filter.who}::uuid)` : nothing}`;
}

function isSuch(filter: ReportFilter, reports: ListedReports, today: CivilDate): Sql {
  const { age, since } = filter;
  const aged = (day: Sql) => (age ? sql`AND ${hasAge(day, age, today)}` : nothing);
  const begin = beginOf(since ?? today);
  switch (reports) {
    case "waiting":
      return sql`r.state = 'submitted' ${aged(sql`civil_day(r.submitted_at)`)}`;
    case "waiting-late":
      return sql`r.state = 'submitted' AND civil_day(r.submitted_at) <= ${filter.waitingLate}::date
        AND r.due_on < ${today}::date`;
    case "arrived":
      return sql`r.state = 'submitted' AND r.submitted_at >= ${begin}`;
    case "returned":
      return sql`r.state = 'returned' ${aged(sql`civil_day(r.decided_at)`)}`;
    case "missing":
      return sql`${isMissing(today)} ${aged(sql`r.due_on`)}`;
    case "due":
      return sql`(${isMissing(today)} OR r.first_submitted_at IS NOT NULL)`;
    case "late":
      return sql`r.first_submitted_at IS NOT NULL AND NOT ${isSentInTime}`;
    case "not-on-time":
      return sql`(${isMissing(today)} OR r.first_submitted_at IS NOT NULL AND NOT ${isSentInTime})`;
    case "accepted":
      return isAccepted;
    case "not-accepted":
      return sql`NOT ${isAccepted}`;
    case "approved":
      return sql`r.state IN ('approved', 'received') AND r.decided_at >= ${begin}`;
    case "sent-back":
      return sql`r.state = 'returned' AND r.decided_at >= ${begin}`;
    default:
      return isSentInTime;
  }
}

function difficultiesOf(filter: ReportFilter, reports: ListedReports, today: CivilDate): Sql {
  const { age, since, who } = filter;
  const conditions: Sql[] = [sql`d.assignment_id = a.id`];
  const begin = beginOf(since ?? today);
  if (reports === "raised") conditions.push(sql`d.raised_at >= ${begin}`);
  else if (reports === "answered") conditions.push(sql`d.answered_at >= ${begin}`);
  else conditions.push(sql`d.state <> 'answered'`);
  if (reports === "unanswered") {
    conditions.push(sql`civil_day(d.held_since) <= ${filter.unanswered}::date`);
  }
  if (age) conditions.push(hasAge(sql`civil_day(d.held_since)`, age, today));
  if (who) conditions.push(sql`d.addressed_to_id = ${who}::uuid`);
  return sql`SELECT FROM difficulty d WHERE ${join(conditions, " AND ")}`;
}

/** What began on this day has that age. */
export function hasAge(day: Sql, age: Age, today: CivilDate): Sql {
  const { from, to } = begunWithin(age, today);
  const conditions: Sql[] = [];
  if (from) conditions.push(sql`${day} >= ${from}::date`);
  if (to) conditions.push(sql`${day} <= ${to}::date`);
  return conditions.length === 0 ? sql`true` : join(conditions, " AND ");
}
