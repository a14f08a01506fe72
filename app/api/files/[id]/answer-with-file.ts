import { type FilePart, openFile } from "#lib/files/open-file.ts";
import { attachmentHeaders } from "#lib/web/attachment.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { seeOther } from "#lib/web/see-other.ts";

/** A stored file as a download: never shown as a page of ours, whatever its content would like to be. */
export async function answerWithFile(id: string, part: FilePart): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return seeOther(doorBefore(`/api/files/${id}`));
  const file = await openFile(actor, id, part);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.content, {
    headers: {
      ...attachmentHeaders(file.name, file.mediaType),
      "content-length": String(file.bytes),
    },
  });
}
