import { readAsActor } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import {
  INDICATORS_OF_T,
  PERIOD_OF_P,
  SIGNED_FILE_OF_D,
  type SignedFile,
} from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import {
  type Cadence,
  type PeriodShown,
  REGIME_RULES,
  type Regime,
  reportDueOn,
} from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import { isId } from "#lib/domain/id.ts";
import { nextPeriod } from "#lib/domain/periods-owed.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { ReportedMoney, TaskKind } from "#lib/domain/report-content.ts";
import type { NamedIndicator, NamedStep } from "#lib/domain/report-names.ts";
import type { ReportState } from "#lib/domain/report-status.ts";
import type { WorksStage, WorksState } from "#lib/domain/works-stage.ts";
import type { Named } from "#lib/i18n/named.ts";
import { type By, type Happened, happenedSql } from "./what-happened.ts";

/** What the timeline shows of an assignment beside what happened. Money in đồng as digits. */
export type AssignmentFacts = {
  id: string;
  state: AssignmentState;
  occurrence: number;
  /** The actor reports for this unit. */
  mine: boolean;
  startOn: CivilDate;
  assignedOn: CivilDate | null;
  /** The instant, where one deed alone can have been it. */
  assignedAt: string | null;
  assignedBy: By | null;
  target: number | null;
  firstDueOn: CivilDate | null;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  endedOn: CivilDate | null;
  endReason: string | null;
  waiting: number;
  allocated: string;
  disbursed: string;
  task: {
    title: string;
    titleEn: string | null;
    product: string;
    productEn: string | null;
    kind: TaskKind;
  };
  unit: Named & { id: string };
  directive: {
    id: string;
    number: string;
    issuedOn: CivilDate;
    issuer: string;
    issuerEn: string | null;
    file: SignedFile | null;
  };
  clause: string | null;
  parties: (Named & { role: "coordinating" | "advising" | "monitoring" })[];
  indicators: NamedIndicator[];
  steps: NamedStep[];
  /** What is approved so far. */
  figures: {
    indicatorId: string;
    numerator: number;
    denominator: number | null;
    asOf: CivilDate;
  }[];
  works: WorksShown[];
  /** By year and source, the newest year first. */
  money: (ReportedMoney & { carriedOver: string })[];
  evidence: { id: string; name: string; bytes: number; uploadedAt: string }[];
  openDifficulties: number;
  /** The report that is awaited from the unit first. */
  owed: {
    id: string;
    state: ReportState;
    period: PeriodShown;
    dueOn: CivilDate;
    /** It waits for the unit's head. */
    handedUp: boolean;
  } | null;
  /** Of an open assignment that was asked for no report yet: when the first period opens, and by when it is due. */
  firstReport: { period: PeriodShown; opensOn: CivilDate; dueOn: CivilDate } | null;
};

/** What the first report goes by, as it is read. */
type FirstAsked = {
  regime: Regime;
  cutoffDay: number;
  cadence: Cadence;
  days: number;
  holidays: HolidayRow[] | null;
} | null;

export type WorksShown = {
  id: string;
  name: string;
  stage: WorksStage;
  stageOn: CivilDate;
  state: WorksState;
  stateReason: string | null;
  reached: { stage: WorksStage; on: CivilDate }[];
};

export type Timeline = { facts: AssignmentFacts; happened: Happened };

/** The page of one assignment; null when it is missing or out of reach. `periods`: how many of its reports, newest first. */
export async function assignmentTimeline(
  actor: Actor,
  assignmentId: string,
  { periods }: { periods: number },
): Promise<Timeline | null> {
  if (!isId(assignmentId)) return null;
  return readAsActor(actor, async (read) => {
    const [row] = await read<{
      facts: Omit<AssignmentFacts, "firstReport"> & { firstAsked: FirstAsked };
    }>(factsSql(actor, assignmentId));
    if (!row) return null;
    const [more] = await read<{ happened: Happened }>(happenedSql(assignmentId, periods));
    if (!more) return null;
    const { firstAsked, ...known } = row.facts;
    const facts = { ...known, firstReport: firstReportOf(known, firstAsked, actor.today) };
    // What a unit has not sent yet is its own.
    const reports = more.happened.reports.map((report) =>
      facts.mine ? report : { ...report, draft: null },
    );
    return { facts, happened: { ...more.happened, reports } };
  });
}

function firstReportOf(
  { startOn, dueOn }: Pick<AssignmentFacts, "startOn" | "dueOn">,
  asked: FirstAsked,
  today: CivilDate,
): AssignmentFacts["firstReport"] {
  if (!asked) return null;
  const { regime, cutoffDay, cadence, days, holidays } = asked;
  const rules = { ...REGIME_RULES[regime], cutoffDay };
  const next = nextPeriod(rules, { cadence, startOn, dueOn, endedOn: null }, today);
  if (!next) return null;
  return { ...next, dueOn: reportDueOn(next.period, days, workCalendarOf(holidays ?? [])) };
}

function factsSql(actor: Actor, assignmentId: string): Sql {
  const mine = scopesFor(actor, "report:submit");
  const reach = [...scopesFor(actor, "assignment:read"), ...mine];
  return sql`
    SELECT json_build_object(
      'id', a.id, 'state', a.state, 'occurrence', a.occurrence, 'mine', ${within(mine)}, 'startOn', a.start_on,
      'assignedOn', a.assigned_on,
      'assignedAt', (SELECT CASE WHEN min(e.at) = max(e.at) THEN min(e.at) END FROM audit_event e
          WHERE e.entity_id = t.id AND e.deed = 'task.assigned' AND e.account_id = a.assigned_by_id
            AND civil_day(e.at) = a.assigned_on),
      'assignedBy', (SELECT json_build_object('by', c.title, 'byEn', c.title_en) FROM account c WHERE c.id = a.assigned_by_id),
      'target', a.target, 'firstDueOn', a.first_due_on, 'dueOn', a.due_on, 'doneOn', a.done_on,
      'endedOn', a.ended_on, 'endReason', a.end_reason, 'waiting', a.waiting,
      'allocated', a.allocated::text, 'disbursed', a.disbursed::text,
      'task', json_build_object('title', t.title, 'titleEn', t.title_en, 'product', t.product, 'productEn', t.product_en, 'kind', t.kind),
      'unit', json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en),
      'directive', json_build_object('id', d.id, 'number', d.number, 'issuedOn', d.issued_on, 'file', ${SIGNED_FILE_OF_D}, 'issuer', o.name_vi,
        'issuerEn', o.name_en),
      'clause', (SELECT c.label FROM clause c WHERE c.id = t.clause_id),
      'parties', (SELECT coalesce(json_agg(json_build_object('name', pu.name, 'nameEn', pu.name_en, 'role', ap.role) ORDER BY ap.role, pu.name), '[]')
          FROM assignment_party ap JOIN unit pu ON pu.id = ap.unit_id WHERE ap.assignment_id = a.id),
      'indicators', ${INDICATORS_OF_T},
      'steps', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'titleEn', s.title_en,
            'dueOn', s.due_on, 'doneOn', s.done_on) ORDER BY s.ordinal), '[]') FROM step s WHERE s.assignment_id = a.id),
      'figures', (SELECT coalesce(json_agg(json_build_object('indicatorId', f.indicator_id, 'numerator', f.numerator,
            'denominator', f.denominator, 'asOf', f.as_of)), '[]') FROM assignment_figure f WHERE f.assignment_id = a.id),
      'works', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'stage', w.stage, 'stageOn', w.stage_on,
            'state', w.state, 'stateReason', w.state_reason, 'reached', (
              SELECT coalesce(json_agg(json_build_object('stage', e.stage, 'on', e.reached_on) ORDER BY e.stage), '[]')
                FROM (SELECT DISTINCT ON (stage) stage, reached_on FROM works_stage_event
                       WHERE works_id = w.id ORDER BY stage, recorded_at DESC) e WHERE e.stage <= w.stage))
            ORDER BY w.is_main DESC, w.name, w.id), '[]')
          FROM assignment_works aw JOIN works w ON w.id = aw.works_id WHERE aw.assignment_id = a.id),
      'money', (SELECT coalesce(json_agg(json_build_object('year', m.year, 'source', m.source, 'planned', m.planned::text,
            'allocated', m.allocated::text, 'disbursed', m.disbursed::text, 'note', NULL, 'carriedOver', m.carried_over::text) ORDER BY m.year DESC, m.source), '[]')
          FROM (SELECT f.year, f.source, sum(f.planned) AS planned, sum(f.allocated) AS allocated, sum(f.disbursed) AS disbursed,
                         sum(f.carried_over) AS carried_over
                  FROM funding_line f
                 WHERE f.assignment_id = a.id
                    OR f.id IN (SELECT af.funding_line_id FROM assignment_funding af WHERE af.assignment_id = a.id)
                 GROUP BY 1, 2) m),
      'evidence', (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name, 'bytes', k.bytes,
            'uploadedAt', k.uploaded_at) ORDER BY k.uploaded_at DESC), '[]')
          FROM evidence e JOIN stored_file k ON k.id = e.file_id
         WHERE NOT k.quarantined AND (e.assignment_id = a.id
            OR e.version_id IN (SELECT v.id FROM report r JOIN report_version v ON v.report_id = r.id WHERE r.assignment_id = a.id)
            OR e.stage_event_id IN (SELECT we.id FROM assignment_works aw JOIN works_stage_event we ON we.works_id = aw.works_id
                                     WHERE aw.assignment_id = a.id))),
      'openDifficulties', (SELECT count(*) FROM difficulty x WHERE x.assignment_id = a.id AND x.state <> 'answered'),
      'owed', (SELECT json_build_object('id', r.id, 'state', r.state, 'dueOn', r.due_on, 'period', ${PERIOD_OF_P},
            'handedUp', EXISTS (SELECT FROM hand_up h WHERE h.report_id = r.id AND h.back_at IS NULL))
          FROM report r JOIN period p ON p.id = r.period_id
         WHERE r.assignment_id = a.id AND r.state IN ('expected', 'draft', 'returned')
           AND a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
         ORDER BY r.due_on LIMIT 1),
      'firstAsked', (SELECT json_build_object('regime', g.key, 'cutoffDay', g.cutoff_day, 'cadence', t.cadence,
            'days', l.report_working_days, 'holidays', ${HOLIDAYS})
          FROM regime g, unit_level l
         WHERE g.key = t.regime_key AND l.key = u.level_key AND a.state IN ('assigned', 'acknowledged', 'in_progress')
           AND NOT EXISTS (SELECT FROM report r WHERE r.assignment_id = a.id))
    ) AS facts
      FROM assignment a
      JOIN task t ON t.id = a.task_id
      JOIN directive d ON d.id = t.directive_id
      JOIN issuer o ON o.id = d.issuer_id
      JOIN unit u ON u.id = a.unit_id
     WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(reach)}`;
}
