import { type Sql, sql } from "#lib/db/sql.ts";

/**
 * Whether the signed file of directive `d` was added while it was in force. What it was issued with is what was issued:
 * that file stays.
 */
export const FILE_ADDED_LATER: Sql = sql`(d.state = 'issued' AND EXISTS (
  SELECT FROM stored_file af
   WHERE af.id = d.file_id
     AND EXISTS (SELECT FROM audit_event e WHERE e.entity_id = d.id AND e.at >= af.uploaded_at
                    AND e.deed IN ('directive.file-attached', 'directive.file-replaced'))
     AND NOT EXISTS (SELECT FROM audit_event e WHERE e.entity_id = d.id AND e.at >= af.uploaded_at
                        AND e.deed = 'directive.issued')))`;
