import { DateField } from "#components/ui/date-field.tsx";
import { FIELD } from "#lib/domain/report-form.ts";
import { named } from "#lib/i18n/named.ts";
import { CompletionField } from "./completion-field.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** The day of each step that is done. */
export function StepsFields(props: FieldsProps) {
  const { i18n, context, typed, errors } = props;
  const { t, format } = i18n;
  return (
    <fieldset>
      <legend>{t("reports.steps")}</legend>
      {context.steps.map(({ id, title, titleEn, dueOn }) => {
        const name = FIELD.step(id);
        return (
          <DateField
            key={id}
            i18n={i18n}
            name={name}
            label={named(i18n, title, titleEn)}
            help={
              dueOn
                ? t("reports.step-help-due", { date: format.date(dueOn) })
                : t("reports.step-help")
            }
            value={typed[name]}
            error={errors[name]}
          />
        );
      })}
      {context.steps.length === 0 && <CompletionField {...props} />}
    </fieldset>
  );
}
