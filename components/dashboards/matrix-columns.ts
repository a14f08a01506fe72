import type { TaskCell, TaskMatrix, TaskRow } from "#lib/dashboards/task-matrix.ts";
import type { ExportColumn } from "#lib/domain/export-cell.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type MatrixLine = { row: TaskRow; task: TaskMatrix["tasks"][number]; cell: TaskCell };

/** A line for each unit and task that it was given. */
export function matrixLines({ rows, tasks }: TaskMatrix): MatrixLine[] {
  return rows.flatMap((row) =>
    tasks.flatMap((task, place) => {
      const cell = row.cells[place];
      return cell ? [{ row, task, cell }] : [];
    }),
  );
}

export function matrixColumns(i18n: I18n, { unit }: TaskMatrix): ExportColumn<MatrixLine>[] {
  const { t } = i18n;
  const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  return [
    {
      head: t("dashboards.unit"),
      cell: ({ row }) =>
        row.child ? nameOf(i18n, row.child) : t("dashboards.own", { unit: self }),
    },
    { head: t("heat.tasks-code"), cell: ({ task }) => task.code },
    {
      head: t("dashboards.task"),
      cell: ({ task }) => nameOf(i18n, { name: task.title, nameEn: task.titleEn }),
    },
    { head: t("dashboards.of-tasks"), cell: ({ cell }) => cell.all },
    { head: t("heat.tasks-done"), cell: ({ cell }) => cell.done },
    { head: t("heat.tasks-overdue"), cell: ({ cell }) => cell.overdue },
  ];
}
