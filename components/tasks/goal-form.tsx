import { ActionForm, type FormDeed } from "#components/forms/action-form.tsx";
import { FormButtons } from "#components/forms/form-buttons.tsx";
import {
  TypedChecks,
  TypedNumber,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import { INDICATOR_KINDS } from "#lib/domain/goal-progress.ts";
import type { GoalFormChoices } from "#lib/goals/queries.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  deed: FormDeed;
  choices: GoalFormChoices;
  /** How many there is room for. */
  milestones: number;
};

/** A goal: its indicator, where it stood, what is to be reached. */
export function GoalForm({ i18n, deed, choices, milestones }: Props) {
  const { t, locale } = i18n;
  const { directive, levels, indicators } = choices;
  const optional = t("common.optional");
  const rows = Array.from({ length: milestones }, (_, at) => at + 1);
  const labels = {
    nameEn: t("goals.name-en"),
    unitEn: t("goals.unit-en"),
    decimals: t("goals.decimals"),
    partDecimals: t("goals.part-decimals"),
    numerator: t("goals.numerator"),
    denominator: t("goals.denominator"),
    baselineYear: t("goals.baseline-year"),
    baseline: t("goals.baseline"),
    ...Object.fromEntries(
      rows.flatMap((row) => [
        [`milestone${row}`, t("goals.milestone", { row })],
        [`target${row}`, t("goals.target-row", { row })],
      ]),
    ),
  };
  return (
    <ActionForm deed={deed} hidden={{ directiveId: directive.id }} labels={labels}>
      <fieldset>
        <legend>{t("goals.part-goal")}</legend>
        <TypedShort
          name="code"
          label={t("goals.code")}
          help={t("goals.code-help")}
          maxLength={30}
        />
        <TypedText name="nameVi" label={t("goals.name")} maxLength={300} />
        <TypedText name="nameEn" label={t("goals.name-en")} optional={optional} maxLength={300} />
        <TypedChecks
          name="levels"
          label={t("goals.levels")}
          inline
          choices={levels.map(({ id, vi, en }) => ({
            value: id,
            label: locale === "en" ? en : vi,
          }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t("goals.part-indicator")}</legend>
        <TypedSelect
          name="indicatorId"
          label={t("goals.indicator")}
          help={t("goals.indicator-help")}
          blank={t("goals.indicator-new")}
          options={indicators.map(({ id, vi, en }) => ({
            value: id,
            label: locale === "en" ? en : vi,
          }))}
        />
        <TypedRadios
          name="kind"
          label={t("goals.kind")}
          choices={INDICATOR_KINDS.map((value) => ({ value, label: t(`goals.kinds.${value}`) }))}
        />
        <TypedShort
          name="unitVi"
          label={t("goals.unit")}
          help={t("goals.unit-help")}
          maxLength={60}
        />
        <TypedShort name="unitEn" label={t("goals.unit-en")} optional={optional} maxLength={60} />
        <TypedShort name="decimals" label={t("goals.decimals")} value="0" maxLength={1} />
        <TypedText
          name="numerator"
          label={t("goals.numerator")}
          optional={optional}
          help={t("goals.numerator-help")}
          maxLength={300}
        />
        <TypedText
          name="denominator"
          label={t("goals.denominator")}
          optional={optional}
          help={t("goals.denominator-help")}
          maxLength={300}
        />
        <TypedShort
          name="partDecimals"
          label={t("goals.part-decimals")}
          help={t("goals.part-decimals-help")}
          value="0"
          maxLength={1}
        />
      </fieldset>
      <fieldset>
        <legend>{t("goals.part-road")}</legend>
        <TypedShort name="baselineYear" label={t("goals.baseline-year")} maxLength={4} />
        <TypedNumber name="baseline" label={t("goals.baseline")} help={t("goals.baseline-help")} />
      </fieldset>
      <fieldset>
        <legend>{t("goals.part-milestones")}</legend>
        <p className="mt-2 text-ink-2">{t("goals.milestones-help")}</p>
        {rows.map((row) => (
          <div key={row} className="grid gap-x-4 s:grid-cols-2">
            <TypedShort
              name={`milestone${row}`}
              label={t("goals.milestone", { row })}
              maxLength={10}
              {...(row > 1 && { optional })}
            />
            <TypedNumber
              name={`target${row}`}
              label={t("goals.target-row", { row })}
              {...(row > 1 && { optional })}
            />
          </div>
        ))}
      </fieldset>
      <FormButtons i18n={i18n} save={t("goals.add")} back={`/directives/${directive.id}`} />
    </ActionForm>
  );
}
