import type { Read } from "#lib/db/door.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { Period } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";

/** Reports whose period closed within a month of the administrative calendar. */
export type ReportsOfMonth = {
  month: Period;
  /** They count once they were sent or should have been. */
  due: number;
  onTime: number;
  late: number;
  /** Past their day and not sent. */
  missing: number;
  /** May still be sent in time. */
  notYetDue: number;
};

/** Reports of one child (by its segment; null is the unit itself) for one period. */
export type ReportsOfChild = {
  child: string | null;
  periodId: string;
  all: number;
  sent: number;
  onTime: number;
  missing: number;
};

/** The report `r` was sent on its day or before. Việt Nam keeps UTC+7; a zone's name would be looked up for each row. */
export const isSentInTime: Sql = sql`(r.first_submitted_at AT TIME ZONE INTERVAL '7 hours' < r.due_on + 1)`;

/** One row for each of the months, in their order; quarters, halves and the year lie in the month they close in. */
export async function countReports(
  read: Read,
  extent: Extent,
  months: readonly Period[],
  periods: readonly ClosedPeriod[],
): Promise<ReportsOfMonth[]> {
  return reportsOfMonths(await countReportsByChild(read, extent, periods), months, periods);
}

/** What was due and what came, child by child. */
export async function countReportsByChild(
  read: Read,
  extent: Extent,
  periods: readonly ClosedPeriod[],
): Promise<ReportsOfChild[]> {
  return read<ReportsOfChild>(sql`
    WITH ${reach(extent)}
    SELECT u.child, r.period_id AS "periodId", count(*)::int AS all, count(r.first_submitted_at)::int AS sent,
           (count(*) FILTER (WHERE ${isSentInTime}))::int AS "onTime",
           (count(*) FILTER (WHERE ${isMissing(extent.today)}))::int AS missing
      FROM report r JOIN (${assignmentsInReach(extent)}) ON a.id = r.assignment_id
     WHERE r.period_id = ANY(${periods.map(({ id }) => id)}::uuid[]) AND ${counted(extent)}
     GROUP BY u.child, r.period_id`);
}

export function reportsOfMonths(
  rows: readonly ReportsOfChild[],
  months: readonly Period[],
  periods: readonly ClosedPeriod[],
): ReportsOfMonth[] {
  return months.map((month) => {
    const closed = new Set(periodsOfMonth(periods, month));
    const own = rows.filter(({ periodId }) => closed.has(periodId));
    const sum = (column: "all" | "sent" | "onTime" | "missing") =>
      own.reduce((all, row) => all + row[column], 0);
    const [onTime, missing, sent] = [sum("onTime"), sum("missing"), sum("sent")];
    return {
      month,
      due: sent + missing,
      onTime,
      late: sent - onTime,
      missing,
      notYetDue: sum("all") - sent - missing,
    };
  });
}

/** The months in order, without those at their end of which a report may still come in time: so far only the early ones count. */
export function finishedMonths(
  rows: readonly ReportsOfChild[],
  months: readonly Period[],
  periods: readonly ClosedPeriod[],
): Period[] {
  const last = reportsOfMonths(rows, months, periods).findLastIndex(
    ({ notYetDue }) => notYetDue === 0,
  );
  return months.slice(0, last + 1);
}

export type ClosedPeriod = { id: string; endsOn: CivilDate };

/** Asked for on their own: with the ids at hand the database knows how few reports they have. */
export async function periodsWithin(
  read: Read,
  months: readonly Period[],
): Promise<ClosedPeriod[]> {
  return read<ClosedPeriod>(sql`
    SELECT p.id, p.ends_on AS "endsOn" FROM period p
     WHERE EXISTS (SELECT FROM unnest(${months.map(({ startsOn }) => startsOn)}::date[],
                                      ${months.map(({ endsOn }) => endsOn)}::date[]) AS m (starts_on, ends_on)
                    WHERE p.ends_on BETWEEN m.starts_on AND m.ends_on)`);
}

export function periodsOfMonth(
  periods: readonly ClosedPeriod[],
  { startsOn, endsOn }: Period,
): string[] {
  return periods.flatMap((one) => (startsOn <= one.endsOn && one.endsOn <= endsOn ? [one.id] : []));
}
