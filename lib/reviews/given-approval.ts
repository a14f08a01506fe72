import { type Sql, sql } from "#lib/db/sql.ts";
import { TAKE_BACK_HOURS } from "#lib/domain/taking-back.ts";
import { newerApproved } from "./newer-approved.ts";

/**
 * The approval of version `v` of report `r` in period `p` that this account gave within the time to take it back, as
 * JSON (`GivenApproval`); null without one.
 */
export function givenApproval(accountId: string): Sql {
  return sql`(
    SELECT json_build_object(
        'hours', extract(epoch FROM now() - w.decided_at) / 3600,
        'isCurrent', v.number = r.current_version, 'isReturned', r.state = 'returned',
        -- Approved by a product that did not note it yet.
        'isTraced', NOT EXISTS (
          SELECT FROM report_money m JOIN funding_line f ON f.assignment_id = r.assignment_id AND f.year = m.year
           WHERE m.version_id = v.id AND r.state IN ('approved', 'received')
             AND NOT EXISTS (SELECT FROM funding_before b WHERE b.version_id = v.id AND b.funding_line_id = f.id))
          AND NOT EXISTS (
            SELECT FROM works_stage_event e WHERE e.version_id = v.id
               AND NOT EXISTS (SELECT FROM works_before b WHERE b.version_id = v.id AND b.works_id = e.works_id)),
        'otherLineFollowed', EXISTS (
          SELECT FROM review ow WHERE ow.version_id = v.id AND ow.line <> w.line AND ow.decision <> 'opinion'
             AND ow.decided_at > w.decided_at),
        'laterApproved', ${newerApproved()} OR EXISTS (
          SELECT FROM works_stage_event own JOIN works_stage_event le ON le.works_id = own.works_id
           WHERE own.version_id = v.id AND le.id <> own.id AND le.recorded_at > own.recorded_at),
        'usedAbove', EXISTS (
          SELECT FROM assignment ga JOIN report gr ON gr.assignment_id = ga.parent_id AND gr.period_id = r.period_id
           WHERE ga.id = r.assignment_id AND gr.state IN ('submitted', 'approved', 'received')
             AND gr.submitted_at > w.decided_at))
      FROM review w
     WHERE w.version_id = v.id AND w.decided_by_id = ${accountId}::uuid AND w.decision IN ('approved', 'received')
       AND w.decided_at > now() - make_interval(hours => ${TAKE_BACK_HOURS}::int)
     ORDER BY w.decided_at DESC LIMIT 1)`;
}
