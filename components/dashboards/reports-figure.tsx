import { Figure } from "#components/charts/figure.tsx";
import { RankTable } from "#components/charts/rank-table.tsx";
import { percentOf, type RowMark } from "#components/charts/row-bar.tsx";
import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { Addresses } from "./addresses.ts";

const MARKS: RowMark[] = [
  { draw: "bar", look: "frame", y: 3, height: 14 },
  { draw: "bar", look: "fill-ink", y: 3, height: 14 },
];

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
        columns={[
          { head: t("dashboards.on-time"), strong: true, list: list("on-time") },
          { head: t("dashboards.due-reports"), list: list("due") },
          { head: t("dashboards.late-reports"), list: list("late") },
          { head: t("dashboards.missing-reports"), list: list("missing") },
        ]}
        height={20}
        marks={MARKS}
        rows={months.toReversed().map(({ month, onTime, due, late, missing }) => ({
          id: month.key,
          name: format.periodName(month),
          bar: [100, percentOf(onTime, due)],
          figures: [
            format.share(onTime, due),
            format.number(due),
            format.number(late),
            format.number(missing),
          ],
        }))}
      />
    </Figure>
  );

  /** Of a month, whose key takes the place of `*`. */
  function list(reports: string): string {
    return to.list({ reports, month: "*" });
  }
}
