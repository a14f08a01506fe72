// Never resolved: it only tells a path of ours from an address of somebody else's.
const NOWHERE = "http://nowhere.invalid";

/** No address of ours is longer. */
export const MOST_PATH = 1_000;

/**
 * A path on this site that a form asks for, as it stands in an address, else `/`. Refuses addresses of other sites in
 * every spelling a browser accepts: `https://…`, `//…`, `/\…`, `/..//…`.
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, NOWHERE)) {
    return "/";
  }
  const { origin, pathname, search } = new URL(asked, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith("//") ? pathname + search : "/";
}

/** What is no page to come back to: the doors, what answers to forms and programs, and the way to a view itself. */
const NO_PAGE = /^\/(?:api|sign-in|one-time-link|livez|readyz|views|_next)(?:\/|\?|$)/;
/**
 * What an address says of the moment belongs to no view: what was just done or refused and what came of it, where a
 * page of a list begins, and how a form stands. Whoever writes such a parameter adds it here.
 */
export const PASSING: readonly string[] = [
  ...[
    "done",
    "told",
    "said",
    "count",
    "saved",
    "read",
    "dropped",
    "handed",
    "left",
    "moved",
    "receipt",
  ],
  ...[
    "added",
    "given",
    "renamed",
    "tasks",
    "units",
    "tags",
    "none",
    "back",
    "held",
    "pick",
    "after",
    ...["mailed", "accounts", "roles", "refused", "renewed"],
  ],
  ...["error", "file", "template", "conflict", "check", "correct", "source", "licence"],
];

/** A page of ours that may be kept under a name; null where it is none, or the way to the home itself. */
export function viewPath(asked: unknown): string | null {
  const path = ownPath(asked);
  const { pathname, searchParams } = new URL(path, NOWHERE);
  for (const name of PASSING) searchParams.delete(name);
  const query = searchParams.toString();
  const kept = query ? `${pathname}?${query}` : pathname;
  return kept === "/" || pathname === "/" || NO_PAGE.test(kept) || kept.length > MOST_PATH
    ? null
    : kept;
}
