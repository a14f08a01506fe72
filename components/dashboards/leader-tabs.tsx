import { Segments } from "#components/ui/segments.tsx";
import type { DashboardUnit } from "#lib/dashboards/read-unit.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The pages about one unit between which who leads changes, in their order; each is at the unit's own address. */
const PAGES = {
  briefing: (unitId: string) => `/briefing?unit=${unitId}`,
  overview: (unitId: string) => `/dashboard/${unitId}`,
  ranking: (unitId: string) => `/dashboard/${unitId}/ranking`,
  heat: (unitId: string) => `/dashboard/${unitId}/heat`,
  map: (unitId: string) => `/dashboard/${unitId}/map`,
} as const satisfies Record<string, (unitId: string) => string>;

export type LeaderPage = keyof typeof PAGES;

/** What says nothing of a unit without units below it. */
const OF_CHILDREN: ReadonlySet<LeaderPage> = new Set(["ranking", "map"]);

/** The same unit, looked at in another way. */
export function LeaderTabs({
  i18n: { t },
  unit,
  current,
}: {
  i18n: I18n;
  unit: Pick<DashboardUnit, "id" | "hasBelow">;
  current: LeaderPage;
}) {
  const pages = (Object.keys(PAGES) as LeaderPage[]).filter(
    (page) => unit.hasBelow || page === current || !OF_CHILDREN.has(page),
  );
  return (
    <div className="no-print mb-3">
      <Segments
        label={t("dashboards.pages")}
        views={pages.map((page) => ({
          href: PAGES[page](unit.id),
          label: t(`dashboards.page-${page}`),
          current: page === current,
        }))}
      />
    </div>
  );
}
