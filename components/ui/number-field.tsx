import "#components/ui/form.css";
import { controlProps, type FieldProps } from "./control-props.ts";
import { Field } from "./field.tsx";

type Props = FieldProps & {
  /** As it is typed, in the reader's way: "1.234,5". */
  value?: string;
  /** Behind the field: "bộ", "%". */
  unit?: string;
  readOnly?: boolean;
};

/** A figure. A text field, since a number field's commas, wheel and rounding do harm. */
export function NumberField({ value, unit, readOnly, ...field }: Props) {
  return (
    <Field field={field}>
      <div className="with">
        <input
          className="input input-number"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          readOnly={readOnly}
          {...controlProps(field)}
        />
        {unit && <span>{unit}</span>}
      </div>
    </Field>
  );
}
