import { DateField } from "#components/ui/date-field.tsx";
import { FIELD } from "#lib/domain/report-form.ts";
import { named } from "#lib/i18n/named.ts";
import type { FieldsProps } from "./fields-props.ts";

/** Since when the product exists, where no document or hand-over says it. Empty while the work goes on. */
export function CompletionField({ i18n, context: { task }, typed, errors }: FieldsProps) {
  const { t } = i18n;
  const name = FIELD.completedOn;
  return (
    <DateField
      i18n={i18n}
      name={name}
      optional
      label={t("reports.completed-on")}
      help={t("reports.completed-on-help", {
        product: named(i18n, task.product, task.productEn),
      })}
      value={typed[name]}
      error={errors[name]}
    />
  );
}
