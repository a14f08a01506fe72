import { controlProps, Field, type FieldProps } from "./field.tsx";
import { WholeAmount } from "./whole-amount.tsx";

export type MoneyUnit = "dong" | "million" | "billion";

const UNITS: MoneyUnit[] = ["dong", "million", "billion"];

type Props = Omit<FieldProps, "out"> & {
  /** As it is typed: "1.234,56". */
  value?: string;
  unit?: MoneyUnit;
  readOnly?: boolean;
};

/**
 * An amount of money: `name` is the figure, `<name>-unit` what it counts. The whole amount in đồng
 * is written under it.
 */
export function MoneyField({ value, unit = "million", readOnly, ...field }: Props) {
  const { i18n, name } = field;
  const { t } = i18n;
  const control = controlProps({ ...field, out: true });
  const out = (
    <WholeAmount
      figure={name}
      unit={`${name}-unit`}
      locale={i18n.locale}
      typed={value ?? ""}
      counts={unit}
      dong={t("common.money-dong")}
    />
  );
  return (
    <Field field={{ ...field, out }}>
      <div className="with">
        <input
          className="input input-number"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          readOnly={readOnly}
          {...control}
        />
        <select
          className="input"
          id={`${name}-unit`}
          name={`${name}-unit`}
          defaultValue={unit}
          aria-label={t("common.unit-of-money")}
        >
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {t(`common.money-${each}`)}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}
