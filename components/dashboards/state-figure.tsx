import { Figure } from "#components/charts/figure.tsx";
import { StateBar } from "#components/charts/state-bar.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import { allOf, doneOf, type StateCounts } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Addresses } from "./addresses.ts";

type Props = {
  i18n: I18n;
  page: Pick<DashboardPage, "counts" | "levels" | "own" | "unit">;
  to: Addresses;
};

/** Where do we stand: the five states, counted out, each number a link to its tasks. */
export function StateFigure({ i18n, page, to }: Props) {
  const { t } = i18n;
  const { counts, levels, own, unit } = page;
  const units = levels
    .filter(({ key }) => key !== unit.levelKey || allOf(own) > 0)
    .map((level) =>
      t("dashboards.level-units", { units: level.units, level: nameOf(i18n, level) }),
    );
  return (
    <Figure
      title={titleOf(i18n, counts)}
      subtitle={t("dashboards.states-subtitle", { all: allOf(counts), units: units.join(", ") })}
    >
      <StateBar
        i18n={i18n}
        counts={counts}
        hrefs={{
          all: to.list(),
          doneOnTime: to.list({ state: "done-on-time" }),
          doneLate: to.list({ state: "done-late" }),
          withinTerm: to.list({ state: "within-term" }),
          dueSoon: to.list({ state: "due-soon" }),
          overdue: to.list({ state: "overdue" }),
          noDeadline: to.list({ state: "no-deadline" }),
          waitingWithinTerm: to.list({ state: "within-term", reports: "waiting" }),
          waitingOverdue: to.list({ state: "overdue", reports: "waiting" }),
          waitingNoDeadline: to.list({ state: "no-deadline", reports: "waiting" }),
        }}
      />
    </Figure>
  );
}

/** Of a hundred where a hundred says it; a handful is counted out. */
function titleOf({ t }: I18n, counts: StateCounts): string {
  const all = allOf(counts);
  const { withinTerm: within, overdue } = counts;
  const done = doneOf(counts);
  const perHundred = (count: number) => Math.round((count / all) * 100);
  const rounded = {
    done: perHundred(done),
    within: perHundred(within),
    overdue: perHundred(overdue),
  };
  const lost = overdue > 0 && rounded.overdue === 0;
  return all < 100 || lost
    ? t("dashboards.states-of-all", { all, done, within, overdue })
    : t("dashboards.states-of-hundred", rounded);
}
