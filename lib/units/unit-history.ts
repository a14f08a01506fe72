import { DETAIL_OF_E } from "#lib/db/audit.ts";
import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";

/** What was done to the unit's entry in the register, the newest first. */
export type UnitHistory = {
  id: string;
  at: Date;
  deed: string;
  by: string | null;
  byEn: string | null;
  detail: Record<string, string | number | boolean | null>;
}[];

const MOST = 50;

export async function unitHistory(read: Read, unitId: string): Promise<UnitHistory> {
  return read<UnitHistory[number]>(sql`
    SELECT e.id, e.at, e.deed, a.title AS by, a.title_en AS "byEn", ${DETAIL_OF_E} AS detail
      FROM audit_event e LEFT JOIN account a ON a.id = e.account_id
     WHERE e.entity = 'unit' AND e.entity_id = ${unitId}::uuid
     ORDER BY e.at DESC, e.id DESC LIMIT ${MOST}::int`);
}
