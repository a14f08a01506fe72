import { approvedNumberOf } from "#lib/db/report-parts.ts";
import { nothing, type Sql, sql } from "#lib/db/sql.ts";

/**
 * Whether a later period of the same assignment has an approved version, for a query with the report as `r` and its
 * period as `p`. `and` narrows it down by the later version, `lv`: that it says something about the same works. What
 * is being corrected in that later period still counts by the version that was approved.
 */
export function newerApproved(and: Sql = nothing): Sql {
  return sql`EXISTS (
    SELECT FROM report later
      JOIN period lp ON lp.id = later.period_id AND lp.ends_on > p.ends_on
      JOIN report_version lv ON lv.report_id = later.id
     WHERE later.assignment_id = r.assignment_id AND later.id <> r.id
       AND CASE WHEN later.state IN ('approved', 'received') THEN lv.number = later.current_version
                ELSE (SELECT count(*) FROM review lw
                       WHERE lw.version_id = lv.id AND lw.decision IN ('approved', 'received'))
                     >= (SELECT CASE lt.decision_rule WHEN 'both' THEN 2 ELSE 1 END
                           FROM assignment la JOIN task lt ON lt.id = la.task_id WHERE la.id = later.assignment_id)
           END ${and})`;
}

/**
 * The number of the version of report `r` that counts now, or null: the present one if it was approved, else the last
 * that was, while a correction of it waits. `t` is the task, whose rule says how many lines must have approved.
 */
export const countingVersion: Sql = sql`
  CASE WHEN r.state IN ('approved', 'received') THEN r.current_version
       ELSE ${approvedNumberOf(sql`r.id`, sql`t.decision_rule`)} END`;
