"use client";

import "#components/ui/form.css";
import { FieldError } from "#components/ui/field-error.tsx";
import { useAnswer, useFieldId } from "./action-form.tsx";

type Props = { name: string; value: string; label: string; maxLength: number };

/** A short field in a row of a table: its label is heard, its error stands under it. */
export function TypedCell({ name, value: known, label, maxLength }: Props) {
  const { errors, typed, attempt } = useAnswer();
  const id = useFieldId(name);
  const error = errors[name];
  return (
    <>
      <input
        className="input input-cell"
        type="text"
        autoComplete="off"
        id={id}
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={attempt > 0 ? [typed[name] ?? ""].flat()[0] : known}
        maxLength={maxLength}
      />
      <FieldError id={id} error={error} />
    </>
  );
}
