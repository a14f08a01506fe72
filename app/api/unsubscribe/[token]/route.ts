import { unsubscribe } from "#lib/notifications/unsubscribe.ts";
import { smallForm } from "#lib/web/bounded-body.ts";
import { seeOther } from "#lib/web/see-other.ts";

type Context = RouteContext<"/api/unsubscribe/[token]">;

/**
 * Ends the mails of the account whose signed link this is: from the page with the button, or by a mail program at one
 * click (RFC 8058), which wants no redirect. No cookie authorises it, so it may come from anywhere.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const ended = await unsubscribe(token);
  const oneClick = (await smallForm(request))?.has("List-Unsubscribe") ?? false;
  if (oneClick) return new Response(null, { status: ended.ok ? 200 : 404 });
  return seeOther(`/unsubscribe/${encodeURIComponent(token)}${ended.ok ? "?done=1" : ""}`);
}

/** A mail program may open the address of the header as a page: there the button is. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/unsubscribe/${encodeURIComponent((await params).token)}`);
}
