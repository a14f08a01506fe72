import { dayCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import type { OwedGroup } from "#lib/domain/owed-reports.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";
import type { HomeReport } from "#lib/reports/home.ts";
import { figureText } from "./figure-text.ts";

/** What is to be reported, as a file has it. */
export function homeColumns(i18n: I18n): ExportColumn<HomeReport & { group: OwedGroup }>[] {
  const { t, format } = i18n;
  return [
    { head: t("reports.task"), cell: (row) => named(i18n, row.title, row.titleEn) },
    { head: t("exports.document"), cell: (row) => row.document },
    { head: t("exports.occurrence"), cell: (row) => row.occurrence },
    { head: t("assignments.unit"), cell: (row) => named(i18n, row.unitName, row.unitNameEn) },
    { head: t("assignments.state"), cell: (row) => t(`reports.groups.${row.group}`) },
    { head: t("reports.period"), cell: (row) => format.periodName(row.period) },
    { head: t("reports.cut-off"), cell: (row) => dayCell(row.period.endsOn) },
    { head: t("reports.send-by"), cell: (row) => dayCell(row.dueOn) },
    { head: t("reviews.sent-on"), cell: (row) => row.submittedAt && { at: row.submittedAt } },
    { head: t("reports.task-deadline"), cell: (row) => dayCell(row.taskDueOn) },
    {
      head: t("common.previous-period"),
      cell: (row) => row.last && figureText(i18n, row, row.last.content),
    },
    { head: t("common.return-reason"), cell: (row) => row.returned?.reason ?? null },
  ];
}
