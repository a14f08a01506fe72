import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { newerApproved } from "./newer-approved.ts";

type Move = { worksId: string; versionId: string; stage: string; stageOn: string };

/**
 * Moves the works to the approved stage, by the day of the fact, and writes down that the stage was reached. Forward
 * always; back, or to another day of the same stage, only as a correction: by the assignment that told the present
 * stage before. So the report on the land does not take a building back that stands already.
 */
export async function applyStages(tx: Tx, versionIds: readonly string[]): Promise<void> {
  const moves = await tx.$queryRaw<Move[]>(sql`
    WITH told AS (
      SELECT DISTINCT ON (v.works_id) v.works_id, v.id, r.assignment_id, v.stage, v.stage_on
        FROM report_version v
        JOIN report r ON r.id = v.report_id
        JOIN period p ON p.id = r.period_id
       WHERE v.id = ANY(${[...versionIds]}::uuid[]) AND v.works_id IS NOT NULL
         AND NOT ${newerApproved(sql`AND lv.works_id = v.works_id`)}
       ORDER BY v.works_id, p.ends_on DESC, v.stage DESC
    )
    SELECT w.id AS "worksId", told.id AS "versionId", told.stage::text AS stage, told.stage_on::text AS "stageOn"
      FROM told JOIN works w ON w.id = told.works_id
     WHERE told.stage > w.stage
        OR ((told.stage, told.stage_on) IS DISTINCT FROM (w.stage, w.stage_on) AND EXISTS (
             SELECT FROM report_version ov JOIN report o ON o.id = ov.report_id
              WHERE ov.works_id = w.id AND ov.stage = w.stage AND ov.id <> told.id
                AND o.assignment_id = told.assignment_id))
     ORDER BY w.id FOR UPDATE OF w`);
  if (moves.length === 0) return;

  const versions = moves.map(({ versionId }) => versionId);
  await tx.$executeRaw(sql`
    UPDATE works w SET stage = v.stage, stage_on = v.stage_on, version = w.version + 1,
           handed_over_on = CASE
             WHEN v.stage < 'handed_over' THEN NULL
             WHEN v.stage = 'handed_over' THEN v.stage_on
             ELSE coalesce(v.completed_on, w.handed_over_on, v.stage_on) END
      FROM report_version v
     WHERE v.id = ANY(${versions}::uuid[]) AND w.id = v.works_id`);
  await tx.$executeRaw(sql`
    INSERT INTO works_stage_event (id, works_id, stage, reached_on, document, version_id)
    SELECT x.id, v.works_id, v.stage, v.stage_on, v.document_number, v.id
      FROM unnest(${moves.map(() => newId())}::uuid[], ${versions}::uuid[]) AS x(id, version_id)
      JOIN report_version v ON v.id = x.version_id`);
}
