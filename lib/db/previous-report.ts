import { STANDING_OF_B } from "./report-parts.ts";
import { type Sql, sql } from "./sql.ts";

/**
 * What stood of assignment `a` before the day `before`, for `previousAbout` to choose from: the last report, and of several
 * buildings the last about each. `said` is the JSON of report `b` in version `v` and period `p`.
 */
export function previousReports(said: Sql, before: Sql): { previous: Sql; previousOfWorks: Sql } {
  const earlier = sql`report b JOIN period p ON p.id = b.period_id
      JOIN report_version v ON v.report_id = b.id AND v.number = ${STANDING_OF_B}
     WHERE b.assignment_id = a.id AND p.ends_on < ${before}`;
  return {
    previous: sql`(SELECT ${said} FROM ${earlier} ORDER BY p.ends_on DESC LIMIT 1)`,
    previousOfWorks: sql`(SELECT coalesce(json_agg(of.said), '[]')
      FROM (SELECT DISTINCT ON (v.works_id) ${said} AS said FROM ${earlier} AND v.works_id IS NOT NULL
               AND (SELECT count(*) FROM assignment_works aw WHERE aw.assignment_id = a.id) > 1
             ORDER BY v.works_id, p.ends_on DESC) of)`,
  };
}
