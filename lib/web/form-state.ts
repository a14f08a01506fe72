import { enteredText } from "#lib/domain/entered-text.ts";
import type { Refusal } from "#lib/domain/outcome.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** What a form shows after it was refused: what is wrong, worded, and everything that was typed. */
export type FormState = {
  /** By field name, in the order of the use case's checks. */
  errors: Record<string, string>;
  message?: string;
  typed: Record<string, string | string[]>;
};

/** A refusal in words beside what was typed; files are not kept, a browser does not give them back. */
export function formState(refusal: Refusal, form: FormData, { say, t }: I18n): FormState {
  const typed = typedValues(form);
  if (refusal.kind === "not-found") return { errors: {}, message: t("shell.not-found-why"), typed };
  if (refusal.kind === "conflict") return { errors: {}, message: say(refusal.message), typed };
  const errors = Object.fromEntries(
    Object.entries(refusal.fields).map(([name, message]) => [name, say(message)]),
  );
  return {
    errors,
    ...(refusal.message && { message: say(refusal.message) }),
    typed,
  };
}

/** The form's fields as strings that the database can hold; a name that occurs several times is a list. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue; // React's own fields
    const values = form
      .getAll(name)
      .flatMap((value) => (typeof value === "string" ? [enteredText(value)] : []));
    typed[enteredText(name)] = values.length > 1 ? values : (values[0] ?? "");
  }
  return typed;
}
