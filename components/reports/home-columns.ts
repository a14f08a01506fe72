import { dayCell, type ExportCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import type { OwedGroup } from "#lib/domain/owed-reports.ts";
import { totalOf } from "#lib/domain/report-form-money.ts";
import { waitsForHead } from "#lib/domain/sign-off.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { HomeReport } from "#lib/reports/home.ts";
import { figureText } from "./figure-text.ts";

type Told = { figure?: ExportCell; whole?: ExportCell; unit?: string; words?: string };

/** What the period before says: a figure as a number with its unit, anything else in words. */
function lastTold(i18n: I18n, { last, kind, indicators, stepCount }: HomeReport): Told | null {
  const { t } = i18n;
  if (!last) return null;
  const { content } = last;
  if (kind === "funding" && content.money.length > 0)
    return { figure: totalOf(content.money, "disbursed"), unit: t("common.money-dong") };
  if (kind === "steps" && stepCount > 0)
    return { figure: content.steps.length, whole: stepCount, unit: t("exports.unit-steps") };
  const [value, another] = kind === "indicator" ? content.values : [];
  const indicator = indicators.find(({ id }) => id === value?.indicatorId);
  const isNumber = indicator?.kind === "ratio" || indicator?.kind === "amount";
  if (!value || another || !indicator || !isNumber)
    return { words: figureText(i18n, { kind, indicators, stepCount }, content) };
  // The parts of a share are counts; its unit, the percent, is of neither.
  if (indicator.kind === "ratio") return { figure: value.numerator, whole: value.denominator };
  return { figure: value.numerator, unit: named(i18n, indicator.unitVi, indicator.unitEn) };
}

/** What is to be reported, as a file has it. */
export function homeColumns(i18n: I18n): ExportColumn<HomeReport & { group: OwedGroup }>[] {
  const { t, format } = i18n;
  return [
    { head: t("reports.task"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("exports.document"), cell: (row) => row.document },
    { head: t("exports.occurrence"), cell: (row) => row.occurrence },
    { head: t("assignments.unit"), cell: (row) => named(i18n, row.unitName, row.unitNameEn) },
    {
      head: t("assignments.state"),
      cell: ({ group, handUp }) =>
        waitsForHead(handUp)
          ? `${t(`reports.groups.${group}`)}, ${t("sign-off.waits-for-head")}`
          : t(`reports.groups.${group}`),
    },
    { head: t("reports.period"), cell: (row) => format.periodName(row.period) },
    { head: t("reports.cut-off"), cell: (row) => dayCell(row.period.endsOn) },
    { head: t("reports.send-by"), cell: (row) => dayCell(row.dueOn) },
    { head: t("reviews.sent-on"), cell: (row) => row.submittedAt && { at: row.submittedAt } },
    { head: t("reports.task-deadline"), cell: (row) => dayCell(row.taskDueOn) },
    ...(["figure", "whole", "unit", "words"] as const).map((part) => ({
      head: t(`exports.previous-${part}`),
      cell: (row: HomeReport) => lastTold(i18n, row)?.[part] ?? null,
    })),
    { head: t("common.return-reason"), cell: (row) => row.returned?.reason ?? null },
  ];
}
