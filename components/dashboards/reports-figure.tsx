import { Figure } from "#components/charts/figure.tsx";
import { RankRow, RankTable } from "#components/charts/rank-table.tsx";
import { percentOf, RowBar } from "#components/charts/row-bar.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { ReportsOfMonth } from "#lib/dashboards/figures/count-reports.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Addresses } from "./addresses.ts";

type Props = { i18n: I18n; page: DashboardPage; to: Addresses };

/** Who reports in time: the months that are closed, what was due and what came. */
export function ReportsFigure({ i18n, page: { months }, to }: Props) {
  const { t, format } = i18n;
  const last = months.at(-1);
  if (!last) return null;
  const month = format.periodInSentence(last.month);
  const share = format.share(last.onTime, last.due);
  return (
    <Figure
      title={
        last.due === 0
          ? t("dashboards.reports-none-due", { month })
          : last.missing > 0
            ? t("dashboards.reports-finding", { share, month, missing: last.missing })
            : t("dashboards.reports-finding-all", { share, month })
      }
      subtitle={t("dashboards.reports-subtitle")}
      remark={
        last.notYetDue > 0
          ? t("dashboards.not-yet-due", { count: last.notYetDue, month })
          : undefined
      }
    >
      <RankTable
        money="plain"
        caption={t("dashboards.reports-caption")}
        name={t("dashboards.report-period")}
        figures={[
          t("dashboards.on-time"),
          t("dashboards.due-reports"),
          t("dashboards.late-reports"),
          t("dashboards.missing-reports"),
        ]}
      >
        {months.toReversed().map((one) => (
          <MonthRow key={one.month.key} i18n={i18n} of={one} to={to} />
        ))}
      </RankTable>
    </Figure>
  );
}

function MonthRow({ i18n, of, to }: { i18n: I18n; of: ReportsOfMonth; to: Addresses }) {
  const { format } = i18n;
  const list = (reports: string) => to.list({ reports, month: of.month.key });
  return (
    <RankRow
      name={format.periodName(of.month)}
      bar={
        <RowBar height={20}>
          <rect x="0" y="3" height="14" width="100%" className="frame" />
          <rect x="0" y="3" height="14" width={percentOf(of.onTime, of.due)} className="fill-ink" />
        </RowBar>
      }
      figures={[
        <b key="on-time">{format.share(of.onTime, of.due)}</b>,
        format.number(of.due),
        <a key="late" href={list("late")}>
          {format.number(of.late)}
        </a>,
        <a key="missing" href={list("missing")}>
          {format.number(of.missing)}
        </a>,
      ]}
    />
  );
}
