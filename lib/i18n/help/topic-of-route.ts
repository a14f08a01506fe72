import type { HelpTopicKey } from "./help-topic.ts";

/**
 * Which page of help belongs to which page, by its route as `app` writes it; `null` is help itself. A longer route without a
 * topic of its own has the topic of what it lies under.
 */
export const TOPIC_OF_ROUTE: Readonly<Record<string, HelpTopicKey | null>> = {
  "/": "states",
  "/account": "notices",
  "/assignments": "assignments",
  "/assignments/[id]": "states",
  "/assignments/[id]/break-down": "assign",
  "/assignments/[id]/steps": "assignments",
  "/audit": "audit",
  "/briefing": "briefing",
  "/dashboard": "figures",
  "/difficulties": "difficulties",
  "/directives": "directives",
  "/directives/[id]/annex": "annex",
  "/directives/[id]/goals": "goals",
  "/directives/[id]/tasks": "assign",
  "/extensions": "extensions",
  "/goals": "goals",
  "/help": null,
  "/instructions": "instructions",
  "/issuing": "issuing",
  "/notifications": "notices",
  "/offices": "sign-off",
  "/people": "people",
  "/reports": "report",
  "/reviews": "review",
  "/reviews/thresholds": "thresholds",
  "/search": "search",
  "/sign-off": "sign-off",
  "/tasks": "assign",
  "/tasks/[id]/assign": "assign",
  "/units": "units",
  "/calendars": "periods",
  "/views": "briefing",
};

/** The topic of a route or of an address, by its longest part that has one; null: none, or help itself. */
export function topicOf(path: string): HelpTopicKey | null {
  const segments = path.split("/").filter(Boolean);
  for (let length = segments.length; length > 0; length--) {
    const found = Object.keys(TOPIC_OF_ROUTE).find((route) =>
      matches(route.split("/").filter(Boolean), segments.slice(0, length)),
    );
    if (found) return TOPIC_OF_ROUTE[found] ?? null;
  }
  return TOPIC_OF_ROUTE["/"] ?? null;
}

/** A part of a route in brackets is any part of an address; one written out comes first, since routes stand before their children. */
function matches(route: readonly string[], segments: readonly string[]): boolean {
  return (
    route.length === segments.length &&
    route.every((part, at) => part.startsWith("[") || part === segments[at])
  );
}
