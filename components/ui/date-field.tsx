import "#components/ui/form.css";
import { controlProps, type FieldProps } from "./control-props.ts";
import { Field } from "./field.tsx";

type Props = FieldProps & {
  /** As it is typed: 15/12/2026. */
  value?: string;
};

/** A day, typed as 15/12/2026 in both languages; the browser's own picker follows its own order. */
export function DateField({ value, ...field }: Props) {
  const explained = { help: field.i18n.t("common.date-help"), ...field };
  return (
    <Field field={explained}>
      <div className="with">
        <input
          className="input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          defaultValue={value}
          {...controlProps(explained)}
        />
      </div>
    </Field>
  );
}
