import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { DifficultyFilter } from "#lib/difficulties/filter.ts";
import type { DifficultyHead } from "#lib/difficulties/queries.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workingDaysBetween } from "#lib/domain/working-days.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Props = {
  i18n: I18n;
  filter: DifficultyFilter;
  head: Pick<DifficultyHead, "holders" | "groups" | "areas">;
  calendar: DifficultyHead["calendar"];
  today: CivilDate;
};

const STATES = ["waiting", "answered", "all"] as const;
const KINDS = ["difficulty", "proposal"] as const;
const AGES = ["10", "20", "60"] as const;

/** How things stand, of which kind, how old, and with whom: in the address. */
export function DifficultyFilters({ i18n, filter, head, calendar, today }: Props) {
  const { t } = i18n;
  const { holders, groups, areas } = head;
  const counted = (list: DifficultyHead["groups"]) =>
    list.map(({ id, name, nameEn, count }) => ({
      value: id,
      label: t("difficulties.counted-choice", { name: named(i18n, name, nameEn), count }),
    }));
  return (
    <form
      className="filters filters-many"
      action="/difficulties"
      aria-label={t("difficulties.filter")}
    >
      <input type="hidden" name="view" value={filter.view} />
      <label className="filter-wide">
        {t("difficulties.search")}
        <input
          className="input"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={filter.q}
          placeholder={t("difficulties.search-hint")}
        />
      </label>
      <FilterSelect
        name="state"
        label={t("difficulties.filter-state")}
        value={filter.state}
        options={STATES.map((state) => ({ value: state, label: t(`difficulties.shown.${state}`) }))}
      />
      <FilterSelect
        name="kind"
        label={t("difficulties.filter-kind")}
        value={filter.kind ?? ""}
        options={[
          { value: "", label: t("common.all") },
          ...KINDS.map((kind) => ({ value: kind, label: t(`difficulties.kinds.${kind}`) })),
        ]}
      />
      <FilterSelect
        name="older"
        label={t("difficulties.filter-age")}
        value={filter.older ?? ""}
        options={[
          { value: "", label: t("difficulties.any-age") },
          ...AGES.map((days) => ({
            value: days,
            label: t("difficulties.age-days", { days: Number(days) }),
          })),
        ]}
      />
      {holders.length > 1 && (
        <FilterSelect
          name="holder"
          label={t("difficulties.filter-holder")}
          value={filter.holder ?? ""}
          options={[
            { value: "", label: t("difficulties.any-holder") },
            ...holders.map(({ id, name, nameEn, count, oldestOn }) => ({
              value: id,
              label: t("difficulties.holder-choice", {
                name: named(i18n, name, nameEn),
                count,
                days: workingDaysBetween(oldestOn, today, calendar),
              }),
            })),
          ]}
        />
      )}
      {(groups.length > 1 || filter.group) && (
        <FilterSelect
          name="group"
          label={t("difficulties.filter-group")}
          value={filter.group ?? ""}
          options={[{ value: "", label: t("difficulties.any-group") }, ...counted(groups)]}
        />
      )}
      {(areas.length > 1 || filter.area) && (
        <FilterSelect
          name="area"
          label={t("difficulties.filter-area")}
          value={filter.area ?? ""}
          options={[{ value: "", label: t("difficulties.any-area") }, ...counted(areas)]}
        />
      )}
      <Button>{t("common.filter")}</Button>
    </form>
  );
}
