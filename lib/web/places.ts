import { type Actor, type Deed, mayAnywhere } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Place = { href: `/${string}`; label: string };

/** The places of an actor, the home first: what the actor comes for. */
export function placesOf(actor: Actor, { t }: I18n): Place[] {
  const places: [Deed, Place][] = [
    ["report:sign-off", { href: "/sign-off", label: t("places.sign-off") }],
    ["report:submit", { href: "/reports", label: t("places.reports") }],
    ["report:review", { href: "/reviews", label: t("places.reviews") }],
    ["audit:read", { href: "/audit", label: t("places.audit") }],
    ["instruction:give", { href: "/briefing", label: t("places.briefing") }],
    ["dashboard:read", { href: "/dashboard", label: t("places.dashboard") }],
    // Who leads comes here to urge and, on the local line, to give a word: after the figures.
    ["report:urge", { href: "/reviews", label: t("places.reviews") }],
    ["instruction:follow", { href: "/instructions", label: t("places.instructions") }],
    ["instruction:answer", { href: "/instructions", label: t("places.instructions") }],
    ["difficulty:answer", { href: "/difficulties", label: t("places.difficulties") }],
    ["report:submit", { href: "/difficulties", label: t("places.difficulties") }],
    ["unit:manage", { href: "/units", label: t("places.units") }],
    ["directive:read", { href: "/directives", label: t("places.directives") }],
    ["assignment:read", { href: "/assignments", label: t("places.assignments") }],
    ["office:manage", { href: "/offices", label: t("offices.title") }],
    ["people:manage", { href: "/people", label: t("places.people") }],
  ];
  const mine = places.flatMap(([deed, place]) => (mayAnywhere(actor, deed) ? [place] : []));
  return mine.filter(({ href }, at) => mine.findIndex((place) => place.href === href) === at);
}

/** Where the actor's work begins; null for somebody who has no role today. */
export function homeOf(actor: Actor): `/${string}` | null {
  if (actor.memberships.length === 0) return null;
  const homes: [Deed, `/${string}`][] = [
    ["report:sign-off", "/sign-off"],
    ["report:submit", "/reports"],
    ["report:review", "/reviews"],
    ["directive:write", "/directives"],
    ["audit:read", "/audit"],
    ["instruction:give", "/briefing"],
  ];
  return homes.find(([deed]) => mayAnywhere(actor, deed))?.[1] ?? "/dashboard";
}
