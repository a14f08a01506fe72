import { TypedRadios, TypedSelect, TypedText } from "#components/forms/typed-fields.tsx";
import { MOST_VALUE } from "#lib/domain/unit-limits.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { AttributeChoice } from "#lib/units/form-choices.ts";

/** What an attribute can say: yes or no, one of its choices, or words. */
export function AttributeField({ i18n, attribute }: { i18n: I18n; attribute: AttributeChoice }) {
  const { t } = i18n;
  const { key, isFlag, choices } = attribute;
  const label = nameOf(i18n, attribute);
  return (
    <>
      <input type="hidden" name="key" value={key} />
      {isFlag ? (
        <TypedRadios
          name="value"
          label={label}
          choices={[
            { value: "yes", label: t("units.yes") },
            { value: "no", label: t("units.no") },
          ]}
        />
      ) : choices.length > 0 ? (
        <TypedSelect
          name="value"
          label={label}
          blank={t("units.value-ended")}
          options={choices.map((value) => ({ value, label: value }))}
        />
      ) : (
        <TypedText
          name="value"
          label={label}
          help={t("units.value-help")}
          optional={t("common.optional")}
          maxLength={MOST_VALUE}
        />
      )}
    </>
  );
}
