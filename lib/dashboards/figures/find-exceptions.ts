import type { Read } from "#lib/db/door.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, isFewUnits, reach } from "./extent.ts";
import {
  aheadColumns,
  type FoundAhead,
  NAMED,
  NAMES,
  type Named,
  paidAhead,
} from "./find-ahead.ts";
import { isOverdue } from "./lateness-sql.ts";

export type Exceptions = FoundAhead & {
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
  const [row] = await read<Exceptions>(sql`
    WITH ${reach(extent)},
    found AS MATERIALIZED (
      SELECT m.kind, a.id, a.unit_id, a.task_id, civil_day(m.at) AS day, m.due_on
        FROM ${found}
       WHERE ${counted(extent)}),
    ${paidAhead(extent)}
    SELECT
      (SELECT to_json(one) FROM (SELECT ${NAMED} FROM (
          SELECT a.id, a.unit_id, a.task_id, a.due_on AS day FROM ${scoped}
           WHERE a.ended_on IS NULL AND ${isOverdue(today)} AND ${counted(extent)}
           ORDER BY a.due_on, a.id LIMIT 1) o ${NAMES}) one) AS "oldestOverdue",
      json_build_object(
        'reports', (SELECT count(*) FROM found WHERE kind = 'sent'),
        'late', (SELECT count(*) FROM found WHERE kind = 'sent' AND day <= ${since.waitingLate}::date
                     AND due_on < ${today}::date),
        'oldest', (SELECT to_json(one) FROM (SELECT ${NAMED} FROM (
            SELECT * FROM found WHERE kind = 'sent' ORDER BY day, id LIMIT 1) o ${NAMES}) one),
        'byTask', (SELECT coalesce(json_object_agg(task_id, n), '{}') FROM (
            SELECT task_id, count(*) AS n FROM found WHERE kind = 'sent' GROUP BY task_id) b)) AS waiting,
      json_build_object(
        'reports', (SELECT count(*) FROM found WHERE kind = 'back'),
        'oldest', (SELECT to_json(one) FROM (SELECT ${NAMED} FROM (
            SELECT * FROM found WHERE kind = 'back' ORDER BY day, id LIMIT 1) o ${NAMES}) one)) AS returned,
      (SELECT count(DISTINCT unit_id) FROM found WHERE kind = 'missing')::int AS "unitsMissing",
      ${aheadColumns(extent)},
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
