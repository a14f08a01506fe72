import { Checkbox, RadioGroup } from "#components/ui/choice-group.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { FIELD } from "#lib/domain/report-form.ts";
import { named } from "#lib/i18n/named.ts";
import type { FieldsProps } from "./fields-props.ts";

/** Whether the document exists, and its number and date. */
export function DocumentFields({ i18n, context, typed, errors }: FieldsProps) {
  const { t } = i18n;
  const { task, period } = context;
  return (
    <fieldset>
      <legend>{t("reports.product")}</legend>
      <RadioGroup
        i18n={i18n}
        inline
        name={FIELD.documentExists}
        label={t("reports.document-exists")}
        help={named(i18n, task.product, task.productEn)}
        error={errors[FIELD.documentExists]}
        value={typed[FIELD.documentExists]}
        choices={[
          { value: "yes", label: t("reports.document-yes") },
          { value: "no", label: t("reports.document-no") },
        ]}
      />
      <TextField
        i18n={i18n}
        name={FIELD.documentNumber}
        label={t("reports.document-number")}
        help={t("reports.document-number-help")}
        maxLength={100}
        autoComplete="off"
        value={typed[FIELD.documentNumber]}
        error={errors[FIELD.documentNumber]}
      />
      <DateField
        i18n={i18n}
        name={FIELD.documentDate}
        label={t("reports.document-date")}
        value={typed[FIELD.documentDate]}
        error={errors[FIELD.documentDate]}
      />
      {period.cadence !== "once" && (
        <Checkbox name={FIELD.completed} checked={typed[FIELD.completed] === "yes"}>
          {t("reports.document-completes")}
          <small>{t("reports.document-completes-help")}</small>
        </Checkbox>
      )}
    </fieldset>
  );
}
