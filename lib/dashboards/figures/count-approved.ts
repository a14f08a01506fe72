import type { Read } from "#lib/db/door.ts";
import { isAccepted, isMissing } from "#lib/db/report-parts.ts";
import { sql } from "#lib/db/sql.ts";
import type { ClosedPeriod } from "./count-reports.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";

/** Reports of one child (by its segment; null is the unit itself) for one period: all that are owed, and those accepted. */
export type AcceptedOfChild = {
  child: string | null;
  periodId: string;
  all: number;
  accepted: number;
  /** Not sent, and not yet due. */
  toCome: number;
};

export async function countAcceptedByChild(
  read: Read,
  extent: Extent,
  periods: readonly ClosedPeriod[],
): Promise<AcceptedOfChild[]> {
  return read<AcceptedOfChild>(sql`
    WITH ${reach(extent)}
    SELECT u.child, r.period_id AS "periodId", count(*)::int AS all,
           (count(*) FILTER (WHERE ${isAccepted}))::int AS accepted,
           (count(*) FILTER (WHERE r.first_submitted_at IS NULL AND NOT ${isMissing(extent.today)}))::int AS "toCome"
      FROM report r JOIN (${assignmentsInReach(extent)}) ON a.id = r.assignment_id
     WHERE r.period_id = ANY(${periods.map(({ id }) => id)}::uuid[]) AND ${counted(extent)}
     GROUP BY u.child, r.period_id`);
}
