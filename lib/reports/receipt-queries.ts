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
  unitName: string;
  unitNameEn: string | null;
  period: PeriodShown;
};

/** The receipt with that number, if its report is within reach. */
export async function receiptOfNumber(actor: Actor, number: string): Promise<ReceiptShown | null> {
  if (!/^[\d-]{1,20}$/.test(number)) return null;
  return receipt(actor, sql`c.number = ${number}`, sql`c.at`);
}

/** The newest receipt of a report. */
export async function receiptOfReport(
  actor: Actor,
  reportId: string,
): Promise<ReceiptShown | null> {
  if (!isId(reportId)) return null;
  return receipt(actor, sql`r.id = ${reportId}::uuid AND r.current_version > 0`, sql`v.number`);
}

async function receipt(actor: Actor, which: Sql, newest: Sql): Promise<ReceiptShown | null> {
  const scopes = [...scopesFor(actor, "report:read"), ...scopesFor(actor, "report:submit")];
  const [row] = await readAsActor(actor, (read) =>
    read<{ receipt: ReceiptShown }>(sql`
    SELECT json_build_object('number', c.number, 'at', v.submitted_at, 'version', v.number, 'noChange', v.no_change,
        'reportId', r.id, 'assignmentId', a.id, 'state', r.state, 'dueOn', r.due_on,
        'firstSubmittedAt', r.first_submitted_at, 'title', t.title, 'titleEn', t.title_en, 'unitName', u.name, 'unitNameEn', u.name_en,
        'period', ${PERIOD_OF_P}) AS receipt
      FROM report r
      JOIN report_version v ON v.report_id = r.id
      LEFT JOIN receipt c ON c.entity_id = r.id AND (c.result ->> 'version')::int = v.number
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
      JOIN period p ON p.id = r.period_id
     WHERE ${which} AND ${within(scopes)}
     ORDER BY ${newest} DESC LIMIT 1`),
  );
  return row?.receipt ?? null;
}
