"use client";

import { useAnswer } from "#components/forms/action-form.tsx";
import { controlProps } from "#components/ui/control-props.ts";
import { Field } from "#components/ui/field.tsx";
import type { I18n } from "#lib/i18n/i18n.ts";

/** The field's words come worded from the server. */
const WORDED = { locale: "vi", t: (key: string) => key } as unknown as I18n;

type Props = {
  name: string;
  label: string;
  help: string;
  value?: string;
  /** Names with codes, as they are typed. */
  offered: readonly string[];
};

/** A unit by its name or code, with those that others stand under to choose from. */
export function ParentField({ name, label, help, value, offered }: Props) {
  const { errors, typed, attempt } = useAnswer();
  const error = errors[name];
  const field = { i18n: WORDED, name, label, help, ...(error && { error }) };
  return (
    <Field field={field}>
      <input
        className="input"
        type="text"
        autoComplete="off"
        list={`${name}-offered`}
        maxLength={220}
        defaultValue={attempt > 0 ? [typed[name] ?? ""].flat()[0] : value}
        {...controlProps(field)}
      />
      <datalist id={`${name}-offered`}>
        {offered.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </Field>
  );
}
