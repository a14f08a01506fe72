"use client";

import "#components/ui/form.css";
import type { ReactNode } from "react";
import { CheckboxGroup, type Choice, RadioGroup } from "#components/ui/choice-group.tsx";
import { controlProps, type FieldProps } from "#components/ui/control-props.ts";
import { Field } from "#components/ui/field.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import type { Option } from "#components/ui/options.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";
import { useAnswer, useFieldId } from "./action-form.tsx";

/** The fields' words come worded from the server; what they would word themselves is not asked of them here. */
const WORDED = { locale: "vi", t: (key: string) => key } as unknown as I18n;

type Worded = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** "(không bắt buộc)" behind the label. */
  optional?: string;
};

/** The field's words, what the server found wrong, and what was typed; before the first sending what is known. */
function useField({ name, label, help, optional }: Worded, known: string | undefined) {
  const { errors, typed, attempt } = useAnswer();
  const value = attempt > 0 ? [typed[name] ?? ""].flat()[0] : known;
  const id = useFieldId(name);
  const error = errors[name];
  const words = optional ? (
    <>
      {label} <span className="optional">{optional}</span>
    </>
  ) : (
    label
  );
  const field: FieldProps = {
    i18n: WORDED,
    name,
    id,
    label: words,
    ...(help && { help }),
    ...(error && { error }),
  };
  return { field, value };
}

type TextProps = Worded & { value?: string; maxLength?: number; unit?: string };

export function TypedText({ value: known, maxLength, ...worded }: TextProps) {
  const { field, value } = useField(worded, known);
  return (
    <TextField
      {...field}
      {...(value !== undefined && { value })}
      {...(maxLength && { maxLength })}
      autoComplete="off"
    />
  );
}

/** A short field: a day, a year, a code. `unit` stands behind it. */
export function TypedShort({ value: known, maxLength, unit, ...worded }: TextProps) {
  const { field, value } = useField(worded, known);
  return (
    <Field field={field}>
      <div className="with">
        <input
          className="input"
          type="text"
          autoComplete="off"
          defaultValue={value}
          maxLength={maxLength}
          {...controlProps(field)}
        />
        {unit && <span>{unit}</span>}
      </div>
    </Field>
  );
}

/** What was typed does not come back. */
export function TypedPassword({
  autoComplete,
  ...worded
}: Worded & { autoComplete: "current-password" | "new-password" }) {
  const { field } = useField(worded, undefined);
  return <TextField {...field} type="password" autoComplete={autoComplete} />;
}

/** A figure, as the language writes it. */
export function TypedNumber({ value: known, unit, ...worded }: TextProps) {
  const { field, value } = useField(worded, known);
  return (
    <Field field={field}>
      <div className="with">
        <input
          className="input input-number"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          {...controlProps(field)}
        />
        {unit && <span>{unit}</span>}
      </div>
    </Field>
  );
}

export function TypedArea({
  value: known,
  rows,
  maxLength,
  ...worded
}: Worded & { value?: string; rows?: number; maxLength?: number }) {
  const { field, value } = useField(worded, known);
  return (
    <TextArea
      {...field}
      {...(value !== undefined && { value })}
      {...(rows && { rows })}
      {...(maxLength && { maxLength })}
    />
  );
}

export function TypedSelect({
  value: known,
  options,
  blank,
  ...worded
}: Worded & { value?: string; options: Option[]; blank?: string }) {
  const { field, value } = useField(worded, known);
  return (
    <Select
      {...field}
      options={options}
      {...(value !== undefined && { value })}
      {...(blank !== undefined && { blank })}
    />
  );
}

export function TypedRadios({
  value: known,
  choices,
  inline,
  ...worded
}: Worded & { value?: string; choices: Choice[]; inline?: boolean }) {
  const { field, value } = useField(worded, known);
  return (
    <RadioGroup
      {...field}
      choices={choices}
      {...(value !== undefined && { value })}
      {...(inline && { inline })}
    />
  );
}

export function TypedChecks({
  values: known = [],
  choices,
  inline,
  ...worded
}: Worded & { values?: string[]; choices: Choice[]; inline?: boolean }) {
  const { typed, attempt } = useAnswer();
  const { field } = useField(worded, undefined);
  const values = attempt > 0 ? [typed[worded.name] ?? []].flat() : known;
  return <CheckboxGroup {...field} choices={choices} values={values} {...(inline && { inline })} />;
}

/** One box with its words. */
export function TypedCheck({
  name,
  checked = false,
  children,
}: {
  name: string;
  checked?: boolean;
  children: ReactNode;
}) {
  const { typed, errors, attempt } = useAnswer();
  const id = useFieldId(name);
  const error = errors[name];
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <FieldError id={id} error={error} />
      <label className="check">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={attempt > 0 ? typed[name] === "yes" : checked}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{children}</span>
      </label>
    </div>
  );
}

/** The box that marks a row for a deed on many: marked again when the form comes back. `label` says which row. */
export function TypedMark({
  name,
  value,
  label,
  checked = false,
}: {
  name: string;
  value: string;
  label: string;
  checked?: boolean;
}) {
  const { typed, attempt } = useAnswer();
  return (
    <label>
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={attempt > 0 ? [typed[name] ?? []].flat().includes(value) : checked}
      />
    </label>
  );
}
