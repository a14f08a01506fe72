import type { Read } from "#lib/db/door.ts";
import { isMissing } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, isFewUnits, reach } from "./extent.ts";
import { isOverdue } from "./lateness-sql.ts";

export const MATTERS = ["overdue", "missing", "waiting", "returned", "unanswered"] as const;
/** What lies open: a task past its deadline, a report not sent, not decided, not sent again, a difficulty not answered. */
export type Matter = (typeof MATTERS)[number];

/** How many of a kind have been lying since one day, and who must act. */
export type OpenMatter = {
  matter: Matter;
  /** The deadline that passed, the day of the submission, the return, the day it came to whom it lies with. */
  on: CivilDate;
  /** For what waits: its reviewer had to wait until this day for the others. */
  sendBy: CivilDate | null;
  /** The segment of the unit that decides, or the id of the unit that answers; null where the unit itself must act. */
  who: string | null;
  count: number;
};

/**
 * Who decides report `r` of the unit `u`, as a segment: above on the command line; on the local line what the
 * committee takes note of, and of what both decide the part on which the command line has spoken.
 */
export const reviewingSegment: Sql = sql`CASE
  WHEN k.decision_rule = 'received' AND u.local_path LIKE '%/%/' THEN ${parentIn(sql`u.local_path`)}
  WHEN k.decision_rule = 'both' AND u.local_path LIKE '%/%/' AND EXISTS (
    SELECT FROM report_version sv JOIN review sw ON sw.version_id = sv.id AND sw.line = 'command'
     WHERE sv.report_id = r.id AND sv.number = r.current_version) THEN ${parentIn(sql`u.local_path`)}
  ELSE ${parentIn(sql`u.command_path`)} END`;

function parentIn(path: Sql): Sql {
  return sql`nullif(split_part(${path}, '/', -3), '')`;
}

/** Everything that lies open in a subtree, by kind, day and who must act. */
export async function readOpenMatters(
  read: Read,
  extent: Extent,
  units: number,
): Promise<OpenMatter[]> {
  const { today } = extent;
  const scoped = assignmentsInReach(extent);
  const found = isFewUnits(units)
    ? sql`${scoped} CROSS JOIN LATERAL (${marks(today, sql`assignment_id = a.id`)}) m`
    : sql`(${marks(today, sql`true`)}) m JOIN (${scoped}) ON a.id = m.assignment_id`;
  return read<OpenMatter>(sql`
    WITH ${reach(extent)}, found AS MATERIALIZED (
      SELECT m.matter, m."on", m.due_on, m.id, m.current_version, m.holder, a.task_id, u.local_path, u.command_path
        FROM ${found} WHERE ${counted(extent)})
    SELECT u.matter, u."on", NULL::date AS "sendBy", u.holder AS who, count(*)::int AS count
      FROM found u WHERE u.matter <> 'waiting' GROUP BY 1, 2, 4
    UNION ALL
    SELECT r.matter, r."on", r.due_on, ${reviewingSegment}, count(*)::int
      FROM found r JOIN task k ON k.id = r.task_id CROSS JOIN LATERAL (SELECT r.local_path, r.command_path) u
     WHERE r.matter = 'waiting' GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT 'overdue', a.due_on, NULL, NULL, count(*)::int FROM ${scoped}
     WHERE ${isOverdue(today)} AND ${counted(extent)} GROUP BY a.due_on`);
}

function marks(today: CivilDate, whose: Sql): Sql {
  return sql`
    SELECT 'waiting' AS matter, r.assignment_id, civil_day(r.submitted_at) AS "on", r.due_on, r.id, r.current_version,
           NULL AS holder
      FROM report r WHERE r.state = 'submitted' AND ${whose}
    UNION ALL
    SELECT 'returned', r.assignment_id, civil_day(r.decided_at), NULL, NULL, NULL, NULL
      FROM report r WHERE r.state = 'returned' AND ${whose}
    UNION ALL
    (SELECT 'missing', r.assignment_id, r.due_on, NULL, NULL, NULL, NULL FROM report r
      WHERE ${isMissing(today)} AND r.state IN ('expected', 'draft', 'returned') AND ${whose}
      -- By the index of days, which leads to the few past theirs and not to all that may still come.
      ORDER BY r.due_on)
    UNION ALL
    SELECT 'unanswered', d.assignment_id, civil_day(d.held_since), NULL, NULL, NULL, d.addressed_to_id::text
      FROM difficulty d WHERE d.state <> 'answered' AND ${whose}`;
}
