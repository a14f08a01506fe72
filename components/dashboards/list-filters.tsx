import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { AssignmentsPage } from "#lib/dashboards/assignments-page.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { listParams } from "./list-params.ts";

type Props = { i18n: I18n; page: AssignmentsPage };

/** Narrows a list down to a unit below and to a task; all else that the list was picked by stays. */
export function ListFilters({ i18n, page: { unit, asked, choices } }: Props) {
  const { t } = i18n;
  const { children, tasks } = choices;
  const mayPickUnit = children.length > 1 || asked.under !== null;
  const mayPickTask = tasks.length > 1 || asked.task !== null;
  if (!mayPickUnit && !mayPickTask) return null;
  const kept = Object.entries(listParams(asked)).filter(
    ([name, value]) => name !== "under" && name !== "task" && value !== null && value !== "",
  );
  const options = (list: typeof children) =>
    list.map((one) => ({ value: one.id, label: nameOf(i18n, one) }));
  return (
    <form
      className="filters"
      action={`/dashboard/${unit.id}/assignments`}
      aria-label={t("dashboards.list-filter")}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      {mayPickUnit && (
        <FilterSelect
          name="under"
          label={t("dashboards.list-under")}
          value={asked.under ?? ""}
          options={[
            { value: "", label: t("dashboards.list-any-unit") },
            ...(asked.under === "own"
              ? [{ value: "own", label: t("dashboards.picked-own", { unit: unit.shortName }) }]
              : []),
            ...options(children),
          ]}
        />
      )}
      {mayPickTask && (
        <FilterSelect
          name="task"
          label={t("dashboards.task")}
          value={asked.task ?? ""}
          options={[{ value: "", label: t("dashboards.list-any-task") }, ...options(tasks)]}
        />
      )}
      <Button>{t("common.filter")}</Button>
    </form>
  );
}
