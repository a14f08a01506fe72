import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { DashboardUnit } from "#lib/dashboards/read-unit.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  unit: DashboardUnit;
  asked: { group: string | null; directive: string | null };
};

/** Which tasks are looked at, in a filter bar: those of a group, or of one document. */
export function TaskFilters({ i18n, unit, asked }: Props) {
  const { t } = i18n;
  return (
    <>
      {unit.groups.length > 1 && (
        <FilterSelect
          name="group"
          label={t("dashboards.group")}
          value={asked.group ?? ""}
          options={[
            { value: "", label: t("dashboards.all-groups") },
            ...unit.groups.map((one) => ({ value: one.key, label: nameOf(i18n, one) })),
          ]}
        />
      )}
      <FilterSelect
        name="directive"
        label={t("dashboards.directive")}
        value={asked.directive ?? ""}
        options={[
          { value: "", label: t("dashboards.all-directives") },
          ...unit.directives.map(({ id, number }) => ({ value: id, label: number })),
        ]}
      />
    </>
  );
}
