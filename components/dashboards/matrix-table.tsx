import { HeatGrid, type HeatGridCell, type HeatGridRow } from "#components/charts/heat-grid.tsx";
import type { TaskCell, TaskMatrix, TaskRow } from "#lib/dashboards/task-matrix.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { type Addresses, address } from "./addresses.ts";

type Props = { i18n: I18n; page: TaskMatrix; to: Addresses };

/** Children × tasks: the share in each cell, the counts in its name; then the other tasks together, and the row's sums. */
export function MatrixTable({ i18n, page, to }: Props) {
  const { t, format } = i18n;
  const { tasks, others, rows, total, figure, unit, asked } = page;
  const self = nameOf(i18n, { name: unit.shortName, nameEn: unit.nameEn });
  const state = figure === "overdue" ? "overdue" : "done";
  return (
    <HeatGrid
      caption={t("heat.tasks-caption", { rows: rows.length, tasks: tasks.length })}
      nameHead={t("dashboards.unit")}
      columns={[
        ...tasks.map((task) => ({
          key: task.id,
          head: task.code,
          spoken: nameOf(i18n, { name: task.title, nameEn: task.titleEn }),
          lists: [to.list({ task: task.id }), to.list({ task: task.id, state })],
        })),
        ...(others > 0
          ? [
              {
                key: "rest",
                head: t("heat.tasks-rest"),
                spoken: t("heat.tasks-rest-of", { count: others }),
                // Several tasks together have no list of their own.
                lists: [],
              },
            ]
          : []),
      ]}
      sumHeads={[t("heat.tasks-share"), t(`heat.tasks-${state}`), t("dashboards.of-tasks")]}
      wideFrom={2}
      missing={t("common.missing")}
      rows={[
        line(total, { key: "sum", name: t("heat.all-of", { unit: self }), isSum: true }),
        ...rows.map((row) =>
          row.child
            ? line(row, {
                key: row.child.id,
                name: nameOf(i18n, row.child),
                href: placeOf(row.child),
                under: row.child.id,
              })
            : line(row, { key: "own", name: t("dashboards.own", { unit: self }), under: "own" }),
        ),
      ]}
    />
  );

  function placeOf({ id, units }: NonNullable<TaskRow["child"]>): string {
    return units > 1 ? address(`/dashboard/${id}/heat/tasks`, { ...asked }) : to.unit(id);
  }

  function line(
    { cells, rest, sum }: TaskRow,
    row: Omit<HeatGridRow, "cells" | "sums">,
  ): HeatGridRow {
    const { under } = row;
    const shown = others > 0 ? [...cells, rest] : cells;
    return {
      ...row,
      cells: shown.map((cell) => cell && cellOf(cell)),
      sums: [
        {
          text: sum.shown === null ? t("common.missing") : format.percent(sum.shown / 100, 0),
          strong: true,
        },
        { text: format.number(sum[state]), href: to.list({ under, state }) },
        { text: format.number(sum.all), href: to.list({ under }) },
      ],
    };
  }

  function cellOf(cell: TaskCell): HeatGridCell {
    const text = cell.shown === null ? t("common.missing") : format.number(cell.shown, 0);
    const said = t(`heat.tasks-cell-${state}`, { count: cell[state], all: cell.all });
    return [text, cell.class, cell[state] > 0 ? 1 : 0, said];
  }
}
