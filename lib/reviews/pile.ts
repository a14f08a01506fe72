import { type Read, readAsActor } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import { previousReports } from "#lib/db/previous-report.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { signedAs } from "#lib/db/signed-by.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { IndicatorKind } from "#lib/domain/goal-progress.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import type { Actor, Line } from "#lib/domain/policy.ts";
import { previousAbout } from "#lib/domain/previous-about.ts";
import type { TaskKind } from "#lib/domain/report-content.ts";
import type { DecisionRule, ReportState } from "#lib/domain/report-status.ts";
import type { ThresholdEntry } from "#lib/domain/review-thresholds.ts";
import { oneself } from "#lib/domain/role-giving.ts";
import type { GivenApproval } from "#lib/domain/taking-back.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import type { Verdict } from "./asked-versions.ts";
import { counted } from "./counted.ts";
import { givenApproval } from "./given-approval.ts";
import type { GroupChoice } from "./overview.ts";
import { periodToOpen } from "./period-to-open.ts";
import {
  CHILDREN,
  RETURNED_BEFORE,
  type SaidFacts,
  saidFacts,
  TASK_OF_T,
  type ToldBefore,
} from "./pile-sql.ts";
import { type QueueScope, queueScope, waitsForMe } from "./queue-scope.ts";
import { OFFICE_OF_U, thresholdEntries } from "./threshold-sql.ts";

export type TaskChoice = {
  id: string;
  title: string;
  titleEn: string | null;
  groupId: string;
  waiting: number;
};

export type PeriodChoice = PeriodShown & {
  id: string;
  waiting: number;
  /** Late and not sent. */
  missing: number;
};

export type PileIndicator = {
  id: string;
  kind: IndicatorKind;
  decimals: number;
  cumulative: boolean;
  name: string;
  nameEn: string;
  unit: string;
  unitEn: string;
  /** What a share is of. */
  whole: string | null;
};

export type PileTask = {
  id: string;
  title: string;
  titleEn: string | null;
  groupId: string;
  kind: TaskKind;
  rule: DecisionRule;
  indicators: PileIndicator[];
};

export type SaidReview = {
  line: Line;
  decision: Verdict;
  reason: string | null;
  by: string;
  byEn: string | null;
  at: string;
};

/** One unit's report of the period, as the database has it. */
export type PileRow = {
  reportId: string;
  assignmentId: string;
  unitId: string;
  unit: string;
  unitEn: string | null;
  /** The path of the office directly above the unit on the command line. */
  office: string;
  /** Tells assignments of one unit apart: which time the task was given, and the building it is about. */
  occurrence: number;
  /** The building that was reported on; before that, all that the assignment is about. */
  works: string | null;
  /** How many buildings the assignment is about. */
  worksCount: number;
  state: ReportState;
  dueOn: CivilDate;
  target: number | null;
  /** On which line this actor decides about it; null where they do not. */
  decidesOn: Line | null;
  givesOpinion: boolean;
  /** Sent by this actor, who may not decide about it. */
  own: boolean;
  versionId: string | null;
  number: number;
  firstSubmittedOn: CivilDate | null;
  submittedOn: CivilDate | null;
  decidedAt: string | null;
  narrative: string | null;
  /** How many files it was sent with. */
  files: number;
  now: SaidFacts | null;
  last: SaidFacts | null;
  /** What was approved for this period before it was corrected. */
  approvedBefore: SaidFacts | null;
  /** Why the version before this one was sent back. */
  returnedBefore: { reason: string; on: CivilDate } | null;
  /** What all units below had approved for the period, where the duty was broken down. */
  children: { i: string; n: number; d: number | null; units: number }[] | null;
  reviews: SaidReview[] | null;
  /** The approval that this actor gave within the time to take it back; null without one. */
  given: GivenApproval | null;
  urgedAt: string | null;
  urgedToday: boolean;
  /** Late and unsent reports of the assignment up to this period. */
  unsent: number;
};

export type Pile = {
  groups: GroupChoice[];
  tasks: TaskChoice[];
  task: PileTask;
  periods: PeriodChoice[];
  period: PeriodChoice | null;
  rows: PileRow[];
  calendar: WorkCalendar;
  /** What the offices over these units set. */
  thresholds: ThresholdEntry[];
};

const PERIODS_SHOWN = 60;

/**
 * The reports of one task and period of all units directly below, in two statements. Without a period the one
 * that `periodToOpen` picks. Null: no such task within reach, or no such period of it.
 */
export async function reviewPile(
  actor: Actor,
  taskId: string,
  periodId: string | null,
  scope: QueueScope = queueScope(actor),
): Promise<Pile | null> {
  return readAsActor(actor, async (read) => {
    const chooser = await readChooser(read, actor, scope, { taskId, periodId });
    const { task, periods } = chooser;
    if (!task) return null;
    const period = periodId
      ? periods.find(({ id }) => id === periodId)
      : periodToOpen(periods, actor.today);
    if (periodId && !period) return null;
    const rows = period ? await readRows(read, actor, scope, task, period.id) : [];
    return { ...chooser, task, period: period ?? null, rows };
  });
}

type Chooser = Omit<Pile, "task" | "period" | "rows"> & { task: PileTask | null };
type ChooserRow = {
  [K in "groups" | "tasks" | "periods"]: Chooser[K] | null;
} & { task: PileTask | null; holidays: HolidayRow[] | null; thresholds: ThresholdEntry[] };

async function readChooser(
  read: Read,
  actor: Actor,
  { listed, decidesOn, givesOpinion }: QueueScope,
  { taskId, periodId }: { taskId: string; periodId: string | null },
): Promise<Chooser> {
  const [row] = await read<ChooserRow>(sql`
    WITH seen AS MATERIALIZED (
      SELECT a.id, a.task_id, a.waiting, t.task_group_id, ${decidesOn} AS decides_on, ${givesOpinion} AS gives_opinion,
             ${OFFICE_OF_U} AS office
        FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
       WHERE ${listed} AND ${counted}
    ), waiting AS MATERIALIZED (
      SELECT q.task_id, r.period_id, count(*) AS waiting
        FROM seen q JOIN report r ON r.assignment_id = q.id AND r.state = 'submitted'
       WHERE q.waiting > 0 AND ${waitsForMe}
       GROUP BY 1, 2
    ), periods AS (
      SELECT p.*, coalesce(w.waiting, 0) AS waiting, s.missing
        FROM (SELECT r.period_id, count(*) FILTER (WHERE ${isMissing(actor.today)}) AS missing
                FROM seen q JOIN report r ON r.assignment_id = q.id
               WHERE q.task_id = ${taskId}::uuid GROUP BY 1) s
        JOIN period p ON p.id = s.period_id
        LEFT JOIN waiting w ON w.period_id = p.id AND w.task_id = ${taskId}::uuid
       WHERE p.ends_on < ${actor.today}::date OR w.waiting > 0 OR p.id = ${periodId}::uuid
       ORDER BY p.ends_on DESC LIMIT ${PERIODS_SHOWN}::int
    )
    SELECT
      (SELECT json_agg(json_build_object('id', g.id, 'name', g.name_vi, 'nameEn', g.name_en) ORDER BY g.ordinal)
         FROM task_group g WHERE EXISTS (SELECT FROM seen s WHERE s.task_group_id = g.id)) AS groups,
      (SELECT json_agg(json_build_object('id', t.id, 'title', t.title, 'titleEn', t.title_en,
                'groupId', t.task_group_id, 'waiting', s.waiting) ORDER BY s.waiting DESC, t.title)
         FROM (SELECT q.task_id, coalesce((SELECT sum(w.waiting) FROM waiting w WHERE w.task_id = q.task_id), 0)::int
                        AS waiting
                 FROM (SELECT DISTINCT task_id FROM seen) q) s
         JOIN task t ON t.id = s.task_id) AS tasks,
      (SELECT ${TASK_OF_T}
         FROM task t WHERE t.id = ${taskId}::uuid AND EXISTS (SELECT FROM seen s WHERE s.task_id = t.id)) AS task,
      (SELECT json_agg(json_build_object('id', p.id, 'regime', p.regime_key, 'cadence', p.cadence, 'year', p.year,
                'number', p.number, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'waiting', p.waiting,
                'missing', p.missing)
              ORDER BY p.ends_on DESC, p.starts_on) FROM periods p) AS periods,
      ${thresholdEntries(sql`SELECT DISTINCT office FROM seen WHERE task_id = ${taskId}::uuid`)} AS thresholds,
      ${HOLIDAYS} AS holidays`);
  return {
    groups: row?.groups ?? [],
    tasks: row?.tasks ?? [],
    task: row?.task ?? null,
    periods: row?.periods ?? [],
    calendar: workCalendarOf(row?.holidays ?? []),
    thresholds: row?.thresholds ?? [],
  };
}

type ReadRow = ToldBefore & { row: Omit<PileRow, "last"> };

/** What the units of the scope reported about a task for a period. */
export async function readRows(
  read: Read,
  actor: Actor,
  { listed, decidesOn, givesOpinion }: QueueScope,
  task: PileTask,
  periodId: string,
): Promise<PileRow[]> {
  const said = saidFacts(task.kind);
  const past = previousReports(sql`json_build_object('content', ${said})`, sql`here.ends_on`);
  const rows = await read<ReadRow>(sql`
    SELECT json_build_object(
        'reportId', r.id, 'assignmentId', a.id, 'unitId', u.id, 'unit', u.short_name, 'unitEn', u.name_en, 'state', r.state,
        'office', ${OFFICE_OF_U},
        'occurrence', a.occurrence, 'works', buildings.names, 'worksCount', buildings.count,
        'dueOn', r.due_on, 'target', a.target, 'decidesOn', ${decidesOn}, 'givesOpinion', ${givesOpinion},
        'own', coalesce(v.submitted_by_id = ANY(${oneself(actor)}::uuid[]), false)
               OR coalesce((SELECT g.from_account_id = ANY(${oneself(actor)}::uuid[]) FROM delegation g WHERE g.id = v.delegation_id), false), 'versionId', v.id,
        'number', r.current_version, 'firstSubmittedOn', civil_day(r.first_submitted_at),
        'submittedOn', civil_day(r.submitted_at), 'decidedAt', r.decided_at, 'narrative', v.narrative,
        'files', (SELECT count(*) FROM evidence e WHERE e.version_id = v.id),
        'now', CASE WHEN v.id IS NOT NULL THEN ${said} END, 'approvedBefore', before.said,
        'returnedBefore', CASE WHEN r.state = 'submitted' AND r.current_version > 1 THEN ${RETURNED_BEFORE} END,
        'children', CASE WHEN r.state = 'submitted' THEN ${task.kind === "indicator" ? CHILDREN : sql`NULL::json`} END,
        'reviews', (SELECT json_agg(json_build_object('line', w.line, 'decision', w.decision, 'reason', w.reason,
                             ${signedAs("b", "w")}, 'at', w.decided_at) ORDER BY w.decided_at)
                      FROM review w JOIN account b ON b.id = w.decided_by_id WHERE w.version_id = v.id),
        'given', CASE WHEN v.id IS NOT NULL THEN ${givenApproval(actor.accountId)} END,
        'urgedAt', urged.at, 'urgedToday', coalesce(civil_day(urged.at) = ${actor.today}::date, false),
        'unsent', CASE WHEN r.first_submitted_at IS NULL THEN (
            SELECT count(*) FROM report o JOIN period op ON op.id = o.period_id
             WHERE o.assignment_id = a.id AND o.first_submitted_at IS NULL AND o.due_on < ${actor.today}::date
               AND op.ends_on <= p.ends_on) ELSE 0 END) AS row,
        CASE WHEN v.id IS NOT NULL THEN ${past.previous} END AS previous,
        CASE WHEN v.works_id IS NOT NULL THEN ${past.previousOfWorks} ELSE '[]' END AS "previousOfWorks"
      FROM unit u
      JOIN assignment a ON a.unit_id = u.id AND a.task_id = ${task.id}::uuid
      JOIN task t ON t.id = a.task_id
      JOIN report r ON r.assignment_id = a.id AND r.period_id = ${periodId}::uuid
      JOIN period p ON p.id = r.period_id
      LEFT JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
       AND r.state NOT IN ('expected', 'draft')
      CROSS JOIN LATERAL (
        SELECT count(*) AS count, string_agg(x.name, '; ' ORDER BY x.name)
                 FILTER (WHERE v.works_id IS NULL OR v.works_id = x.id) AS names
          FROM assignment_works aw JOIN works x ON x.id = aw.works_id WHERE aw.assignment_id = a.id) buildings
      LEFT JOIN LATERAL (SELECT max(g.at) AS at FROM urge g WHERE g.report_id = r.id) urged ON true
      LEFT JOIN LATERAL (
        SELECT ${said} AS said
          FROM report_version v
         WHERE r.state = 'submitted' AND r.current_version > 1 AND v.report_id = r.id AND v.number < r.current_version
           AND EXISTS (SELECT FROM review w WHERE w.version_id = v.id AND w.decision IN ('approved', 'received'))
         ORDER BY v.number DESC LIMIT 1) before ON true
     CROSS JOIN LATERAL (SELECT p.ends_on) here
     WHERE ${listed} AND ${counted}
     ORDER BY u.search_name, a.occurrence`);
  return rows.map(({ row, ...before }) => ({
    ...row,
    last: previousAbout(before, row.now?.worksId ?? null)?.content ?? null,
  }));
}
