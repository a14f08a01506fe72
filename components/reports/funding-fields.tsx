import { CheckboxGroup } from "#components/ui/choice-group.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FundingSource } from "#lib/domain/funding.ts";
import { MONEY_UNITS } from "#lib/domain/money.ts";
import type { ReportedMoney } from "#lib/domain/report-content.ts";
import { askedSources, FIELD } from "#lib/domain/report-form.ts";
import { hasUnitSlip, MONEY_COLUMNS, moneyUnitOf } from "#lib/domain/report-form-money.ts";
import { CompletionField } from "./completion-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { RetypeMoney } from "./retype-money.tsx";
import { TakeMoney } from "./take-money.tsx";
import { WholeAmount } from "./whole-amount.tsx";

/** Money of the year up to the cut-off: planned, allocated, disbursed, by source, in one unit for all. */
export function FundingFields(props: FieldsProps) {
  const { i18n, context, typed } = props;
  const { t, format, locale } = i18n;
  const { period, previous } = context;
  const before = previous?.content.money.filter(({ year }) => year === period.year) ?? [];
  const asked = hasUnitSlip(context, typed, { locale });
  return (
    <fieldset>
      <legend>{t("reports.money-of-year", { year: String(period.year) })}</legend>
      <p className="help mt-2">{t("reports.money-help", { day: format.date(period.endsOn) })}</p>
      <Select
        i18n={i18n}
        name={FIELD.moneyUnit}
        label={t("reports.money-unit")}
        options={MONEY_UNITS.map((unit) => ({ value: unit, label: t(`common.money-${unit}`) }))}
        value={moneyUnitOf(typed)}
      />
      <RetypeMoney
        unit={FIELD.moneyUnit}
        locale={locale}
        amounts={askedSources(context).flatMap((source) =>
          MONEY_COLUMNS.map((column) => FIELD.money(column, source)),
        )}
      />
      {askedSources(context).map((source) => (
        <OneSource
          key={source}
          {...props}
          source={source}
          before={before.find((line) => line.source === source)}
        />
      ))}
      {asked && (
        <CheckboxGroup
          i18n={i18n}
          name={FIELD.moneySure}
          label={t("reports.unit-sure-label")}
          values={typed[FIELD.moneySure] ? ["yes"] : []}
          choices={[
            {
              value: "yes",
              label: t("reports.unit-sure", { unit: t(`common.money-${moneyUnitOf(typed)}`) }),
            },
          ]}
        />
      )}
      <CompletionField {...props} />
    </fieldset>
  );
}

type SourceProps = FieldsProps & { source: FundingSource; before: ReportedMoney | undefined };

function OneSource({ i18n, typed, errors, source, before }: SourceProps) {
  const { t, format, locale } = i18n;
  const note = FIELD.money("note", source);
  return (
    <fieldset className="mt-6">
      <legend className="border-0 pb-0 text-m">{t(`funding.sources.${source}`)}</legend>
      <div className="grid gap-x-4 s:grid-cols-3">
        {MONEY_COLUMNS.map((column) => {
          const name = FIELD.money(column, source);
          const label = t(`funding.${column}`);
          const last = before && format.money(before[column]);
          return (
            <div key={column} className="s:row-span-2 s:grid s:grid-rows-subgrid s:items-end">
              <NumberField
                i18n={i18n}
                name={name}
                label={label}
                value={typed[name]}
                error={errors[name]}
                out={
                  <WholeAmount
                    figure={name}
                    unit={FIELD.moneyUnit}
                    locale={locale}
                    typed={typed[name] ?? ""}
                    counts={moneyUnitOf(typed)}
                    dong={t("common.money-dong")}
                  />
                }
              />
              {before && last && (
                <p className="self-start text-s text-ink-2">
                  {t("common.previous-period")}: {last}{" "}
                  <TakeMoney
                    target={name}
                    unit={FIELD.moneyUnit}
                    dong={before[column]}
                    locale={locale}
                    label={t("common.take-figure")}
                    accessibleLabel={`${t("common.take-figure")}: ${label}, ${t(`funding.sources.${source}`)}, ${last}`}
                  />
                </p>
              )}
            </div>
          );
        })}
      </div>
      <Disclosure
        summary={t("reports.money-note")}
        open={Boolean(
          typed[note] ||
            errors[FIELD.money("allocated", source)] ||
            errors[FIELD.money("disbursed", source)],
        )}
      >
        <TextField
          i18n={i18n}
          name={note}
          label={t("reports.money-note-of", { source: t(`funding.sources.${source}`) })}
          help={t("reports.money-note-help")}
          optional
          value={typed[note]}
          error={errors[note]}
        />
      </Disclosure>
    </fieldset>
  );
}
