import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import { beginOf } from "./states-since.ts";

/** What happened in a subtree since a day began, by the moments that are kept. */
export type Happened = {
  /** Reports that stand approved or taken note of, and reports that were sent back and not yet sent again. */
  approved: number;
  sentBack: number;
  /** Of those that wait for a decision now: sent since. */
  arrived: number;
  /** Difficulties and proposals. */
  raised: number;
  answered: number;
};

export async function happenedSince(
  read: Read,
  extent: Extent,
  since: CivilDate,
): Promise<Happened> {
  const begin = beginOf(since);
  const [row] = await read<Happened>(sql`
    WITH ${reach(extent)}, event AS (
      SELECT r.assignment_id, CASE r.state WHEN 'returned' THEN 'back' ELSE 'approved' END AS kind
        FROM report r WHERE r.decided_at >= ${begin} AND r.state IN ('approved', 'received', 'returned')
      UNION ALL
      SELECT r.assignment_id, 'arrived' FROM report r
       WHERE r.state = 'submitted' AND r.submitted_at >= ${begin}
      UNION ALL
      SELECT x.assignment_id, 'raised' FROM difficulty x WHERE x.raised_at >= ${begin}
      UNION ALL
      SELECT x.assignment_id, 'answered' FROM difficulty x WHERE x.answered_at >= ${begin})
    SELECT (count(*) FILTER (WHERE e.kind = 'approved'))::int AS approved,
           (count(*) FILTER (WHERE e.kind = 'back'))::int AS "sentBack",
           (count(*) FILTER (WHERE e.kind = 'arrived'))::int AS arrived,
           (count(*) FILTER (WHERE e.kind = 'raised'))::int AS raised,
           (count(*) FILTER (WHERE e.kind = 'answered'))::int AS answered
      FROM event e JOIN (${assignmentsInReach(extent)}) ON a.id = e.assignment_id
     WHERE ${counted(extent)}`);
  if (!row) throw new Error("an aggregate gave no row");
  return row;
}
