import { listed } from "#components/evidence/listed.ts";
import { isId } from "#lib/domain/id.ts";
import type { Refusal } from "#lib/domain/outcome.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { StorageFailed } from "#lib/files/file-store.ts";
import { discardFile, EVIDENCE_TYPES, receiveUpload } from "#lib/files/receive-upload.ts";
import { addFile } from "#lib/reports/add-file.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { backToFiles } from "./back-to-files.ts";

const FIELD = "file";

/**
 * Lays a file beside a report; a stable address, so that a file on its way survives a deploy. To the script that shows
 * how far it is: JSON, the file as it lies there. Sent again after a lost answer, it is there once.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/files">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  const answer = backToFiles(request, id);
  if (!actor) return answer.signedOut();
  if (!isId(id) || !mayAnywhere(actor, "report:submit")) return new Response(null, { status: 404 });
  const upload = await receiveUpload(request, FIELD, EVIDENCE_TYPES).catch((error: unknown) => {
    if (error instanceof StorageFailed) return error;
    throw error;
  });
  if (upload instanceof StorageFailed) {
    console.error(upload);
    return answer.notKept(i18n.t(`directives.file-${upload.full ? "no-room" : "disk"}`));
  }
  if (!upload.ok) return answer.refused(i18n, ofEvidence(upload.refusal));
  const { file } = upload.value;
  try {
    const added = await addFile(actor, id, upload.value);
    if (!added.ok || added.value.fileId !== file.id) await discardFile(file);
    if (!added.ok) return answer.refused(i18n, added.refusal);
    return answer.done(listed(i18n, { ...file, id: added.value.fileId }));
  } catch (error) {
    await discardFile(file);
    throw error;
  }
}

/** More types may lie behind a report than be the signed text of a directive. */
function ofEvidence(refusal: Refusal): Refusal {
  if (refusal.kind !== "invalid" || refusal.fields[FIELD]?.key !== "directives.file-type")
    return refusal;
  return { ...refusal, fields: { [FIELD]: { key: "evidence.type" } } };
}
