import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** On paper alone: whose sheet it is, and of which day. */
export function PrintHead({ i18n, page }: { i18n: I18n; page: DashboardPage }) {
  const { t, format } = i18n;
  return (
    <p className="print-head">
      <span>
        <b>{nameOf(i18n, page.unit)}</b> · {t("dashboards.printed")}
      </span>
      <span>{format.dayAlone(page.today)}</span>
    </p>
  );
}
