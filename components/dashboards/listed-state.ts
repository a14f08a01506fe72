import type { ListedAssignment } from "#lib/dashboards/figures/list-assignments.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Stopped = Pick<ListedAssignment, "withdrawn" | "suspended" | "refused" | "lateness" | "stop">;

/** The state that a row is told by: what was withdrawn, suspended or refused in time is neither late nor in time. */
export function listedState({ withdrawn, suspended, refused, lateness }: Stopped) {
  if (withdrawn) return withdrawn;
  if (suspended) return "suspended";
  return refused && lateness === "no-deadline" ? "refused" : lateness;
}

/** Why it does not go on and since when; null where it does. */
export function stopWords({ t, format }: I18n, { stop }: Stopped): string | null {
  if (!stop) return null;
  const said = [
    stop.works && t(`dashboards.works-${stop.works}`),
    stop.on && t("dashboards.stopped-on", { day: format.date(stop.on) }),
    stop.reason,
  ].filter((word) => word !== null && word !== "");
  return said.length > 0 ? said.join(" · ") : null;
}
