import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { SavedView } from "#lib/views/queries.ts";

/** What the page of a view is called, of which unit it is, and whether it is narrowed down. */
export function pageWords(i18n: I18n, { path, unit }: Pick<SavedView, "path" | "unit">): string {
  const { pathname, searchParams } = new URL(path, "http://nowhere.invalid");
  const page = pageName(i18n, pathname.split("/").filter(Boolean));
  const kept = [...searchParams.keys()].some((name) => name !== "unit");
  return [page, unit && nameOf(i18n, unit), kept && i18n.t("views.narrowed")]
    .filter(Boolean)
    .join(", ");
}

function pageName({ t }: I18n, [place, , page, more]: string[]): string {
  const names: Record<string, string> = {
    assignments: t("assignments.list"),
    audit: t("audit.list"),
    briefing: t("briefing.title"),
    difficulties: t("difficulties.list"),
    directives: t("directives.register"),
    goals: t("trajectory.goals"),
    help: t("help.title"),
    instructions: t("instructions.list"),
    notifications: t("notifications.title"),
    people: t("people.list"),
    reports: t("reports.home"),
    reviews: t("reviews.title"),
    "sign-off": t("places.sign-off"),
    units: t("units.title"),
  };
  const ofUnit: Record<string, string> = {
    assignments: t("dashboards.list-title"),
    heat: t(more ? "heat.by-task" : "dashboards.page-heat"),
    map: t("dashboards.page-map"),
    ranking: t("ranking.title"),
  };
  const own = place === "dashboard" ? (ofUnit[page ?? ""] ?? t("dashboards.title")) : undefined;
  return own ?? names[place ?? ""] ?? t("views.other-page");
}
