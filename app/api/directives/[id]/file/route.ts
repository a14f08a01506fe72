import { attachFile } from "#lib/directives/attach-file.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { discardFile, receiveUpload } from "#lib/files/receive-upload.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";

const FIELD = "file";

/** Takes the signed file of a draft; a stable address, so that a file on its way survives a deploy. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/directives/[id]/file">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return seeOther("/sign-in");
  if (!mayAnywhere(actor, "directive:write")) return new Response(null, { status: 404 });

  const page = `/directives/${encodeURIComponent(id)}` as const;
  const upload = await receiveUpload(request, FIELD);
  if (!upload.ok) {
    const key = upload.refusal.kind === "invalid" ? upload.refusal.fields[FIELD]?.key : undefined;
    return seeOther(`${page}?file=${key?.split("file-")[1] ?? "missing"}#${FIELD}`);
  }
  const { file, fields } = upload.value;
  try {
    const attached = await attachFile(actor, { id, version: fields.version }, file);
    if (attached.ok) return seeOther(`${page}?done=file`);
    await discardFile(file);
    return attached.refusal.kind === "conflict"
      ? seeOther(`${page}?file=changed`)
      : new Response(null, { status: 404 });
  } catch (error) {
    await discardFile(file);
    throw error;
  }
}
