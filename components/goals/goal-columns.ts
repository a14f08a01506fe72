import type { GapRow } from "#lib/dashboards/goal-gaps.ts";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import type { ExportCell, ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import { gapName } from "./gap-ranking.tsx";

/** A goal's units on the two days that are compared, as a file has them: figures are numbers, their unit is in the head. */
export function goalColumns(i18n: I18n, page: GoalPage): ExportColumn<GapRow>[] {
  const { t, format } = i18n;
  const { goal, from, to } = page;
  const isShare = goal.measuredIn === "percent";
  const own = goal.ofMoney ? t("common.money-dong") : named(i18n, goal.unitWord, goal.unitWordEn);
  const head = (what: string, unit: string) => (unit ? `${what} (${unit})` : what);
  const on = (what: string, day: string) => `${what}, ${format.date(day)}`;
  const figure = (value: number | null): ExportCell =>
    value === null ? null : isShare ? rounded(value, 4) : rounded(value, goal.decimals);
  const unit = isShare ? "%" : own;
  const parts = (day: string, of: (row: GapRow) => GapRow["now"]): ExportColumn<GapRow>[] => [
    ...(isShare
      ? [
          {
            head: head(on(t("exports.numerator"), day), goal.ofMoney ? own : ""),
            cell: (row: GapRow) => of(row).numerator,
          },
          {
            head: head(on(t("exports.denominator"), day), goal.ofMoney ? own : ""),
            cell: (row: GapRow) => of(row).denominator,
          },
        ]
      : []),
    {
      head: head(on(t("trajectory.value"), day), unit),
      cell: (row: GapRow) => figure(of(row).value),
    },
  ];
  return [
    { head: t("trajectory.unit"), cell: (row) => gapName(i18n, page, row) },
    ...parts(from, ({ before }) => before),
    ...parts(to, ({ now }) => now),
    { head: head(t("exports.target"), unit), cell: (row) => figure(row.target) },
    {
      head: head(t("trajectory.missing"), isShare && !goal.ofMoney ? "" : own),
      cell: (row) => row.missing,
    },
  ];
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
