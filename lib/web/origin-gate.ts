import { siteUrl } from "./site.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a write that a cookie authorises comes from our own pages: the Origin header (or the
 * Referer's origin, from browsers that send none with a form) is the configured one.
 */
export function comesFromOurPages(request: Request): boolean {
  const said = request.headers.get("origin") ?? request.headers.get("referer");
  if (!said || said === "null") return false;
  let origin: URL;
  try {
    origin = new URL(said);
  } catch {
    return false;
  }
  const site = siteUrl();
  if (origin.origin === site.origin) return true;
  // On one's own machine localhost and 127.0.0.1 are the same place.
  return (
    LOOPBACK.has(site.hostname) &&
    LOOPBACK.has(origin.hostname) &&
    origin.port === site.port &&
    origin.protocol === site.protocol
  );
}

/** What a write from elsewhere gets. */
export function foreignOrigin(): Response {
  return new Response("Forbidden: this request did not come from this site.\n", { status: 403 });
}
