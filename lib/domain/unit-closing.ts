import type { Message } from "./outcome.ts";

/** What is still open at a unit that is to be closed: it must be ended, answered or moved first. */
export const OPEN_KINDS = [
  "children",
  "assignments",
  "memberships",
  "difficulties",
  "instructions",
  "planned",
] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];
/** Of those the ones whose number opens a list of its own. */
export const LISTED_KINDS = ["children", "assignments", "memberships"] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];
export type OpenAtUnit = Record<OpenKind, number>;

/** Each thing in the way of closing, in the order in which it is best settled; none: the unit may be closed. */
export function inTheWay(open: OpenAtUnit): Partial<Record<OpenKind, Message>> {
  const ways = OPEN_KINDS.filter((kind) => open[kind] > 0).map((kind) => [
    kind,
    { key: `units.open-${kind}`, values: { count: open[kind] } },
  ]);
  return Object.fromEntries(ways) as Partial<Record<OpenKind, Message>>;
}
