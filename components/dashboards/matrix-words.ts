import type { TaskMatrix } from "#lib/dashboards/task-matrix.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

/** The group that the page picked, if it did; the task with most overdue, and how much of all that is overdue it holds. */
export function matrixTitle(i18n: I18n, page: TaskMatrix): string {
  const { t } = i18n;
  const { picked, total } = page;
  if (!picked) return overdueWords(i18n, page);
  const group = t(total.sum.overdue > 0 ? "heat.tasks-worst-group" : "heat.tasks-group", {
    group: nameOf(i18n, picked),
  });
  return `${group} ${overdueWords(i18n, page)}`;
}

function overdueWords(i18n: I18n, { tasks, total }: TaskMatrix): string {
  const { t, format } = i18n;
  const columns = tasks.map((task, place) => ({ task, overdue: total.cells[place]?.overdue ?? 0 }));
  const worst = columns.toSorted((a, b) => b.overdue - a.overdue)[0];
  if (!worst || total.sum.overdue === 0)
    return t("heat.tasks-none-overdue", { all: total.sum.all });
  return t("heat.tasks-title", {
    overdue: total.sum.overdue,
    all: total.sum.all,
    share: format.share(worst.overdue, total.sum.overdue, 0),
    task: nameOf(i18n, { name: worst.task.title, nameEn: worst.task.titleEn }),
  });
}
