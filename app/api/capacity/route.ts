import { workFor } from "#lib/people/work-for.ts";
import { smallForm } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { readSessionId } from "#lib/web/session-cookie.ts";

/** From now on in somebody's place, or in the own again (`choice`); the work there begins at its first page. */
export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, sessionId] = await Promise.all([currentActor(), readSessionId()]);
  if (!actor || !sessionId) return seeOther("/sign-in");
  const choice = (await smallForm(request))?.get("choice");
  // What is not on offer any more changes nothing: the first page shows what is.
  await workFor(actor, sessionId, choice);
  return seeOther("/");
}
