import { DateField } from "#components/ui/date-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { FIELD } from "#lib/domain/report-form.ts";
import { WORKS_STAGES } from "#lib/domain/works-stage.ts";
import { CompletionField } from "./completion-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { stageText } from "./figure-text.ts";

/** Which building, the stage it has reached, and the day of that fact. */
export function WorksFields(props: FieldsProps) {
  const { i18n, context, typed, errors } = props;
  const { t, format } = i18n;
  const { works } = context;
  const [first] = works;
  return (
    <fieldset>
      <legend>{t("reports.stage-of-works")}</legend>
      {works.length === 1 && first && (
        <p className="mt-4">
          <b>{first.name}</b>
        </p>
      )}
      {works.length > 1 && (
        <Select
          i18n={i18n}
          name={FIELD.works}
          label={t("reports.which-works")}
          help={t("reports.which-works-help")}
          blank={t("reports.choose-one")}
          options={works.map(({ id, name, stage }) => ({
            value: id,
            label: t("reports.works-option", { name, stage: t(`works.stages.${stage}`) }),
          }))}
          value={typed[FIELD.works]}
          error={errors[FIELD.works]}
        />
      )}
      {works.length > 0 && (
        <>
          <Select
            i18n={i18n}
            name={FIELD.stage}
            label={t("reports.stage-reached")}
            help={
              works.length === 1 && first
                ? t("reports.stage-approved", {
                    stage: stageText(i18n, first.stage),
                    date: format.date(first.stageOn),
                  })
                : undefined
            }
            blank={t("reports.choose-one")}
            options={WORKS_STAGES.map((stage) => ({ value: stage, label: stageText(i18n, stage) }))}
            value={typed[FIELD.stage]}
            error={errors[FIELD.stage]}
          />
          <DateField
            i18n={i18n}
            name={FIELD.stageOn}
            label={t("reports.stage-on")}
            help={t("reports.stage-on-help")}
            value={typed[FIELD.stageOn]}
            error={errors[FIELD.stageOn]}
          />
        </>
      )}
      {works.length !== 1 && <CompletionField {...props} />}
    </fieldset>
  );
}
