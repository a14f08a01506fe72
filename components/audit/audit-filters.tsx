import { Button } from "#components/ui/button.tsx";
import { controlProps } from "#components/ui/control-props.ts";
import { FieldError } from "#components/ui/field-error.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { AuditFilter, AuditPage } from "#lib/audit/queries.ts";
import { AUDITED_DEEDS, AUDITED_ENTITIES } from "#lib/domain/audited-deeds.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { deedWords, entityWords } from "./audit-words.ts";

type Text = { name: "from" | "to" | "unit" | "account"; hint: string };

type Props = { i18n: I18n; filter: AuditFilter; wrong: AuditPage["wrong"] };

/** Days, a deed, a thing, a unit with those below it, an account: all in the address. */
export function AuditFilters({ i18n, filter, wrong }: Props) {
  const { t } = i18n;
  const days: Text[] = [
    { name: "from", hint: "01/11/2026" },
    { name: "to", hint: "30/11/2026" },
  ];
  const words: Text[] = [
    { name: "unit", hint: t("audit.unit-hint") },
    { name: "account", hint: t("audit.account-hint") },
  ];
  const text = ({ name, hint }: Text, wide: boolean) => {
    const key = name === "from" || name === "to" ? wrong[name] : undefined;
    const error = key && i18n.say({ key });
    return (
      <div
        key={name}
        className={`filter${wide ? " filter-wide" : ""}${error ? " field-wrong" : ""}`}
      >
        <label htmlFor={name}>{t(`audit.${name}`)}</label>
        <FieldError id={name} error={error} />
        <input
          className="input"
          type="text"
          defaultValue={filter[name]}
          placeholder={hint}
          autoComplete="off"
          {...controlProps({ name, label: "", ...(error && { error }) })}
        />
      </div>
    );
  };
  return (
    <search>
      <form className="filters" action="/audit">
        {days.map((one) => text(one, false))}
        <FilterSelect
          name="deed"
          label={t("audit.deed")}
          value={filter.deed}
          options={[
            { value: "", label: t("audit.all-deeds") },
            ...AUDITED_DEEDS.map((deed) => ({ value: deed, label: deedWords(i18n, deed) })),
          ]}
        />
        <FilterSelect
          name="entity"
          label={t("audit.entity")}
          value={filter.entity}
          options={[
            { value: "", label: t("audit.all-entities") },
            ...AUDITED_ENTITIES.map((entity) => ({
              value: entity,
              label: entityWords(i18n, entity),
            })),
          ]}
        />
        {words.map((one) => text(one, true))}
        <Button>{t("common.filter")}</Button>
      </form>
    </search>
  );
}
