import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { ExtensionFilter } from "#lib/extensions/filter.ts";
import type { ExtensionList } from "#lib/extensions/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  filter: ExtensionFilter;
  choices: Pick<ExtensionList, "groups" | "tasks">;
};

const STATES = ["waiting", "granted", "declined", "withdrawn", "all"] as const;

/** How things stand, of which group of tasks and which task: in the address. */
export function ExtensionFilters({ i18n, filter, choices: { groups, tasks } }: Props) {
  const { t } = i18n;
  const options = (list: Props["choices"]["groups"]) =>
    list.map(({ id, name, nameEn, count }) => ({
      value: id,
      label: t("extensions.choice", { name: named(i18n, name, nameEn), count }),
    }));
  return (
    <form className="filters" action="/extensions" aria-label={t("extensions.filter")}>
      <input type="hidden" name="view" value={filter.view} />
      <FilterSelect
        name="state"
        label={t("extensions.filter-state")}
        value={filter.state}
        options={STATES.map((state) => ({ value: state, label: t(`extensions.shown.${state}`) }))}
      />
      {(groups.length > 1 || filter.group) && (
        <FilterSelect
          name="group"
          label={t("extensions.filter-group")}
          value={filter.group ?? ""}
          options={[{ value: "", label: t("extensions.any-group") }, ...options(groups)]}
        />
      )}
      {(tasks.length > 1 || filter.task) && (
        <FilterSelect
          name="task"
          label={t("extensions.filter-task")}
          value={filter.task ?? ""}
          options={[{ value: "", label: t("extensions.any-task") }, ...options(tasks)]}
        />
      )}
      <Button>{t("common.filter")}</Button>
    </form>
  );
}
