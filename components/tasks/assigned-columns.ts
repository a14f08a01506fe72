import type { AssignmentRow } from "#lib/assigning/queries.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { dayCell, type ExportColumn } from "#lib/domain/export-cell.ts";
import { latenessOf } from "#lib/domain/lateness.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

/** The units that have a task, as a file has them. */
export function assignedColumns(i18n: I18n, today: CivilDate): ExportColumn<AssignmentRow>[] {
  const { t } = i18n;
  return [
    { head: t("tasks.area"), cell: (row) => named(i18n, row.unit, row.unitEn) },
    { head: t("tasks.province"), cell: (row) => named(i18n, row.area, row.areaEn) },
    { head: t("tasks.filter-state"), cell: (row) => t(`tasks.state-of.${row.state}`) },
    {
      head: t("assignments.state"),
      cell: (row) => (row.state === "draft" ? null : t(`states.${latenessOf(row, today)}`)),
    },
    { head: t("tasks.target-column"), cell: (row) => row.target },
    { head: t("assignments.deadline"), cell: (row) => dayCell(row.dueOn) },
    { head: t("assignments.first-deadline"), cell: (row) => dayCell(row.firstDueOn) },
    { head: t("assignments.done-on"), cell: (row) => dayCell(row.doneOn) },
  ];
}
