import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { MOST_WORDS } from "#lib/domain/read-report-form.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { FieldsProps } from "./fields-props.ts";

/** What was done, what stands in the way, and what is asked of whom above. */
export function WordsFields({ i18n, context, typed, errors }: FieldsProps) {
  const { t } = i18n;
  const { superiors } = context;
  const common = { i18n, maxLength: MOST_WORDS };
  return (
    <fieldset>
      <legend>{t("reports.words")}</legend>
      <TextArea
        {...common}
        name={FIELD.narrative}
        label={t("reports.narrative")}
        help={t("reports.narrative-help")}
        optional={context.task.kind !== "document"}
        value={typed[FIELD.narrative]}
        error={errors[FIELD.narrative]}
      />
      {superiors.length > 0 && (
        <>
          <TextArea
            {...common}
            rows={3}
            optional
            name={FIELD.difficulty}
            label={t("reports.difficulty")}
            help={t("reports.difficulty-help")}
            value={typed[FIELD.difficulty]}
            error={errors[FIELD.difficulty]}
          />
          <TextArea
            {...common}
            rows={3}
            optional
            name={FIELD.proposal}
            label={t("reports.proposal")}
            help={t("reports.proposal-help")}
            value={typed[FIELD.proposal]}
            error={errors[FIELD.proposal]}
          />
          <Select
            i18n={i18n}
            name={FIELD.proposalTo}
            label={t("reports.proposal-to")}
            options={superiors.map((unit) => ({ value: unit.id, label: nameOf(i18n, unit) }))}
            value={typed[FIELD.proposalTo] ?? superiors[0]?.id}
            error={errors[FIELD.proposalTo]}
          />
        </>
      )}
    </fieldset>
  );
}
