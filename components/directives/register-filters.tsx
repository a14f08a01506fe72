import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/select.tsx";
import { DIRECTIVE_TYPES, ISSUE_STATES } from "#lib/domain/directive.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  filter: { q: string; type: string; year: string; state: string };
  years: number[];
  /** Who sees drafts may ask for them. */
  withState: boolean;
};

/** The filters live in the address; without a script the button sends them. */
export function RegisterFilters({ i18n: { t }, filter, years, withState }: Props) {
  const all = { value: "", label: t("common.all") };
  return (
    <search>
      <form className="filters" action="/directives">
        <label className="filter-wide">
          {t("directives.search-label")}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={filter.q}
            placeholder={t("directives.search-hint")}
          />
        </label>
        <FilterSelect
          name="type"
          label={t("directives.type")}
          value={filter.type}
          options={[
            all,
            ...DIRECTIVE_TYPES.map((type) => ({
              value: type,
              label: t(`directives.types.${type}`),
            })),
          ]}
        />
        <FilterSelect
          name="year"
          label={t("directives.year")}
          value={filter.year}
          options={[all, ...years.map((year) => ({ value: `${year}`, label: `${year}` }))]}
        />
        {withState && (
          <FilterSelect
            name="state"
            label={t("directives.state")}
            value={filter.state}
            options={[
              all,
              ...ISSUE_STATES.map((state) => ({
                value: state,
                label: t(`directives.states.${state}`),
              })),
            ]}
          />
        )}
        <Button>{t("common.filter")}</Button>
      </form>
    </search>
  );
}
