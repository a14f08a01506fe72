import { address } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";

/** The briefing of a unit with what it is compared with; the last look goes without saying. */
export function briefingAddress(
  { unit, since, day }: BriefingPage["asked"],
  more: { turned?: "all" } = {},
): string {
  return address("/briefing", {
    unit,
    since: since === "look" ? null : since,
    day: since === "day" ? day : null,
    ...more,
  });
}
