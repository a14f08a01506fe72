import { Figure } from "#components/charts/figure.tsx";
import { RankedRows } from "#components/charts/ranked-rows.tsx";
import type { Addresses } from "#components/dashboards/addresses.ts";
import type { BriefingPage } from "#lib/dashboards/briefing-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { briefingAddress } from "./briefing-address.ts";
import { PhoneFold } from "./phone-fold.tsx";

const SHOWN = 5;

/** Who is furthest behind, with the change since the day that is compared with. */
export function BehindFigure({
  i18n,
  page,
  to,
}: {
  i18n: I18n;
  page: BriefingPage;
  to: Addresses;
}) {
  const { t, format } = i18n;
  const { children, compared, since, asked, unit } = page;
  const day = format.date(since.on);
  const shown = children.slice(0, SHOWN);
  const [first] = children;
  if (!first) return null;
  const rate = ({ compared: { overdue, all } }: typeof first) => overdue / all;
  const tied = children.filter((child) => rate(child) === rate(first)).length;
  const shares = {
    share: format.share(first.compared.overdue, first.compared.all),
    common: format.share(compared.overdue, compared.all),
  };
  return (
    <Figure
      title={
        first.compared.overdue === 0
          ? t("dashboards.ranking-none")
          : tied > 1
            ? t("dashboards.ranking-most-many", { count: tied, ...shares })
            : t("briefing.behind-title", { unit: nameOf(i18n, first), ...shares })
      }
      subtitle={t("briefing.behind-subtitle", {
        shown: shown.length,
        all: children.length,
      })}
    >
      <PhoneFold i18n={i18n} rows={shown.length} few={3}>
        <RankedRows
          i18n={i18n}
          exceptional
          good="down"
          caption={t("dashboards.ranking-caption")}
          heads={{
            name: t("dashboards.unit"),
            rate: t("dashboards.overdue"),
            count: t("dashboards.tasks"),
            change: t("briefing.from", { day }),
          }}
          hrefs={{
            name: briefingAddress({ ...asked, unit: "*" }),
            count: to.list({ under: "*", state: "overdue" }),
          }}
          common={{ numerator: compared.overdue, denominator: compared.all }}
          rows={shown.map((child) => ({
            id: child.id,
            name: nameOf(i18n, child),
            numerator: child.compared.overdue,
            denominator: child.compared.all,
            change: child.compared.overdue - child.compared.overdueThen,
          }))}
        />
      </PhoneFold>
      <p className="remark no-print">
        <a href={`/dashboard/${unit.id}/ranking?since=${since.on}`}>{t("briefing.to-ranking")}</a>
      </p>
    </Figure>
  );
}
