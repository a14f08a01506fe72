import { ownPath } from "#lib/domain/own-path.ts";
import { openSession } from "#lib/people/open-session.ts";
import { addressOf } from "#lib/web/address.ts";
import { smallForm } from "#lib/web/bounded-body.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { writeSessionCookie } from "#lib/web/session-cookie.ts";
import { comeBack } from "./come-back.ts";

export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const form = await smallForm(request);
  if (!form) return seeOther("/sign-in?error=wrong");
  const next = ownPath(form.get("next"));
  const opened = await openSession(Object.fromEntries(form), addressOf(request));
  if (!opened.ok) {
    const tooMany =
      opened.refusal.kind === "conflict" && opened.refusal.message.key === "auth.too-many-attempts";
    const query = new URLSearchParams({
      error: tooMany ? "wait" : "wrong",
      email: (form.get("email") ?? "").slice(0, 320),
      next,
    });
    return seeOther(`/sign-in?${query}`);
  }
  const { sessionId } = opened.value;
  await writeSessionCookie(sessionId);
  return seeOther((await comeBack(sessionId)) ?? (next as `/${string}`));
}
