import { CheckboxGroup, RadioGroup } from "#components/ui/choice-group.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { shareOf } from "#lib/domain/fraction.ts";
import { numberForInput } from "#lib/domain/number-input.ts";
import { FIELD, typedIndicators } from "#lib/domain/report-form.ts";
import { isTypedOverWhole } from "#lib/domain/report-form-figures.ts";
import type { NamedIndicator } from "#lib/domain/report-names.ts";
import { named } from "#lib/i18n/named.ts";
import { CompletionField } from "./completion-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { ShareNow } from "./share-now.tsx";

/** An amount, or a numerator with its denominator, beside what the period before said. */
export function IndicatorFields(props: FieldsProps) {
  const { i18n, context } = props;
  const { t, format } = i18n;
  const { previous, period } = context;
  return (
    <fieldset>
      <legend>{t("reports.figures")}</legend>
      {previous && (
        <div className="column-heads">
          <span>{t("reports.until-now", { day: format.date(period.endsOn) })}</span>
          <span>{t("reports.until-before", { day: format.date(previous.period.endsOn) })}</span>
        </div>
      )}
      {typedIndicators({ kind: context.task.kind, indicators: context.indicators }).map(
        (indicator) => (
          <OneIndicator key={indicator.id} {...props} indicator={indicator} />
        ),
      )}
      <CompletionField {...props} />
    </fieldset>
  );
}

function OneIndicator({ indicator, ...props }: FieldsProps & { indicator: NamedIndicator }) {
  const { i18n, context, typed, errors } = props;
  const { t, format, locale } = i18n;
  const before = context.previous?.content.values.find(
    ({ indicatorId }) => indicatorId === indicator.id,
  );
  const name = FIELD.numerator(indicator.id);
  if (indicator.kind === "yes_no" || indicator.kind === "works") {
    return (
      <RadioGroup
        i18n={i18n}
        inline
        name={name}
        label={named(i18n, indicator.nameVi, indicator.nameEn)}
        error={errors[name]}
        value={typed[name]}
        choices={[
          { value: "yes", label: t("reports.yes") },
          { value: "no", label: t("reports.no") },
        ]}
      />
    );
  }
  const ratio = indicator.kind === "ratio";
  const unit = ratio ? undefined : named(i18n, indicator.unitVi, indicator.unitEn);
  const lastOf = (value: number | null | undefined) =>
    value === null || value === undefined
      ? undefined
      : {
          shown: unit ? `${format.number(value)} ${unit}` : format.number(value),
          value: numberForInput(value, locale),
        };
  const amountLabel = ratio
    ? named(i18n, indicator.numeratorVi ?? indicator.nameVi, indicator.numeratorEn)
    : named(i18n, indicator.nameVi, indicator.nameEn);
  const number = (
    <NumberField
      i18n={i18n}
      name={name}
      label={amountLabel}
      help={ratio ? named(i18n, indicator.nameVi, indicator.nameEn) : undefined}
      unit={unit}
      value={typed[name]}
      error={errors[name]}
      last={lastOf(before?.numerator)}
    />
  );
  if (!ratio) return number;
  const below = FIELD.denominator(indicator.id);
  const confirm = FIELD.overWhole(indicator.id);
  return (
    <>
      {number}
      <NumberField
        i18n={i18n}
        name={below}
        label={named(
          i18n,
          indicator.denominatorVi ?? t("reports.denominator"),
          indicator.denominatorEn,
        )}
        value={typed[below]}
        error={errors[below]}
        last={lastOf(before?.denominator)}
        out={
          <ShareNow
            numerator={name}
            denominator={below}
            locale={locale}
            typed={[typed[name] ?? "", typed[below] ?? ""]}
            before={before ? shareOf(before) : null}
            words={t("reports.points-since", { change: "{change}" })}
            over={t("reports.over-whole-now")}
          />
        }
      />
      {(isTypedOverWhole(indicator, typed, { locale }) || errors[confirm]) && (
        <CheckboxGroup
          i18n={i18n}
          name={confirm}
          label={t("reports.over-whole-label")}
          error={errors[confirm]}
          values={typed[confirm] ? [typed[confirm]] : []}
          choices={[{ value: "yes", label: t("reports.over-whole-confirm") }]}
        />
      )}
    </>
  );
}
