"use client";

import { FieldError } from "#components/ui/field-error.tsx";
import { useAnswer, useFieldId } from "./action-form.tsx";

/** What is wrong with several fields together: it stands where the list above the form leads to. */
export function FormError({ name }: { name: string }) {
  const { errors } = useAnswer();
  const id = useFieldId(name);
  return (
    <div id={id} tabIndex={-1}>
      <FieldError id={id} error={errors[name]} />
    </div>
  );
}
