import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { GroupChoice } from "#lib/reviews/overview.ts";
import type { PeriodChoice, TaskChoice } from "#lib/reviews/pile.ts";

type Props = {
  i18n: I18n;
  groups: readonly GroupChoice[];
  groupId: string | null;
  tasks: readonly Pick<TaskChoice, "id" | "title" | "titleEn" | "groupId" | "waiting">[];
  taskId: string | null;
  /** None before a task is chosen. */
  periods?: readonly PeriodChoice[];
  periodId?: string | null;
};

/** The period with what waits in it and what is missing. */
function periodLabel({ t, format }: I18n, period: PeriodChoice): string {
  const { waiting, missing } = period;
  const name = format.periodName(period);
  if (missing > 0) return t("reviews.with-missing", { name, waiting, missing });
  return waiting > 0 ? t("reviews.with-waiting", { name, count: waiting }) : name;
}

/** Which pile: the choice lives in the address, so that it can be passed on and works without JavaScript. */
export function QueueFilters(props: Props) {
  const { i18n, groups, groupId, tasks, taskId, periods = [], periodId } = props;
  const { t } = i18n;
  const counted = (name: string, waiting: number) =>
    waiting > 0 ? t("reviews.with-waiting", { name, count: waiting }) : name;
  const inGroup = tasks.filter((task) => groupId === null || task.groupId === groupId);
  return (
    <form className="filters" action="/reviews">
      <FilterSelect
        name="group"
        label={t("reviews.group")}
        value={groupId ?? ""}
        options={[
          { value: "", label: t("reviews.all-groups") },
          ...groups.map((group) => ({ value: group.id, label: nameOf(i18n, group) })),
        ]}
      />
      <FilterSelect
        name="task"
        label={t("reviews.task")}
        value={taskId ?? ""}
        options={[
          { value: "", label: t("reviews.all-tasks") },
          ...inGroup.map(({ id, title, titleEn, waiting }) => ({
            value: id,
            label: counted(nameOf(i18n, { name: title, nameEn: titleEn }), waiting),
          })),
        ]}
      />
      {periods.length > 0 && (
        <FilterSelect
          name="period"
          label={t("reviews.period")}
          value={periodId ?? ""}
          options={periods.map((period) => ({
            value: period.id,
            label: periodLabel(i18n, period),
          }))}
        />
      )}
      <Button>{t("common.filter")}</Button>
    </form>
  );
}
