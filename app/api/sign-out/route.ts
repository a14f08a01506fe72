import { endSession } from "#lib/people/end-session.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { forgetSessionCookie, readSessionId } from "#lib/web/session-cookie.ts";

export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const sessionId = await readSessionId();
  if (sessionId) await endSession(sessionId);
  await forgetSessionCookie();
  return seeOther("/sign-in");
}
