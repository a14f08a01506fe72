import type { Tx } from "#lib/db/door.ts";
import { previousReports } from "#lib/db/previous-report.ts";
import {
  approvedNumberOf,
  CONTENT_OF_V,
  INDICATORS_OF_T,
  PERIOD_OF_P,
  RETURNED_OF_R,
  type Returned,
  SIGNED_FILE_OF_D,
  type SignedFile,
} from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { HAND_UP_OF_K, mustHandUp } from "#lib/db/sign-off.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { Cadence, PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { previousAbout } from "#lib/domain/previous-about.ts";
import type { ReportContent, TaskKind } from "#lib/domain/report-content.ts";
import type { ReportShape } from "#lib/domain/report-form.ts";
import type { NamedIndicator, NamedStep, NamedWorks } from "#lib/domain/report-names.ts";
import type { DecisionRule, ReportState } from "#lib/domain/report-status.ts";
import type { Named } from "#lib/i18n/named.ts";
import type { StoredDraft } from "./kept-draft.ts";

/** Its place on each line, counted from the root; null where it is not above the unit. */
export type Superior = Named & { id: string; command: number | null; local: number | null };

/** `open`: its figures wait for a decision, or were sent back. */
type Previous = {
  period: PeriodShown;
  content: ReportContent;
  open: Extract<ReportState, "submitted" | "returned"> | null;
};

/** All that a report's form shows and that sending it goes by. Instants are ISO strings. */
export type ReportContext = {
  id: string;
  state: ReportState;
  dueOn: CivilDate;
  currentVersion: number;
  /** The newest that there is, also when it was given up since; 0 without one. */
  lastVersion: number;
  /** The newest that was approved or received. */
  acceptedVersion: number | null;
  firstSubmittedAt: string | null;
  submittedAt: string | null;
  /** The database's clock. */
  now: string;
  /** The actor reports for this unit. */
  mine: boolean;
  /** The unit's head signs, and the actor is not the head: what the actor writes is handed up, not sent. */
  mustHandUp: boolean;
  /** The actor signs for this unit. */
  maySign: boolean;
  periodId: string;
  period: PeriodShown & { cadence: Cadence };
  assignment: {
    id: string;
    state: AssignmentState;
    /** Tells the duties of one task apart. */
    occurrence: number;
    dueOn: CivilDate | null;
    doneOn: CivilDate | null;
    target: number | null;
  };
  task: {
    title: string;
    titleEn: string | null;
    product: string;
    productEn: string | null;
    kind: TaskKind;
    decisionRule: DecisionRule;
    noChange: boolean;
  };
  unit: Named & { id: string };
  directive: {
    id: string;
    number: string;
    type: string;
    issuedOn: CivilDate;
    issuer: string;
    issuerEn: string | null;
    file: SignedFile | null;
  };
  indicators: NamedIndicator[];
  works: NamedWorks[];
  steps: NamedStep[];
  superiors: Superior[];
  previous: Previous | null;
  /** By building the last that was said about it; empty unless the assignment is about several. */
  previousOfWorks: Previous[];
  current: { id: string; number: number; submittedAt: string; content: ReportContent } | null;
  /** Why the newest version was sent back; null unless the report waits for its correction. */
  returned: Returned | null;
  /** Why the unit's head handed it back last, since it was last sent. */
  handedBack: { reason: string; on: CivilDate } | null;
};

/** A report as it is read: what stands, and what was typed and not sent. */
export type ReportRow = { context: ReportContext; draft: StoredDraft };

/** What was said before (`Previous`), as JSON. */
const PREVIOUS = previousReports(
  sql`json_build_object('period', ${PERIOD_OF_P}, 'content', ${CONTENT_OF_V},
        'open', CASE WHEN b.state IN ('submitted', 'returned') AND v.number = b.current_version THEN b.state END)`,
  sql`here.ends_on`,
);

/**
 * One row `context` and `draft` (JSON) for each report `r` that `which` chooses within `reach`; none for what is missing
 * or out of reach. Unordered.
 */
export function reportContextsSql(actor: Actor, which: Sql, reach: Sql): Sql {
  return sql`
    SELECT json_build_object(
      'id', r.id, 'state', r.state, 'dueOn', r.due_on, 'currentVersion', r.current_version,
      'lastVersion', (SELECT coalesce(max(v.number), 0) FROM report_version v WHERE v.report_id = r.id),
      'acceptedVersion', ${approvedNumberOf(sql`r.id`, sql`t.decision_rule`)},
      'firstSubmittedAt', r.first_submitted_at, 'submittedAt', r.submitted_at, 'now', now(),
      'mine', ${within(scopesFor(actor, "report:submit"))},
      'mustHandUp', ${mustHandUp(actor)}, 'maySign', ${within(scopesFor(actor, "report:sign-off"))},
      'periodId', p.id, 'period', ${PERIOD_OF_P},
      'assignment', json_build_object('id', a.id, 'state', a.state, 'occurrence', a.occurrence, 'dueOn', a.due_on, 'doneOn', a.done_on, 'target', a.target),
      'task', json_build_object('title', t.title, 'titleEn', t.title_en, 'product', t.product, 'productEn', t.product_en,
        'kind', t.kind, 'decisionRule', t.decision_rule, 'noChange', t.no_change),
      'unit', json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en),
      'directive', json_build_object('id', d.id, 'number', d.number, 'type', d.type, 'issuedOn', d.issued_on,
        'issuer', o.name_vi, 'issuerEn', o.name_en, 'file', ${SIGNED_FILE_OF_D}),
      'indicators', ${INDICATORS_OF_T},
      'works', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'stage', w.stage, 'stageOn', w.stage_on,
            'state', w.state, 'handedOverOn', w.handed_over_on) ORDER BY w.is_main DESC, w.name, w.id), '[]')
          FROM assignment_works aw JOIN works w ON w.id = aw.works_id WHERE aw.assignment_id = a.id),
      'steps', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'titleEn', s.title_en,
            'dueOn', s.due_on, 'doneOn', s.done_on) ORDER BY s.ordinal), '[]') FROM step s WHERE s.assignment_id = a.id),
      'superiors', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'nameEn', s.name_en,
            'command', array_position(string_to_array(u.command_path, '/'), s.segment::text),
            'local', array_position(string_to_array(u.local_path, '/'), s.segment::text))
            ORDER BY array_position(string_to_array(u.command_path, '/'), s.segment::text) DESC NULLS LAST,
                     array_position(string_to_array(u.local_path, '/'), s.segment::text) DESC), '[]')
          FROM unit s WHERE s.has_accounts AND s.id <> u.id
           AND s.segment = ANY (string_to_array(u.command_path, '/') || string_to_array(u.local_path, '/'))),
      'previous', ${PREVIOUS.previous}, 'previousOfWorks', ${PREVIOUS.previousOfWorks},
      'current', (SELECT json_build_object('id', v.id, 'number', v.number, 'submittedAt', v.submitted_at, 'content', ${CONTENT_OF_V})
          FROM report_version v WHERE v.report_id = r.id AND v.number = r.current_version),
      'returned', ${RETURNED_OF_R},
      'handedBack', (SELECT json_build_object('reason', e.detail->>'reason', 'on', civil_day(e.at))
          FROM audit_event e
         WHERE e.entity_id = r.id AND e.deed = 'report.handed-back' AND NOT EXISTS (
           SELECT FROM report_version v WHERE v.report_id = r.id AND v.submitted_at >= e.at)
         ORDER BY e.at DESC LIMIT 1)
    ) AS context,
    (SELECT json_build_object('form', k.form, 'savedAt', k.saved_at, 'by', c.title, 'byEn', c.title_en, 'handUp', ${HAND_UP_OF_K})
       FROM report_draft k JOIN account c ON c.id = k.saved_by_id WHERE k.report_id = r.id) AS draft
      FROM report r
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN directive d ON d.id = t.directive_id
      JOIN issuer o ON o.id = d.issuer_id
      JOIN unit u ON u.id = a.unit_id
      JOIN period p ON p.id = r.period_id
     CROSS JOIN LATERAL (SELECT p.ends_on) here
     WHERE ${which} AND ${reach}`;
}

/**
 * Reports as those who report for their units see them, held against others until the transaction ends: against those
 * who send or decide them, and with their assignments against those who withdraw or complete these. Everybody takes
 * assignments before reports, each in the order of their ids, so that nobody waits in a circle. What is decided upon is
 * read afterwards: others may have been done while we waited. Unordered; what is out of reach is left out.
 */
export async function lockReports(
  tx: Tx,
  actor: Actor,
  reportIds: readonly string[],
): Promise<ReportRow[]> {
  const reach = within(scopesFor(actor, "report:submit"));
  const ids = [...reportIds];
  const held = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id
      FROM assignment a
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
     WHERE a.id IN (SELECT assignment_id FROM report WHERE id = ANY(${ids}::uuid[])) AND ${reach}
     ORDER BY a.id
       FOR NO KEY UPDATE OF a`);
  if (held.length === 0) return [];
  const assignments = held.map(({ id }) => id);
  await tx.$queryRaw(sql`
    SELECT FROM report WHERE id = ANY(${ids}::uuid[]) AND assignment_id = ANY(${assignments}::uuid[])
     ORDER BY id FOR UPDATE`);
  return tx.$queryRaw<ReportRow[]>(
    reportContextsSql(actor, sql`r.id = ANY(${ids}::uuid[])`, reach),
  );
}

/** As `lockReports`, for one. */
export async function lockReport(
  tx: Tx,
  actor: Actor,
  reportId: string,
): Promise<ReportContext | null> {
  const [row] = await lockReports(tx, actor, [reportId]);
  return row?.context ?? null;
}

/** What the form asks and what it is compared with. */
export function shapeOf(context: ReportContext): ReportShape {
  const { period, task, previous, superiors } = context;
  return {
    kind: task.kind,
    noChange: task.noChange,
    period,
    indicators: context.indicators,
    works: context.works.map((works) => asOfPeriod(works, context)),
    steps: context.steps,
    superiorIds: superiors.map(({ id }) => id),
    previous: previous && { year: previous.period.year, content: previous.content },
    returned: context.state === "returned" ? (context.current?.content ?? null) : null,
  };
}

/** A report that was missing for years is compared with what stood then, not with what has been built since. */
function asOfPeriod(works: NamedWorks, context: ReportContext): NamedWorks {
  const { period } = context;
  if (period.cadence === "once" || works.stageOn <= period.endsOn) return works;
  const said = previousAbout(context, works.id)?.content;
  const known = said?.worksId === works.id && said.stage && said.stageOn ? said : null;
  return {
    ...works,
    stage: known?.stage ?? "need_confirmed",
    stageOn: known?.stageOn ?? period.startsOn,
    handedOverOn: null,
    state: "active",
  };
}
