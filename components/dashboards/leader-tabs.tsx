import { Segments } from "#components/ui/segments.tsx";
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

/** The same unit, looked at in another way. */
export function LeaderTabs({
  i18n: { t },
  unitId,
  current,
}: {
  i18n: I18n;
  unitId: string;
  current: LeaderPage;
}) {
  return (
    <div className="no-print mb-3">
      <Segments
        label={t("dashboards.pages")}
        views={(Object.keys(PAGES) as LeaderPage[]).map((page) => ({
          href: PAGES[page](unitId),
          label: t(`dashboards.page-${page}`),
          current: page === current,
        }))}
      />
    </div>
  );
}
