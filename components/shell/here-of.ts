export type Place = { href: string; label: string };

/** Pages of a record belong to the first of these places that the role has. */
const KIN: Record<string, readonly string[]> = {
  reports: ["/reports", "/assignments", "/reviews"],
  assignments: ["/assignments", "/reports"],
  tasks: ["/directives"],
  briefing: ["/dashboard"],
  goals: ["/dashboard"],
  extensions: ["/reviews", "/reports", "/assignments"],
};

/** The place that a page belongs to: the longest address above it, else the nearest kin. */
export function hereOf(places: readonly Place[], path: string): Place | undefined {
  const above = places
    .filter(({ href }) => path === href || (href !== "/" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  if (above) return above;
  return KIN[path.split("/")[1] ?? ""]
    ?.map((href) => places.find((place) => place.href === href))
    .find((place) => place !== undefined);
}
