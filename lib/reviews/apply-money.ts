import type { Tx } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { newerApproved } from "./newer-approved.ts";

/**
 * Puts the approved money of a year on the lines that the assignment owns, so that they sum to it to the đồng. A source
 * that the report leaves out has nothing any more. Where an assignment owns several lines of a source (one a building),
 * the approved sum is spread over them in proportion to what was planned. An assignment that shows
 * the money of others never owns any: its report is about the same đồng from another side.
 */
export async function applyMoney(tx: Tx, versionIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(sql`
    WITH ${told(versionIds)}, owned AS (
      SELECT f.id, f.note, coalesce(m.planned, 0) AS planned, coalesce(m.allocated, 0) AS allocated,
             coalesce(m.disbursed, 0) AS disbursed, m.note AS told_note, f.carried_over,
             -- Equal parts where nothing was planned yet.
             sum(f.planned + 1) OVER upto AS upto, sum(f.planned + 1) OVER upto - (f.planned + 1) AS before,
             sum(f.planned + 1) OVER line AS whole
        FROM told
        JOIN funding_line f ON f.assignment_id = told.assignment_id AND f.year = told.year
        LEFT JOIN report_money m ON m.version_id = told.version_id AND m.year = f.year AND m.source = f.source
      WINDOW line AS (PARTITION BY f.assignment_id, f.year, f.source),
             upto AS (PARTITION BY f.assignment_id, f.year, f.source ORDER BY f.id)
    ), spread AS (
      SELECT id, carried_over, coalesce(told_note, note) AS note,
             ${part(sql`planned`)} AS planned, ${part(sql`allocated`)} AS allocated, ${part(sql`disbursed`)} AS disbursed
        FROM owned
    )
    UPDATE funding_line f
       SET planned = s.planned, allocated = s.allocated, disbursed = s.disbursed,
           -- Rounding can leave one line of several a đồng over what was allocated to it.
           note = CASE WHEN s.note IS NULL AND s.disbursed > s.allocated + s.carried_over THEN '±1 đồng' ELSE s.note END
      FROM spread s
     WHERE f.id = s.id
       AND (f.planned, f.allocated, f.disbursed, f.note) IS DISTINCT FROM (s.planned, s.allocated, s.disbursed, s.note)`);

  const missing = await tx.$queryRaw<{ versionId: string; year: number; source: string }[]>(sql`
    WITH ${told(versionIds)}
    SELECT m.version_id AS "versionId", m.year::int AS year, m.source::text AS source
      FROM told JOIN report_money m ON m.version_id = told.version_id AND m.year = told.year
     WHERE NOT EXISTS (SELECT FROM funding_line f WHERE f.assignment_id = told.assignment_id
                          AND f.year = m.year AND f.source = m.source)`);
  if (missing.length === 0) return;
  const lineIds = missing.map(() => newId());
  await tx.$executeRaw(sql`
    INSERT INTO funding_line (id, assignment_id, unit_id, year, source, planned, allocated, disbursed, note)
    SELECT x.id, a.id, a.unit_id, m.year, m.source, m.planned, m.allocated, m.disbursed, m.note
      FROM unnest(${lineIds}::uuid[], ${missing.map(({ versionId }) => versionId)}::uuid[],
                  ${missing.map(({ year }) => year)}::int[], ${missing.map(({ source }) => source)}::text[])
           AS x(id, version_id, year, source)
      JOIN report_money m ON m.version_id = x.version_id AND m.year = x.year AND m.source = x.source::"FundingSource"
      JOIN report_version v ON v.id = m.version_id
      JOIN report r ON r.id = v.report_id
      JOIN assignment a ON a.id = r.assignment_id`);
  // Before it there was nothing on them.
  await tx.$executeRaw(sql`
    INSERT INTO funding_before (version_id, funding_line_id, planned, allocated, disbursed)
    SELECT x.version_id, x.id, 0, 0, 0
      FROM unnest(${lineIds}::uuid[], ${missing.map(({ versionId }) => versionId)}::uuid[]) AS x(id, version_id)`);
}

/** Which version tells the money of an assignment and a year: the newest approved one that says anything about it. */
function told(versionIds: readonly string[]): Sql {
  const aboutTheYear = sql`AND EXISTS (
    SELECT FROM report_money lm WHERE lm.version_id = lv.id AND lm.year = m.year)`;
  return sql`told AS (
    SELECT DISTINCT ON (r.assignment_id, m.year) r.assignment_id, m.year, v.id AS version_id
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN report_money m ON m.version_id = v.id
     WHERE v.id = ANY(${[...versionIds]}::uuid[]) AND NOT ${newerApproved(aboutTheYear)}
       AND NOT EXISTS (
         SELECT FROM assignment_funding af JOIN funding_line sf ON sf.id = af.funding_line_id
          WHERE af.assignment_id = r.assignment_id AND sf.assignment_id <> r.assignment_id)
     ORDER BY r.assignment_id, m.year, p.ends_on DESC
  )`;
}

/** The line's part of a sum: parts of rounded running sums, so that all parts add up to it exactly. */
function part(sum: Sql): Sql {
  return sql`(div(${sum}::numeric * upto, whole) - div(${sum}::numeric * before, whole))::int8`;
}
