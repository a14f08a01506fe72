import { type Sql, sql } from "#lib/db/sql.ts";

const FILE_OF_F: Sql = sql`json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'hasPreview', f.has_preview AND NOT f.quarantined,
  'quarantined', f.quarantined)`;

/** What lies beside the report `r`, in the order in which it came, as one JSON value (`EvidenceFile[]`). */
export const FILES_BESIDE_R: Sql = sql`(
  SELECT coalesce(json_agg(${FILE_OF_F} ORDER BY b.added_at, f.id), '[]')
    FROM report_file b JOIN stored_file f ON f.id = b.file_id
   WHERE b.report_id = r.id)`;

/** What the version `v` was sent with, likewise. */
export const EVIDENCE_OF_V: Sql = sql`(
  SELECT coalesce(json_agg(${FILE_OF_F} ORDER BY f.uploaded_at, f.id), '[]')
    FROM evidence e JOIN stored_file f ON f.id = e.file_id
   WHERE e.version_id = v.id)`;
