import { readAsActor } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import { isAccepted, isMissing, PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { counted } from "./counted.ts";
import { queueScope, waitsForMe } from "./queue-scope.ts";

export type GroupChoice = { id: string; name: string; nameEn: string };

/** A task with what is to be done about its reports. */
export type TaskPile = {
  id: string;
  title: string;
  titleEn: string | null;
  document: string;
  groupId: string;
  waiting: number;
  /** When the oldest of those that wait was sent. */
  oldestOn: CivilDate | null;
  /** The day by which that one was to be sent. */
  oldestSendBy: CivilDate | null;
  /** Late and not sent. */
  missing: number;
  returned: number;
  /** The newest closed period, which is another one for monthly and quarterly tasks; null before the first. */
  newest: (PeriodShown & { id: string }) | null;
  /** Of that period: approved or received, also what is being corrected since; and all. */
  decided: number;
  all: number;
};

/** One of those that wait longest. */
export type OldestWaiting = {
  reportId: string;
  taskId: string;
  periodId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  period: PeriodShown;
  submittedOn: CivilDate;
  dueOn: CivilDate;
};

export type Overview = {
  groups: GroupChoice[];
  tasks: TaskPile[];
  oldest: OldestWaiting[];
  /** By the actor in the place where they work now: the own, or that of one who is away. */
  decidedToday: { approved: number; returned: number; received: number; opinion: number };
  /** Late, not sent and not urged today: by how many units how many reports. */
  toUrge: { units: number; reports: number };
  calendar: WorkCalendar;
};

const OLDEST_SHOWN = 5;

type Row = Omit<Overview, "calendar"> & { holidays: HolidayRow[] | null };

/** Everything that is directly below, by task; of one group if it is given. In one statement. */
export async function reviewOverview(actor: Actor, groupId: string | null): Promise<Overview> {
  const { listed, decidesOn, givesOpinion } = queueScope(actor);
  const inGroup = groupId ? sql`t.task_group_id = ${groupId}::uuid` : sql`true`;
  const [row] = await readAsActor(actor, (read) =>
    read<Row>(sql`
    WITH seen AS MATERIALIZED (
      SELECT a.id, a.task_id, a.waiting, a.unit_id, u.short_name AS unit, u.name_en AS unit_en, t.task_group_id,
             ${decidesOn} AS decides_on, ${givesOpinion} AS gives_opinion, t.regime_key,
             CASE t.cadence WHEN 'once' THEN 'monthly' ELSE t.cadence END AS cadence
        FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
       WHERE ${listed} AND ${counted}
    ), waiting AS MATERIALIZED (
      SELECT q.id, q.task_id, q.unit, q.unit_en, r.id AS report_id, r.period_id, r.due_on,
             civil_day(r.submitted_at) AS submitted_on
        FROM seen q JOIN report r ON r.assignment_id = q.id AND r.state = 'submitted'
       WHERE q.waiting > 0 AND ${waitsForMe}
    ), oldest AS (
      SELECT DISTINCT ON (task_id) task_id, submitted_on, due_on FROM waiting ORDER BY task_id, submitted_on, due_on
    ), unsent AS (
      SELECT q.task_id, count(*) FILTER (WHERE ${isMissing(actor.today)}) AS missing,
             count(*) FILTER (WHERE r.state = 'returned') AS returned
        FROM seen q JOIN report r ON r.assignment_id = q.id AND r.state IN ('expected', 'draft', 'returned')
       GROUP BY 1
    ), latest AS (
      SELECT DISTINCT ON (regime_key, cadence) id, regime_key, cadence FROM period
       WHERE ends_on < ${actor.today}::date AND cadence <> 'once' ORDER BY regime_key, cadence, ends_on DESC
    ), newest AS (
      SELECT q.task_id, l.id AS period_id, count(*) FILTER (WHERE ${isAccepted}) AS decided,
             count(*) AS all
        FROM seen q JOIN latest l ON l.regime_key = q.regime_key AND l.cadence = q.cadence
        JOIN report r ON r.assignment_id = q.id AND r.period_id = l.id
       GROUP BY 1, 2
    ), piles AS (
      SELECT t.id, t.title, t.title_en, d.number AS document, t.task_group_id, g.ordinal,
             (SELECT count(*) FROM waiting w WHERE w.task_id = t.id) AS waiting,
             o.submitted_on AS oldest_on, o.due_on AS oldest_due_on,
             coalesce(m.missing, 0) AS missing, coalesce(m.returned, 0) AS returned,
             coalesce(n.decided, 0) AS decided, coalesce(n.all, 0) AS all, CASE WHEN p.id IS NOT NULL THEN ${PERIOD_OF_P}::jsonb || jsonb_build_object('id', p.id) END AS newest
        FROM (SELECT DISTINCT task_id FROM seen) s
        JOIN task t ON t.id = s.task_id
        JOIN task_group g ON g.id = t.task_group_id
        JOIN directive d ON d.id = t.directive_id
        LEFT JOIN unsent m ON m.task_id = t.id
        LEFT JOIN newest n ON n.task_id = t.id
        LEFT JOIN oldest o ON o.task_id = t.id
        LEFT JOIN period p ON p.id = n.period_id
       WHERE ${inGroup}
    )
    SELECT
      (SELECT json_agg(json_build_object('id', g.id, 'name', g.name_vi, 'nameEn', g.name_en) ORDER BY g.ordinal)
         FROM task_group g WHERE EXISTS (SELECT FROM seen s WHERE s.task_group_id = g.id)) AS groups,
      (SELECT json_agg(json_build_object('id', id, 'title', title, 'titleEn', title_en, 'document', document,
                'groupId', task_group_id, 'waiting', waiting, 'oldestOn', oldest_on, 'oldestSendBy', oldest_due_on, 'missing', missing,
                'returned', returned, 'decided', decided, 'all', "all", 'newest', newest)
              ORDER BY ordinal, oldest_on NULLS LAST, missing DESC, title) FROM piles) AS tasks,
      (SELECT json_agg(o.shown ORDER BY o.submitted_on, o.unit) FROM (
         SELECT w.submitted_on, w.unit, json_build_object('reportId', w.report_id, 'taskId', t.id, 'periodId', p.id, 'unit', w.unit,
                  'unitEn', w.unit_en, 'title', t.title, 'titleEn', t.title_en, 'submittedOn', w.submitted_on, 'dueOn', w.due_on,
                  'period', ${PERIOD_OF_P}) AS shown
           FROM waiting w JOIN task t ON t.id = w.task_id JOIN period p ON p.id = w.period_id
          WHERE ${inGroup}
          ORDER BY w.submitted_on, w.unit LIMIT ${OLDEST_SHOWN}::int) o) AS oldest,
      (SELECT json_build_object('units', count(DISTINCT q.unit_id), 'reports', count(*))
         FROM seen q JOIN task t ON t.id = q.task_id
         JOIN report r ON r.assignment_id = q.id AND r.state IN ('expected', 'draft')
        WHERE ${inGroup} AND ${isMissing(actor.today)} AND NOT EXISTS (
          SELECT FROM urge g WHERE g.report_id = r.id AND civil_day(g.at) = ${actor.today}::date)) AS "toUrge",
      (SELECT json_build_object(
                'approved', count(*) FILTER (WHERE w.decision = 'approved'),
                'returned', count(*) FILTER (WHERE w.decision = 'returned'),
                'received', count(*) FILTER (WHERE w.decision = 'received'),
                'opinion', count(*) FILTER (WHERE w.decision = 'opinion'))
         FROM review w WHERE w.decided_by_id = ${actor.accountId}::uuid
          AND w.delegation_id IS NOT DISTINCT FROM ${actor.actingFor?.delegationId ?? null}::uuid
          AND civil_day(w.decided_at) = ${actor.today}::date) AS "decidedToday",
      ${HOLIDAYS} AS holidays`),
  );
  if (!row) throw new Error("a statement without FROM answers one row");
  const { holidays, ...shown } = row;
  return {
    ...shown,
    groups: shown.groups ?? [],
    tasks: shown.tasks ?? [],
    oldest: shown.oldest ?? [],
    calendar: workCalendarOf(holidays ?? []),
  };
}
