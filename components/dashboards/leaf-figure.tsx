import { Figure } from "#components/charts/figure.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import { allOf } from "#lib/domain/rates.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Addresses } from "./addresses.ts";
import { AssignmentRows } from "./assignment-rows.tsx";

type Props = { i18n: I18n; page: DashboardPage; to: Addresses };

/** A unit without children shows its tasks themselves. */
export function LeafFigure({ i18n, page, to }: Props) {
  const { t } = i18n;
  const { assignments, counts, today } = page;
  if (!assignments) return null;
  const all = allOf(counts);
  return (
    <Figure
      title={t("dashboards.leaf-finding", { count: all, overdue: counts.overdue })}
      subtitle={t("dashboards.leaf-subtitle")}
      remark={
        assignments.length < all ? (
          <a href={to.list()}>{t("dashboards.leaf-rest", { count: all })}</a>
        ) : undefined
      }
    >
      <AssignmentRows
        i18n={i18n}
        caption={t("dashboards.list-title")}
        today={today}
        rows={assignments}
      />
    </Figure>
  );
}
