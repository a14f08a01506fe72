import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { SOUGHT_STATES } from "#lib/domain/account-state.ts";
import { ROLES } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { PeopleFilter, PeopleList } from "#lib/people/queries.ts";

type Props = { i18n: I18n; filter: PeopleFilter } & Pick<PeopleList, "levels" | "areas">;

/** The filters live in the address; without a script the button sends them. */
export function PeopleFilters({ i18n, filter, levels, areas }: Props) {
  const { t } = i18n;
  const all = { value: "", label: t("common.all") };
  return (
    <search>
      <form className="filters" action="/people">
        <label className="filter-wide">
          {t("people.search-label")}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={filter.q}
            placeholder={t("people.search-hint")}
          />
        </label>
        <FilterSelect
          name="role"
          label={t("people.role")}
          value={filter.role ?? ""}
          options={[
            all,
            ...ROLES.map((role) => ({ value: role, label: t(`people.roles.${role}`) })),
          ]}
        />
        {levels.length > 1 && (
          <FilterSelect
            name="level"
            label={t("people.level")}
            value={filter.level ?? ""}
            options={[
              all,
              ...levels.map((level) => ({ value: level.id, label: nameOf(i18n, level) })),
            ]}
          />
        )}
        {areas.length > 1 && (
          <FilterSelect
            name="area"
            label={t("people.area")}
            value={filter.area ?? ""}
            options={[all, ...areas.map((area) => ({ value: area.id, label: nameOf(i18n, area) }))]}
          />
        )}
        <FilterSelect
          name="state"
          label={t("people.state")}
          value={filter.state ?? ""}
          options={[
            all,
            ...SOUGHT_STATES.map((state) => ({ value: state, label: t(`people.shown.${state}`) })),
          ]}
        />
        <Button>{t("common.filter")}</Button>
      </form>
    </search>
  );
}
