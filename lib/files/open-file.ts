import { directiveReadable, directiveWritable } from "#lib/db/directive-scope.ts";
import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { fileStore, previewKey } from "./storage.ts";

/** The file itself, or the small picture of it. */
export type FilePart = "whole" | "preview";

export type OpenedFile = {
  name: string;
  mediaType: string;
  bytes: number;
  content: ReadableStream<Uint8Array>;
};

type Row = {
  name: string;
  mediaType: string;
  bytes: number;
  storageKey: string;
  hasPreview: boolean;
};

/**
 * A stored file, for who may read what it belongs to: the directive it is the signed text of, or was
 * taken for (for who writes that), the report that it lies beside (for who writes that), or the report, the
 * works or the assignment it is evidence for. Null when it is missing, out of reach, or held back for a scan.
 */
export async function openFile(
  actor: Actor,
  id: string,
  part: FilePart = "whole",
): Promise<OpenedFile | null> {
  if (!isId(id)) return null;
  const written = within(scopesFor(actor, "report:submit"));
  const reports = within(scopesFor(actor, "report:read"));
  const [file] = await readAsActor(actor, (read) =>
    read<Row>(sql`
      SELECT f.name, f.media_type AS "mediaType", f.bytes::float8 AS bytes, f.storage_key AS "storageKey",
             f.has_preview AS "hasPreview"
        FROM stored_file f
       WHERE f.id = ${id}::uuid AND NOT f.quarantined
         AND (EXISTS (SELECT FROM directive d WHERE d.file_id = f.id AND ${directiveReadable(actor)})
           OR EXISTS (SELECT FROM directive_file_replaced b JOIN directive d ON d.id = b.directive_id
                       WHERE b.file_id = f.id AND ${directiveWritable(actor)})
           OR EXISTS (
             SELECT FROM report_file b
               JOIN report r ON r.id = b.report_id
               JOIN assignment a ON a.id = r.assignment_id
               JOIN task t ON t.id = a.task_id
               JOIN unit u ON u.id = a.unit_id
              WHERE b.file_id = f.id AND ${written})
           OR EXISTS (
             SELECT FROM evidence e
               LEFT JOIN report_version v ON v.id = e.version_id
               LEFT JOIN report r ON r.id = v.report_id
               LEFT JOIN works_stage_event s ON s.id = e.stage_event_id
               LEFT JOIN assignment_works w ON w.works_id = s.works_id
               JOIN assignment a ON a.id IN (e.assignment_id, r.assignment_id, w.assignment_id)
               JOIN task t ON t.id = a.task_id
               JOIN unit u ON u.id = a.unit_id
              WHERE e.file_id = f.id AND ${reports}))`),
  );
  if (!file || (part === "preview" && !file.hasPreview)) return null;
  const key = part === "preview" ? previewKey(file.storageKey) : file.storageKey;
  const stored = await fileStore().read(key);
  if (!stored) return null;
  if (part === "whole" && stored.bytes !== file.bytes) {
    await stored.content.cancel();
    return null;
  }
  const mediaType = part === "preview" ? "image/webp" : file.mediaType;
  return { name: file.name, mediaType, ...stored };
}
