import { openFile } from "#lib/files/open-file.ts";
import { attachmentHeaders } from "#lib/web/attachment.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { seeOther } from "#lib/web/see-other.ts";

/** A stored file as a download: never shown as a page of ours, whatever its content would like to be. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/files/[id]">,
): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return seeOther(doorBefore(`/api/files/${id}`));
  const file = await openFile(actor, id);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.content, {
    headers: {
      ...attachmentHeaders(file.name, file.mediaType),
      "content-length": String(file.bytes),
    },
  });
}
