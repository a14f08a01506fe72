import { controlProps, type FieldProps } from "./control-props.ts";
import { Field } from "./field.tsx";
import { type Option, Options } from "./options.tsx";

type Props = FieldProps & {
  options: Option[];
  value?: string;
  /** A first choice that means "none chosen yet". */
  blank?: string;
};

export function Select({ options, value, blank, ...field }: Props) {
  return (
    <Field field={field}>
      <select className="input" defaultValue={value} {...controlProps(field)}>
        {blank !== undefined && <option value="">{blank}</option>}
        <Options options={options} />
      </select>
    </Field>
  );
}
