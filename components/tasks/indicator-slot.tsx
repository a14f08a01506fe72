import { OpensWhenTyped } from "#components/forms/opens-when-typed.tsx";
import {
  TypedCheck,
  TypedRadios,
  TypedSelect,
  TypedShort,
  TypedText,
} from "#components/forms/typed-fields.tsx";
import type { Option } from "#components/ui/options.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

type Props = {
  i18n: I18n;
  slot: number;
  options: Option[];
  known?: { id: string; cumulative: boolean };
};

/** Room for one indicator: one of the registry, or the words of a new one. */
export function IndicatorSlot({ i18n: { t }, slot, options, known }: Props) {
  const name = `indicator${slot}`;
  return (
    <>
      <TypedSelect
        name={name}
        label={t("tasks.indicator-slot", { slot })}
        value={known?.id ?? ""}
        blank={t("tasks.indicator-none")}
        options={[{ value: "new", label: t("tasks.indicator-new") }, ...options]}
      />
      <OpensWhenTyped name={name} value="new" summary={t("tasks.indicator-words")}>
        <TypedText name={`${name}-name`} label={t("tasks.indicator-name")} maxLength={300} />
        <TypedRadios
          name={`${name}-kind`}
          label={t("tasks.indicator-kind")}
          inline
          value="amount"
          choices={[
            { value: "amount", label: t("tasks.indicator-amount") },
            { value: "ratio", label: t("tasks.indicator-ratio") },
          ]}
        />
        <TypedShort name={`${name}-unit`} label={t("goals.unit")} maxLength={60} />
        <TypedShort name={`${name}-decimals`} label={t("goals.decimals")} value="0" maxLength={1} />
        <TypedText name={`${name}-numerator`} label={t("goals.numerator")} maxLength={300} />
        <TypedText
          name={`${name}-denominator`}
          label={t("goals.denominator")}
          help={t("tasks.indicator-denominator-help")}
          maxLength={300}
        />
        <TypedShort
          name={`${name}-part-decimals`}
          label={t("goals.part-decimals")}
          help={t("goals.part-decimals-help")}
          value="0"
          maxLength={1}
        />
        <TypedCheck name={`${name}-cumulative`} checked={known?.cumulative ?? false}>
          {t("tasks.indicator-cumulative")}
        </TypedCheck>
      </OpensWhenTyped>
    </>
  );
}
