import { Figure } from "#components/charts/figure.tsx";
import { RankedRows } from "#components/charts/ranked-rows.tsx";
import type { Peers } from "#lib/dashboards/peers-of.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { Addresses } from "./addresses.ts";

type Props = { i18n: I18n; unit: { id: string }; peers: Peers; to: Addresses };

/** Where the unit stands among its equals, beside those of about its size. */
export function PeersFigure({ i18n, unit, peers, to }: Props) {
  const { t, format } = i18n;
  const { rank, of, peers: rows, above, common } = peers;
  const own = rows.find(({ id }) => id === unit.id);
  return (
    <Figure
      title={t("dashboards.peers-title", {
        rank,
        of,
        share: format.share(own?.overdue, own?.all),
        common: format.share(common.numerator, common.denominator),
      })}
      subtitle={t("dashboards.peers-subtitle", { above: nameOf(i18n, above) })}
    >
      <RankedRows
        i18n={i18n}
        exceptional
        caption={t("dashboards.ranking-caption")}
        heads={{
          name: t("dashboards.unit"),
          rate: t("dashboards.overdue"),
          count: t("dashboards.tasks"),
        }}
        hrefs={{ name: to.unit("*"), count: "/dashboard/*/assignments?state=overdue" }}
        common={common}
        rows={rows.map(({ id, name, nameEn, overdue, all }) => ({
          id,
          name: nameOf(i18n, { name, nameEn }),
          numerator: overdue,
          denominator: all,
          mine: id === unit.id,
        }))}
      />
    </Figure>
  );
}
