import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { SIGN_OFF_OF_U } from "#lib/db/sign-off.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Message } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { previousAbout } from "#lib/domain/previous-about.ts";
import { readReportForm } from "#lib/domain/read-report-form.ts";
import type { ReportContent } from "#lib/domain/report-content.ts";
import { compareReasons, type Reason, reasonsOf } from "#lib/domain/review-reasons.ts";
import { STANDARD_THRESHOLDS } from "#lib/domain/review-thresholds.ts";
import { reviewedFacts } from "#lib/domain/reviewed-facts.ts";
import { MOST_ROWS } from "./input.ts";
import type { HandUp } from "./kept-draft.ts";
import {
  type ReportContext,
  type ReportRow,
  reportContextsSql,
  shapeOf,
} from "./report-context.ts";
import { whyNotSent } from "./send-reports.ts";
import { waitingDraft } from "./waiting-draft.ts";

/** A report that waits for the unit's head. */
export type HandedUp = {
  context: ReportContext;
  handUp: HandUp;
  /** What would be sent; null when it can no longer be sent as it is. */
  said: ReportContent | null;
  /** What is wrong by field where `said` is null; empty when its duty has ended. */
  wrong: Record<string, Message>;
  /** Why to look before sending, as who reviews it will see; the gravest first. */
  reasons: Reason[];
};

export type SignOffPile = {
  /** What is to be looked at comes first, then by the day to send by. */
  reports: HandedUp[];
  /** What the units owe of closed periods and nobody has handed up. */
  owed: { count: number; dueOn: CivilDate | null };
  /** Whether any of the units wants its head's sign-off today. */
  required: boolean;
  /** More wait than one page takes. */
  more: boolean;
};

const WAITING: Sql = sql`EXISTS (SELECT FROM hand_up w WHERE w.report_id = r.id AND w.back_at IS NULL)`;

/** What waits for the actor's sign-off, and what is still to come. */
export async function signOffPile(actor: Actor): Promise<SignOffPile> {
  const reach = within(scopesFor(actor, "report:sign-off"));
  return readAsActor(actor, async (read) => {
    const rows = await read<ReportRow>(sql`${reportContextsSql(actor, WAITING, reach)}
      ORDER BY r.due_on, t.code, p.ends_on, u.name, a.occurrence, r.id LIMIT ${MOST_ROWS + 1}::int`);
    const [owed] = await read<{ count: number; dueOn: CivilDate | null }>(sql`
      SELECT count(*)::int AS count, min(r.due_on) AS "dueOn"
        FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
        JOIN report r ON r.assignment_id = a.id JOIN period p ON p.id = r.period_id
       WHERE ${reach} AND r.state IN ('expected', 'draft', 'returned') AND p.ends_on < ${actor.today}::date
         AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done') AND NOT ${WAITING}`);
    const [rule] = await read<{ required: boolean }>(sql`
      SELECT coalesce(bool_or(${SIGN_OFF_OF_U}), false) AS required FROM unit u
       WHERE ${within(scopesFor(actor, "report:sign-off").map((scope) => ({ ...scope, taskGroupIds: null })))}`);
    const reports = rows.slice(0, MOST_ROWS).flatMap((row) => handedUpOf(row, actor) ?? []);
    return {
      reports: reports.toSorted((a, b) => compareReasons(a.reasons, b.reasons)),
      owed: owed ?? { count: 0, dueOn: null },
      required: rule?.required ?? false,
      more: rows.length > MOST_ROWS,
    };
  });
}

/** One of them; null when it does not wait, or is out of reach. */
export async function handedUpReport(actor: Actor, reportId: string): Promise<HandedUp | null> {
  if (!isId(reportId)) return null;
  const which = sql`r.id = ${reportId}::uuid AND ${WAITING}`;
  const reach = within(scopesFor(actor, "report:sign-off"));
  const [row] = await readAsActor(actor, (read) =>
    read<ReportRow>(reportContextsSql(actor, which, reach)),
  );
  return row ? handedUpOf(row, actor) : null;
}

function handedUpOf(row: ReportRow, { today }: Actor): HandedUp | null {
  const draft = waitingDraft(row);
  if (!draft) return null;
  const { context } = row;
  const { handUp, fields, locale } = draft;
  if (whyNotSent(context, handUp.baseVersion)) {
    return { context, handUp, said: null, wrong: {}, reasons: [] };
  }
  const read = readReportForm(shapeOf(context), fields, { locale, today });
  if (!read.ok) return { context, handUp, said: null, wrong: read.fields, reasons: [] };
  return {
    context,
    handUp,
    said: read.content,
    wrong: {},
    reasons: reasons(context, read.content, today),
  };
}

/** When it goes is said beside it; so no report is late here. */
function reasons(context: ReportContext, said: ReportContent, today: CivilDate): Reason[] {
  const { indicators, period, current, dueOn, assignment } = context;
  const previous = previousAbout(context, said.worksId);
  const approved = context.state === "approved" ? (current?.content ?? null) : null;
  const report = {
    kind: context.task.kind,
    now: reviewedFacts(said, indicators, period.year),
    last: previous && reviewedFacts(previous.content, indicators, previous.period.year),
    sameYear: previous?.period.year === period.year,
    approvedBefore: approved && reviewedFacts(approved, indicators, period.year),
    target: assignment.target,
    // Only those who review see the others, and what they themselves hold for unusual.
    peers: new Map(),
    children: [],
    endsOn: period.cadence === "once" ? null : period.endsOn,
    dueOn,
    firstSubmittedOn: dueOn,
    submittedOn: today,
    documentDate: said.documentDate,
    opinion: null,
    // By the head; why it came back from above the unit reads on its own pages.
    returned: context.handedBack,
  };
  return reasonsOf(report, STANDARD_THRESHOLDS);
}
