import { Button } from "#components/ui/button.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { Choice } from "#lib/directives/queries.ts";
import { DIRECTIVE_TYPES, ISSUE_STATES, SECURITY_CLASSES } from "#lib/domain/directive.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

/** As the register knows them. */
const SORTS = ["newest", "oldest", "number", "overdue"] as const;

type Props = {
  i18n: I18n;
  filter: Record<"q" | "type" | "year" | "issuer" | "state" | "class" | "overdue" | "sort", string>;
  years: number[];
  issuers: Choice[];
  /** Who sees drafts may ask for them. */
  withState: boolean;
};

/** The filters live in the address; without a script the button sends them. */
export function RegisterFilters({ i18n, filter, years, issuers, withState }: Props) {
  const { t } = i18n;
  const all = { value: "", label: t("common.all") };
  return (
    <search>
      <form className="filters filters-many" action="/directives">
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
        <FilterSelect
          name="issuer"
          label={t("directives.issuer")}
          value={filter.issuer}
          options={[
            all,
            ...issuers.map(({ id, label, labelEn }) => ({
              value: id,
              label: named(i18n, label, labelEn),
            })),
          ]}
        />
        <FilterSelect
          name="class"
          label={t("directives.class")}
          value={filter.class}
          options={[
            all,
            ...SECURITY_CLASSES.map((value) => ({
              value,
              label: t(`directives.classes.${value}`),
            })),
          ]}
        />
        <FilterSelect
          name="overdue"
          label={t("directives.work")}
          value={filter.overdue}
          options={[all, { value: "1", label: t("directives.work-overdue") }]}
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
        <FilterSelect
          name="sort"
          label={t("directives.sort")}
          value={filter.sort || "newest"}
          options={SORTS.map((sort) => ({
            value: sort,
            label: t(`directives.sorts.${sort}`),
          }))}
        />
        <Button>{t("common.filter")}</Button>
      </form>
    </search>
  );
}
