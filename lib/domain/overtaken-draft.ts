import type { TypedFields } from "./report-form.ts";
import { saysTheSameTyped } from "./sign-off.ts";

/** What was typed into a form, and what it was drawn from. */
export type DrawnForm = {
  locale: "vi" | "en";
  fields: TypedFields;
  /** Made when the form was drawn: all that comes from it has it. */
  key?: string | undefined;
  /** When the draft was saved that it was drawn from, "" without one; not checked where it is not given. */
  baseDraft?: string | undefined;
};

type Stored = {
  locale: "vi" | "en";
  fields: TypedFields;
  key?: string | undefined;
  savedAt: string;
};

/**
 * Whether the draft was saved elsewhere since the form was drawn: what is typed there would take the place of words
 * that its writer never saw. A form may follow what it saved itself, and say what stands already.
 */
export function isOvertaken(draft: Stored | null, form: DrawnForm): boolean {
  if (!draft || form.baseDraft === undefined) return false;
  if (form.key && draft.key === form.key) return false;
  if (Date.parse(draft.savedAt) === Date.parse(form.baseDraft)) return false;
  return !saysTheSameTyped(draft, form);
}
