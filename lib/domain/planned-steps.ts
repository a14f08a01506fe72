import type { CivilDate } from "./civil-date.ts";
import type { Message } from "./outcome.ts";

/** A step as it stands. `reported`: a report names it, so that it stays. */
export type StandingStep = {
  id: string;
  title: string;
  dueOn: CivilDate | null;
  reported: boolean;
};
/** A row of the form: of a step that stands, or of a new one. */
export type TypedStep = {
  field: string;
  id: string | null;
  title: string;
  dueOn: CivilDate | null;
};

export type StepChanges = {
  added: { title: string; dueOn: CivilDate | null }[];
  changed: { id: string; title: string; dueOn: CivilDate | null }[];
  removed: string[];
  /** A step is due after the whole. */
  later: boolean;
  /** By the field of the row. */
  wrong: Record<string, Message>;
};

/** More steps than this are a plan of their own. */
export const MOST_STEPS = 40;

/**
 * What typed rows make of the steps that stand. An emptied row takes its step away, unless a report has named it; a row
 * with a day and no words says so. Steps without a row stay as they are.
 */
export function stepChanges(
  standing: readonly StandingStep[],
  typed: readonly TypedStep[],
  { dueOn: whole }: { dueOn: CivilDate | null },
): StepChanges {
  const known = new Map(standing.map((step) => [step.id, step]));
  const changes: StepChanges = { added: [], changed: [], removed: [], later: false, wrong: {} };
  for (const { field, id, title, dueOn } of typed) {
    const step = id === null ? null : known.get(id);
    if (step === undefined) continue;
    if (title === "") {
      if (dueOn !== null && !step) changes.wrong[field] = { key: "steps.title-missing" };
      if (step?.reported) changes.wrong[field] = { key: "steps.reported" };
      else if (step) changes.removed.push(step.id);
      continue;
    }
    changes.later ||= whole !== null && dueOn !== null && dueOn > whole;
    if (!step) changes.added.push({ title, dueOn });
    else if (step.title !== title || step.dueOn !== dueOn)
      changes.changed.push({ id: step.id, title, dueOn });
  }
  const left = standing.length - changes.removed.length + changes.added.length;
  if (left > MOST_STEPS) changes.wrong.steps = { key: "steps.many", values: { most: MOST_STEPS } };
  return changes;
}
