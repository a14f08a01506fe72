import { controlProps, type FieldProps } from "./control-props.ts";
import { Field } from "./field.tsx";

type Props = FieldProps & { value?: string; rows?: number; maxLength?: number };

export function TextArea({ value, rows = 4, maxLength, ...field }: Props) {
  return (
    <Field field={field}>
      <textarea
        className="input"
        rows={rows}
        defaultValue={value}
        maxLength={maxLength}
        {...controlProps(field)}
      />
    </Field>
  );
}
