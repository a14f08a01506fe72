import { readAsNobody } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { ROLE_HOLDERS } from "#lib/db/role-holders.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import { rolesThatMay } from "#lib/domain/policy.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";

/** What waits to be decided of one task and period at one of the account's units, by the day that comes first. */
export type ReviewDue = {
  id: string;
  taskId: string;
  periodId: string;
  dueOn: CivilDate;
  title: string;
  titleEn: string | null;
  period: PeriodShown;
  unit: string;
  unitEn: string | null;
  /** Seconds since 1970 of the last sending or decision. */
  changed: number;
};

type Row = Omit<ReviewDue, "dueOn"> & {
  today: CivilDate;
  sent: { submittedOn: CivilDate; sendBy: CivilDate }[];
  holidays: HolidayRow[] | null;
};

/** The piles that wait for an account where it decides about reports, on its line; the first day to decide by first. */
export async function reviewDues(accountId: string): Promise<ReviewDue[]> {
  const rows = await readAsNobody<Row>(sql`
    WITH held AS MATERIALIZED (
      SELECT h.unit_id, h.line, h.task_group_ids FROM ${ROLE_HOLDERS} h
       WHERE h.account_id = ${accountId}::uuid AND h.role = ANY(${rolesThatMay("report:review")}::text[])
    ), waiting AS (
      SELECT a.task_id, r.period_id, h.unit_id,
             json_agg(json_build_object('submittedOn', civil_day(r.submitted_at), 'sendBy', r.due_on)) AS sent
        FROM held h
        JOIN unit_parent up ON up.parent_id = h.unit_id AND up.line::text = h.line
         AND in_force(up.in_force_from, up.in_force_to) @> civil_day(now())
        JOIN assignment a ON a.unit_id = up.unit_id AND a.waiting > 0
         AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
        JOIN task t ON t.id = a.task_id AND (h.line = 'command' OR t.decision_rule <> 'command')
         AND (h.task_group_ids IS NULL OR t.task_group_id = ANY(h.task_group_ids))
        JOIN report r ON r.assignment_id = a.id AND r.state = 'submitted'
       WHERE NOT EXISTS (SELECT FROM report_version v JOIN review w ON w.version_id = v.id
                          WHERE v.report_id = r.id AND v.number = r.current_version AND w.line::text = h.line)
       GROUP BY 1, 2, 3
    )
    SELECT concat_ws('-', w.task_id, w.period_id, w.unit_id) AS id, w.task_id AS "taskId", w.period_id AS "periodId", w.sent,
           t.title, t.title_en AS "titleEn", ${PERIOD_OF_P} AS period, u.name AS unit, u.name_en AS "unitEn",
           civil_day(now())::text AS today, ${HOLIDAYS} AS holidays,
           (SELECT floor(extract(epoch FROM max(greatest(x.submitted_at, x.decided_at))))::float8
              FROM assignment xa JOIN report x ON x.assignment_id = xa.id
             WHERE xa.task_id = w.task_id AND x.period_id = w.period_id) AS changed
      FROM waiting w JOIN task t ON t.id = w.task_id JOIN period p ON p.id = w.period_id JOIN unit u ON u.id = w.unit_id
     ORDER BY id`);
  const calendar = workCalendarOf(rows[0]?.holidays ?? []);
  return rows.map(({ sent, holidays: _, today, ...due }) => {
    const days = sent.map((one) => reviewClock({ ...one, decidedOn: null }, today, calendar).dueOn);
    return { ...due, dueOn: days.toSorted()[0] ?? today };
  });
}
