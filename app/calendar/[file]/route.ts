import { createHash } from "node:crypto";
import { calendarFeed } from "#lib/preferences/calendar-feed.ts";
import { siteUrl } from "#lib/web/site.ts";

/** `/calendar/<token>.ics`: read by calendars, which hold no cookie; the token is all they have. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/calendar/[file]">,
): Promise<Response> {
  const { file } = await params;
  const token = file.endsWith(".ics") ? file.slice(0, -".ics".length) : "";
  const feed = await calendarFeed(token, siteUrl());
  if (!feed) return new Response("Not found\n", { status: 404, headers: HEADERS });
  const etag = `"${createHash("sha256").update(feed).digest("base64url")}"`;
  const headers = { ...HEADERS, etag };
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(feed, {
    headers: { ...headers, "content-type": "text/calendar; charset=utf-8" },
  });
}

/** Asked anew each time, kept by nobody on the way, found by no search engine. */
const HEADERS = {
  "cache-control": "private, no-cache",
  "x-robots-tag": "noindex",
  "referrer-policy": "no-referrer",
};
