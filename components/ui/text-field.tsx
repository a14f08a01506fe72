import { controlProps, type FieldProps } from "./control-props.ts";
import { Field } from "./field.tsx";

type Props = FieldProps & {
  /** What was typed before, or what is known. */
  value?: string;
  type?: "text" | "email" | "password" | "search" | "tel" | "url";
  autoComplete?: string;
  maxLength?: number;
  readOnly?: boolean;
};

export function TextField(props: Props) {
  const { value, type = "text", autoComplete, maxLength, readOnly, ...field } = props;
  return (
    <Field field={field}>
      <input
        className="input"
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        readOnly={readOnly}
        {...controlProps(field)}
      />
    </Field>
  );
}
