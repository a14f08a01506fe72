import { areaNamed } from "#lib/db/area.ts";
import type { Read } from "#lib/db/door.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, isFewUnits, reach } from "./extent.ts";
import { isOverdue } from "./lateness-sql.ts";
import { builtShare, isMoneyAhead, paidShare } from "./money-ahead-sql.ts";

/** How far ahead a deadline is worth a line among the exceptions. */
export const DEADLINE_DAYS = 30;

/** One of many: the one that an exception names, with the assignment it leads to. */
export type Named = {
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  /** The province or department above the unit. */
  area: { name: string; nameEn: string | null } | null;
  task: string;
  taskEn: string | null;
  on: CivilDate;
};

export type Exceptions = {
  oldestOverdue: Named | null;
  /** Reports that wait for a decision, those past the reviewer's clock, the one that waits longest. */
  waiting: {
    reports: number;
    late: number;
    oldest: Named | null;
    byTask: Record<string, number>;
  };
  /** Reports sent back and not yet sent again, the one sent back first. */
  returned: { reports: number; oldest: Named | null };
  /** Units that owe a report of the last month, past its day. */
  unitsMissing: number;
  /** The task most of which falls due on the next day of deadlines. */
  nextDeadline: {
    taskId: string;
    task: string;
    taskEn: string | null;
    on: CivilDate;
    open: number;
  } | null;
  /** Main works of the counted assignments whose money runs more than ten points ahead of what stands; the furthest. */
  moneyAhead: { works: number; furthest: (Named & { paid: number; built: number }) | null };
  /** Difficulties and proposals raised on the given day or before and not yet answered. */
  unanswered: { count: number; oldestOn: CivilDate | null };
};

/** The days and periods that the rules give, since when something is too long. */
export type Since = {
  /** Submitted on this day or before, with the day to send by behind it: the reviewer's days are over. */
  waitingLate: CivilDate;
  /** Raised on this day or before: an answer should have come. */
  unanswered: CivilDate;
  /** The periods of the last month that is closed. */
  periodIds: readonly string[];
};

/** What needs somebody, as far as it can be said from today's figures alone. */
export async function findExceptions(
  read: Read,
  extent: Extent,
  since: Since,
  units: number,
): Promise<Exceptions> {
  const { today } = extent;
  const scoped = assignmentsInReach(extent);
  const found = isFewUnits(units)
    ? sql`${scoped} CROSS JOIN LATERAL (${marks(since, today, OF_THIS)}) m`
    : sql`(${marks(since, today, sql`true`)}) m JOIN (${scoped}) ON a.id = m.assignment_id`;
  // Named last: of thousands one is shown.
  const named = sql`o.id AS "assignmentId", n.short_name AS unit, n.name_en AS "unitEn", ${areaNamed(sql`n`)} AS area, k.title AS task,
    k.title_en AS "taskEn", o.day AS "on"`;
  const names = sql`JOIN unit n ON n.id = o.unit_id JOIN task k ON k.id = o.task_id`;
  const [row] = await read<Exceptions>(sql`
    WITH ${reach(extent)},
    found AS MATERIALIZED (
      SELECT m.kind, a.id, a.unit_id, a.task_id, civil_day(m.at) AS day, m.due_on
        FROM ${found}
       WHERE ${counted(extent)}),
    paid AS (
      SELECT DISTINCT ON (w.id) a.id, a.unit_id, a.task_id, ${today}::date AS day,
             ${builtShare}::float8 AS built, ${paidShare}::float8 AS paid
        FROM ${scoped}
        JOIN assignment_works x ON x.assignment_id = a.id
        JOIN works w ON w.id = x.works_id AND w.unit_id = a.unit_id
       WHERE ${isMoneyAhead} AND ${counted(extent)}
       ORDER BY w.id, a.id)
    SELECT
      (SELECT to_json(one) FROM (SELECT ${named} FROM (
          SELECT a.id, a.unit_id, a.task_id, a.due_on AS day FROM ${scoped}
           WHERE a.ended_on IS NULL AND ${isOverdue(today)} AND ${counted(extent)}
           ORDER BY a.due_on, a.id LIMIT 1) o ${names}) one) AS "oldestOverdue",
      json_build_object(
        'reports', (SELECT count(*) FROM found WHERE kind = 'sent'),
        'late', (SELECT count(*) FROM found WHERE kind = 'sent' AND day <= ${since.waitingLate}::date
                     AND due_on < ${today}::date),
        'oldest', (SELECT to_json(one) FROM (SELECT ${named} FROM (
            SELECT * FROM found WHERE kind = 'sent' ORDER BY day, id LIMIT 1) o ${names}) one),
        'byTask', (SELECT coalesce(json_object_agg(task_id, n), '{}') FROM (
            SELECT task_id, count(*) AS n FROM found WHERE kind = 'sent' GROUP BY task_id) b)) AS waiting,
      json_build_object(
        'reports', (SELECT count(*) FROM found WHERE kind = 'back'),
        'oldest', (SELECT to_json(one) FROM (SELECT ${named} FROM (
            SELECT * FROM found WHERE kind = 'back' ORDER BY day, id LIMIT 1) o ${names}) one)) AS returned,
      (SELECT count(DISTINCT unit_id) FROM found WHERE kind = 'missing')::int AS "unitsMissing",
      (SELECT to_json(one) FROM (
        SELECT d.*, k.title AS task, k.title_en AS "taskEn" FROM (
          SELECT a.task_id AS "taskId", a.due_on AS "on", count(*) AS open FROM ${scoped}
           WHERE a.ended_on IS NULL AND a.done_on IS NULL AND ${counted(extent)}
             AND a.due_on BETWEEN ${today}::date AND ${addDays(today, DEADLINE_DAYS)}::date
           GROUP BY a.task_id, a.due_on ORDER BY a.due_on, count(*) DESC, a.task_id LIMIT 1) d
          JOIN task k ON k.id = d."taskId") one) AS "nextDeadline",
      json_build_object(
        'works', (SELECT count(*) FROM paid),
        'furthest', (SELECT to_json(one) FROM (SELECT ${named}, o.paid, o.built FROM (
            SELECT * FROM paid ORDER BY paid - built DESC, id LIMIT 1) o ${names}) one)) AS "moneyAhead",
      (SELECT json_build_object('count', count(*), 'oldestOn', min(day))
         FROM found WHERE kind = 'raised') AS unanswered`);
  if (!row) throw new Error("a statement without FROM gave no row");
  return row;
}

const OF_THIS = sql`assignment_id = a.id`;

/** Four kinds of rows, brought to their assignments in one go: waiting, sent back, missing, raised and unanswered. */
function marks(since: Since, today: CivilDate, whose: Sql): Sql {
  return sql`
    SELECT 'sent' AS kind, r.assignment_id, r.submitted_at AS at, r.due_on FROM report r
     WHERE r.state = 'submitted' AND ${whose}
    UNION ALL
    SELECT 'back', r.assignment_id, r.decided_at, NULL FROM report r WHERE r.state = 'returned' AND ${whose}
    UNION ALL
    SELECT 'missing', r.assignment_id, NULL, NULL FROM report r
     WHERE r.period_id = ANY(${[...since.periodIds]}::uuid[]) AND ${isMissing(today)} AND ${whose}
    UNION ALL
    SELECT 'raised', d.assignment_id, d.held_since, NULL FROM difficulty d
     WHERE d.state <> 'answered' AND civil_day(d.held_since) <= ${since.unanswered}::date AND ${whose}`;
}
