import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Period } from "#lib/domain/calendar.ts";
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
  unitsMissing: number;
  /** May still be sent in time. */
  notYetDue: number;
};

type Row = Omit<ReportsOfMonth, "month" | "due"> & { key: string };

/** One row for each of the months, in their order; quarters, halves and the year lie in the month they close in. */
export async function countReports(
  read: Read,
  extent: Extent,
  months: readonly Period[],
): Promise<ReportsOfMonth[]> {
  const sent = sql`r.first_submitted_at IS NOT NULL`;
  const inTime = sql`r.first_submitted_at < ((r.due_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
  const missing = sql`(r.first_submitted_at IS NULL AND r.due_on < ${extent.today}::date)`;
  const rows = await read<Row>(sql`
    WITH ${reach(extent)}, closed AS (
      SELECT p.id, m.key
        FROM unnest(${months.map(({ key }) => key)}::text[], ${months.map(({ startsOn }) => startsOn)}::date[],
                    ${months.map(({ endsOn }) => endsOn)}::date[]) AS m (key, starts_on, ends_on)
        JOIN period p ON p.ends_on BETWEEN m.starts_on AND m.ends_on)
    SELECT c.key, (count(*) FILTER (WHERE ${inTime}))::int AS "onTime",
           (count(*) FILTER (WHERE ${sent} AND NOT ${inTime}))::int AS late,
           (count(*) FILTER (WHERE ${missing}))::int AS missing,
           (count(DISTINCT CASE WHEN ${missing} THEN u.id END))::int AS "unitsMissing",
           (count(*) FILTER (WHERE NOT ${sent} AND r.due_on >= ${extent.today}::date))::int AS "notYetDue"
      FROM closed c JOIN report r ON r.period_id = c.id
      JOIN (${assignmentsInReach(extent)}) ON a.id = r.assignment_id
     WHERE ${counted(extent)}
     GROUP BY c.key`);
  return months.map((month) => {
    const row = rows.find(({ key }) => key === month.key);
    const { onTime = 0, late = 0, missing: owed = 0, unitsMissing = 0, notYetDue = 0 } = row ?? {};
    return {
      month,
      due: onTime + late + owed,
      onTime,
      late,
      missing: owed,
      unitsMissing,
      notYetDue,
    };
  });
}
