import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newerApproved } from "./newer-approved.ts";

/**
 * Notes what the money and the buildings were before these versions are applied, so that an approval can be taken back:
 * the figures of earlier versions tell the rest. A version that tells nothing, since a later period is approved, changes
 * nothing either.
 */
export async function keepBefore(tx: Tx, versionIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO funding_before (version_id, funding_line_id, planned, allocated, disbursed, note)
    SELECT v.id, f.id, f.planned, f.allocated, f.disbursed, f.note
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN funding_line f ON f.assignment_id = r.assignment_id
     WHERE v.id = ANY(${[...versionIds]}::uuid[])
       AND EXISTS (SELECT FROM report_money m WHERE m.version_id = v.id AND m.year = f.year)
       AND NOT ${newerApproved(sql`AND EXISTS (SELECT FROM report_money lm WHERE lm.version_id = lv.id AND lm.year = f.year)`)}
    ON CONFLICT (version_id, funding_line_id) DO NOTHING`);
  await tx.$executeRaw(sql`
    INSERT INTO works_before (version_id, works_id, stage, stage_on, handed_over_on)
    SELECT v.id, w.id, w.stage, w.stage_on, w.handed_over_on
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN works w ON w.id = v.works_id
     WHERE v.id = ANY(${[...versionIds]}::uuid[]) AND NOT ${newerApproved(sql`AND lv.works_id = v.works_id`)}
    ON CONFLICT (version_id, works_id) DO NOTHING`);
}
