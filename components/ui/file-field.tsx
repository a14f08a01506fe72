import { controlProps, type FieldProps } from "./control-props.ts";
import { Field } from "./field.tsx";

type Props = FieldProps & {
  /** Media types and endings that may be chosen: ".pdf,image/*". */
  accept?: string;
  multiple?: boolean;
  /** The id of the form that it goes with, when it stands outside. */
  form?: string;
};

/** Chooses files; what a form was sent with cannot be put back, so it says so in its help. */
export function FileField({ accept, multiple, form, ...field }: Props) {
  return (
    <Field field={field}>
      <input
        className="input"
        type="file"
        accept={accept}
        multiple={multiple}
        form={form}
        {...controlProps(field)}
      />
    </Field>
  );
}
