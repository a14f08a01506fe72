import { readAsActor } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { ReportState } from "#lib/domain/report-status.ts";

/** What a receipt says; `number` is null for a report that came in before receipts were given. */
export type ReceiptShown = {
  number: string | null;
  at: string;
  version: number;
  noChange: boolean;
  reportId: string;
  assignmentId: string;
  state: ReportState;
  dueOn: CivilDate;
  firstSubmittedAt: string;
  title: string;
  titleEn: string | null;
  occurrence: number;
  unitName: string;
  unitNameEn: string | null;
  period: PeriodShown;
};

/** The receipt with that number, if its report is within reach. */
export async function receiptOfNumber(actor: Actor, number: string): Promise<ReceiptShown | null> {
  if (!isReceiptNumber(number)) return null;
  const named = sql`r.id = (SELECT entity_id FROM receipt WHERE number = ${number}) AND c.number = ${number}`;
  return receipt(actor, named, sql`c.at`);
}

/** One receipt for several reports, those within reach. */
export type ReceiptOfMany = {
  number: string;
  at: string;
  /** All that were sent with it. */
  count: number;
  reports: {
    reportId: string;
    title: string;
    titleEn: string | null;
    occurrence: number;
    unitName: string;
    unitNameEn: string | null;
    noChange: boolean;
    period: PeriodShown;
  }[];
};

/** The receipt of a sheet; null if it is no such receipt or none of its reports is within reach. */
export async function receiptOfMany(actor: Actor, number: string): Promise<ReceiptOfMany | null> {
  if (!isReceiptNumber(number)) return null;
  const scopes = [...scopesFor(actor, "report:read"), ...scopesFor(actor, "report:submit")];
  const [row] = await readAsActor(actor, (read) =>
    read<ReceiptOfMany>(sql`
    SELECT c.number, c.at::text, (c.result ->> 'count')::int AS count,
           json_agg(json_build_object('reportId', r.id, 'title', t.title, 'titleEn', t.title_en, 'occurrence', a.occurrence,
             'unitName', u.name, 'unitNameEn', u.name_en, 'noChange', v.no_change, 'period', ${PERIOD_OF_P}) ORDER BY u.name, t.code, a.occurrence, p.ends_on) AS reports
      FROM receipt c
      JOIN receipt_report y ON y.receipt_id = c.id
      JOIN report r ON r.id = y.report_id
      JOIN report_version v ON v.report_id = r.id AND v.number = y.version
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
      JOIN period p ON p.id = r.period_id
     WHERE c.number = ${number} AND ${within(scopes)}
     GROUP BY c.id`),
  );
  return row ?? null;
}

function isReceiptNumber(number: string): boolean {
  return /^[\d-]{1,20}$/.test(number);
}

/** The newest receipt of a report. */
export async function receiptOfReport(
  actor: Actor,
  reportId: string,
): Promise<ReceiptShown | null> {
  if (!isId(reportId)) return null;
  return receipt(
    actor,
    sql`r.id = ${reportId}::uuid AND r.current_version > 0 AND v.number <= r.current_version`,
    sql`v.number`,
  );
}

async function receipt(actor: Actor, which: Sql, newest: Sql): Promise<ReceiptShown | null> {
  const scopes = [...scopesFor(actor, "report:read"), ...scopesFor(actor, "report:submit")];
  const [row] = await readAsActor(actor, (read) =>
    read<{ receipt: ReceiptShown }>(sql`
    SELECT json_build_object('number', c.number, 'at', v.submitted_at, 'version', v.number, 'noChange', v.no_change,
        'reportId', r.id, 'assignmentId', a.id, 'state', r.state, 'dueOn', r.due_on,
        'firstSubmittedAt', r.first_submitted_at, 'title', t.title, 'titleEn', t.title_en, 'occurrence', a.occurrence, 'unitName', u.name, 'unitNameEn', u.name_en,
        'period', ${PERIOD_OF_P}) AS receipt
      FROM report r
      JOIN report_version v ON v.report_id = r.id
      LEFT JOIN LATERAL (
        SELECT number, at FROM receipt WHERE entity_id = r.id AND (result ->> 'version')::int = v.number
        UNION ALL
        SELECT x.number, x.at FROM receipt_report y JOIN receipt x ON x.id = y.receipt_id
         WHERE y.report_id = r.id AND y.version = v.number LIMIT 1) c ON true
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
      JOIN period p ON p.id = r.period_id
     WHERE ${which} AND ${within(scopes)}
     ORDER BY ${newest} DESC LIMIT 1`),
  );
  return row?.receipt ?? null;
}
