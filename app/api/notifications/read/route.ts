import { markAllRead } from "#lib/notifications/mark-read.ts";
import { smallForm } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";

/** Marks all notices up to `upTo` as read. */
export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in?next=%2Fnotifications");
  const marked = await markAllRead(actor, (await smallForm(request))?.get("upTo"));
  return seeOther(marked.ok ? `/notifications?read=${marked.value.count}` : "/notifications");
}
