import { openable } from "#lib/instructions/may-open.ts";
import { openNotice } from "#lib/notifications/mark-read.ts";
import { instructionsOf, placeOf } from "#lib/notifications/words.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { seeOther } from "#lib/web/see-other.ts";

/**
 * The link in the list and in a mail: marks the notice as read and leads to what it is about. A mail can hold nothing but
 * a link, and the worst that a strange page can do by sending somebody here is to mark a notice whose id it cannot know.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/notifications/[id]">,
): Promise<Response> {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const opened = await openNotice(actor, id);
  if (!opened.ok) return seeOther("/notifications");
  // What was told in another role may be out of reach in the present one.
  const instructions = instructionsOf([opened.value]);
  const mayOpen = (await openable(actor, instructions)).size === instructions.length;
  return seeOther(mayOpen ? placeOf(opened.value) : "/notifications");
}
