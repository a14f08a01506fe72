import { Figure } from "#components/charts/figure.tsx";
import { NestedMoneyBars } from "#components/charts/nested-money-bars.tsx";
import { Segments } from "#components/ui/segments.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { MoneyOfUnit } from "#lib/dashboards/money-of-unit.ts";
import type { Dong } from "#lib/domain/money.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Addresses } from "./addresses.ts";

/** From here on a billion without decimals says enough. */
const WHOLE_BILLIONS = 1_000_000_000_000n;
const BILLION = 1_000_000_000n;

type Props = {
  i18n: I18n;
  page: Pick<DashboardPage, "money" | "moneyTarget">;
  to: Addresses;
  /** Without the other years: beside figures that are of today. */
  thisYear?: boolean;
};

/** Planned, allocated, disbursed by source in a year; each line of money once. */
export function MoneyFigure({ i18n, page: { money, moneyTarget }, to, thisYear }: Props) {
  const { t } = i18n;
  if (!money) return <p>{t("dashboards.no-money")}</p>;
  const { year, total, bySource } = money;
  const unit = total.planned < BILLION ? "million" : "billion";
  const decimals = unit === "billion" && total.planned < WHOLE_BILLIONS ? 1 : 0;
  const words = (amount: Dong) => i18n.format.money(amount, { unit, decimals });
  return (
    <Figure
      title={titleOf(i18n, money, words)}
      subtitle={t("dashboards.money-subtitle", {
        unit: t(`common.money-${unit}`),
        year: String(year),
      })}
      remark={t(
        total.carriedOver > 0n ? "dashboards.money-remark-carried" : "dashboards.money-remark",
        {
          unallocated: words(atLeast0(total.planned - total.allocated)),
          undisbursed: words(atLeast0(total.allocated + total.carriedOver - total.disbursed)),
        },
      )}
    >
      {!thisYear && <Years i18n={i18n} money={money} to={to} />}
      <NestedMoneyBars
        i18n={i18n}
        unit={unit}
        decimals={decimals}
        goal={moneyTarget ?? undefined}
        lists={{ total: to.list({ year }), rows: to.list({ year, source: "*" }) }}
        total={{
          id: "total",
          name: t("dashboards.all-sources"),
          ...total,
        }}
        rows={bySource.map(({ source, ...sum }) => ({
          id: source,
          name: t(`funding.sources.${source}`),
          ...sum,
        }))}
      />
    </Figure>
  );
}

function Years({ i18n, money, to }: { i18n: I18n; money: MoneyOfUnit; to: Addresses }) {
  if (money.years.length < 2) return null;
  return (
    <div className="no-print mb-2">
      <Segments
        label={i18n.t("dashboards.money-year")}
        views={money.years.toReversed().map((year) => ({
          href: `${to.here({ year })}#money`,
          label: String(year),
          current: year === money.year,
        }))}
      />
    </div>
  );
}

/** Names the source from which most is still to be disbursed. */
function titleOf(
  { t, format }: I18n,
  { year, total, bySource }: MoneyOfUnit,
  words: (amount: Dong) => string,
): string {
  const spendable = ({ planned, carriedOver }: MoneyOfUnit["total"]) => planned + carriedOver;
  const left = (sum: MoneyOfUnit["total"]) => spendable(sum) - sum.disbursed;
  const [most] = bySource.toSorted((a, b) => (left(a) < left(b) ? 1 : left(a) > left(b) ? -1 : 0));
  if (!most || spendable(total) === 0n || left(most) <= 0n) {
    return t("dashboards.money", { year: String(year) });
  }
  return t(
    total.carriedOver > 0n ? "dashboards.money-finding-carried" : "dashboards.money-finding",
    {
      share: format.share(total.disbursed, spendable(total)),
      year: String(year),
      source: t(`funding.sources.${most.source}`),
      amount: words(left(most)),
    },
  );
}

function atLeast0(amount: Dong): Dong {
  return amount < 0n ? 0n : amount;
}
