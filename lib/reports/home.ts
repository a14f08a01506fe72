import { readAsActor } from "#lib/db/door.ts";
import {
  CONTENT_OF_V,
  INDICATORS_OF_T,
  PERIOD_OF_P,
  RETURNED_OF_R,
  type Returned,
  STANDING_OF_B,
} from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { HAND_UP_OF_K, mustHandUp } from "#lib/db/sign-off.ts";
import { sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import type { OwedReport } from "#lib/domain/owed-reports.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { ReportContent, TaskKind } from "#lib/domain/report-content.ts";
import type { NamedIndicator } from "#lib/domain/report-names.ts";
import type { ReportState } from "#lib/domain/report-status.ts";
import type { HandUp } from "./kept-draft.ts";

/** One report that the officer's units owe, have sent, or have behind them. */
export type HomeReport = {
  assignmentId: string;
  assignmentState: AssignmentState;
  taskDueOn: CivilDate | null;
  taskFirstDueOn: CivilDate | null;
  doneOn: CivilDate | null;
  waiting: number;
  title: string;
  titleEn: string | null;
  kind: TaskKind;
  noChange: boolean;
  document: string;
  /** Tells the duties of one task apart. */
  occurrence: number;
  unitName: string;
  unitNameEn: string | null;
  indicators: NamedIndicator[];
  worksCount: number;
  stepCount: number;
  reportId: string;
  state: ReportState;
  dueOn: CivilDate;
  currentVersion: number;
  submittedAt: string | null;
  firstSubmittedAt: string | null;
  period: PeriodShown;
  /** The period before; for a report that is settled its own. */
  last: { year: number; content: ReportContent } | null;
  returned: Returned | null;
  /** The unit's head signs first, and the actor is not the head. */
  mustHandUp: boolean;
  handUp: HandUp | null;
};

/**
 * What the actor's own units must report, in one statement: every report that is owed, sent back or waiting, and of
 * an assignment where nothing is, its newest one. Unordered within a deadline.
 */
export async function reportsOfHome(actor: Actor): Promise<HomeReport[]> {
  const rows = await readAsActor(actor, (read) =>
    read<{ report: HomeReport }>(sql`
    WITH mine AS MATERIALIZED (
      SELECT a.id, a.state, a.due_on, a.first_due_on, a.done_on, a.waiting, a.occurrence, a.task_id, a.unit_id, u.name AS unit_name,
             u.name_en AS unit_name_en
        FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
       WHERE ${within(scopesFor(actor, "report:submit"))}
         AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
    ), shown AS MATERIALIZED (
      SELECT * FROM (
        SELECT r.*, p.ends_on,
               row_number() OVER (PARTITION BY r.assignment_id
                 ORDER BY r.state IN ('approved', 'received'), p.ends_on DESC) AS place
          FROM mine m JOIN report r ON r.assignment_id = m.id JOIN period p ON p.id = r.period_id) q
       WHERE state NOT IN ('approved', 'received') OR place = 1
    )
    SELECT json_build_object(
      'assignmentId', m.id, 'assignmentState', m.state, 'taskDueOn', m.due_on, 'taskFirstDueOn', m.first_due_on,
      'doneOn', m.done_on, 'waiting', m.waiting, 'title', t.title, 'titleEn', t.title_en, 'kind', t.kind,
      'noChange', t.no_change, 'document', d.number, 'occurrence', m.occurrence, 'unitName', m.unit_name,
      'unitNameEn', m.unit_name_en, 'indicators', ${INDICATORS_OF_T},
      'worksCount', (SELECT count(*) FROM assignment_works aw WHERE aw.assignment_id = m.id),
      'stepCount', (SELECT count(*) FROM step s WHERE s.assignment_id = m.id),
      'reportId', r.id, 'state', r.state, 'dueOn', r.due_on, 'currentVersion', r.current_version,
      'submittedAt', r.submitted_at, 'firstSubmittedAt', r.first_submitted_at, 'period', ${PERIOD_OF_P}, 'last', last.said, 'returned', ${RETURNED_OF_R},
      'mustHandUp', ${mustHandUp(actor)}, 'handUp', (SELECT ${HAND_UP_OF_K} FROM report_draft k WHERE k.report_id = r.id)) AS report
      FROM shown r
      JOIN mine m ON m.id = r.assignment_id
      JOIN task t ON t.id = m.task_id
      JOIN unit u ON u.id = m.unit_id
      JOIN directive d ON d.id = t.directive_id
      JOIN period p ON p.id = r.period_id
      LEFT JOIN LATERAL (
        SELECT json_build_object('year', bp.year, 'content', ${CONTENT_OF_V}) AS said
          FROM report b JOIN period bp ON bp.id = b.period_id
          JOIN report_version v ON v.report_id = b.id AND v.number = ${STANDING_OF_B}
         WHERE b.assignment_id = m.id
           AND (bp.ends_on < p.ends_on OR (b.id = r.id AND r.state IN ('approved', 'received')))
         ORDER BY bp.ends_on DESC LIMIT 1) last ON true
     ORDER BY r.due_on, t.code, m.occurrence, m.id`),
  );
  return rows.map(({ report }) => report);
}

/** What the report is grouped by on the home. */
export function owedOf(report: HomeReport): OwedReport {
  const { state, dueOn, period, firstSubmittedAt, handUp } = report;
  const firstSubmittedOn = firstSubmittedAt && vietnamDay(new Date(firstSubmittedAt));
  return {
    state,
    dueOn,
    endsOn: period.endsOn,
    firstSubmittedOn,
    handedBack: Boolean(handUp?.back),
  };
}
