import "#components/ui/form.css";
import type { ReactNode } from "react";
import type { FieldProps } from "./control-props.ts";
import { FieldError } from "./field-error.tsx";

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type GroupProps = Omit<FieldProps, "last" | "out"> & {
  choices: Choice[];
  /** Side by side when there is room. */
  inline?: boolean;
};

/** One of a few. */
export function RadioGroup({ value, ...group }: GroupProps & { value?: string }) {
  return <Group type="radio" chosen={value === undefined ? [] : [value]} {...group} />;
}

/** Any of a few; each sends the same name. */
export function CheckboxGroup({ values = [], ...group }: GroupProps & { values?: string[] }) {
  return <Group type="checkbox" chosen={values} {...group} />;
}

function Group(props: GroupProps & { type: "radio" | "checkbox"; chosen: string[] }) {
  const {
    i18n,
    type,
    name,
    id = name,
    label,
    help,
    error,
    optional,
    choices,
    chosen,
    inline,
  } = props;
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={error ? "field field-wrong" : "field"}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend className="label">
        {label} {optional && <span className="optional">{i18n.t("common.optional")}</span>}
      </legend>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div className={inline ? "control choices-row" : "control"}>
        {choices.map((choice) => (
          <label key={choice.value} className="check">
            <input
              type={type}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              disabled={choice.disabled}
            />
            <span>
              {choice.label}
              {choice.help && <small>{choice.help}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CheckboxProps = {
  name: string;
  value?: string;
  checked?: boolean;
  children: ReactNode;
};

/** One box with its words: a confirmation, "Không thay đổi". */
export function Checkbox({ name, value = "yes", checked, children }: CheckboxProps) {
  return (
    <label className="check">
      <input type="checkbox" id={name} name={name} value={value} defaultChecked={checked} />
      <span>{children}</span>
    </label>
  );
}
