import type { ReactNode } from "react";
import { Crumbs } from "#components/shell/crumbs.tsx";
import type { DashboardUnit } from "#lib/dashboards/read-unit.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { type LeaderPage, LeaderTabs } from "./leader-tabs.tsx";

type Props = {
  i18n: I18n;
  unit: DashboardUnit;
  current: LeaderPage;
  /** The same page of a unit above, under the same conditions. */
  pageOf: (unitId: string) => string;
  /** The finding that opens the page. */
  title: ReactNode;
  /** Beside the unit's name: days, periods. */
  facts?: readonly string[];
};

/** Above a leader's page: the way down to the unit, its pages, and the finding. */
export function LeaderHead({ i18n, unit, current, pageOf, title, facts = [] }: Props) {
  const crumbs = [
    ...unit.above.map((one) => ({ href: pageOf(one.id), label: nameOf(i18n, one) })),
    {
      href: `/dashboard/${unit.id}`,
      label: nameOf(i18n, unit),
    },
    { label: i18n.t(`dashboards.page-${current}`) },
  ];
  return (
    <>
      <Crumbs i18n={i18n} crumbs={crumbs} />
      <p className="mb-2 flex max-w-none flex-wrap gap-x-4 text-ink-2 text-s">
        <span>{nameOf(i18n, unit)}</span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <LeaderTabs i18n={i18n} unit={unit} current={current} />
      <h1 className="max-w-[78ch]">{title}</h1>
    </>
  );
}
