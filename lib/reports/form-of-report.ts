import { isOpen } from "#lib/domain/assignment-status.ts";
import { dayForInput } from "#lib/domain/civil-date.ts";
import type { NumberLocale } from "#lib/domain/number-input.ts";
import { FIELD, type ReportShape, type TypedFields } from "#lib/domain/report-form.ts";
import { canCorrect, canSubmit } from "#lib/domain/report-status.ts";
import { inLocale, typedOf } from "#lib/domain/typed-report.ts";
import type { Draft } from "./kept-draft.ts";
import { type ReportContext, shapeOf } from "./report-context.ts";
import type { ReportPage } from "./report-page.ts";

/**
 * What the form begins with: the draft as it was typed, else what was sent before, else what is known of stages and
 * steps. Null when the actor may not write: the report is another unit's, waits for a decision, or was approved and
 * nobody asked to correct it.
 */
export function formOf(
  report: ReportPage,
  locale: NumberLocale,
  { correct }: { correct: boolean },
): { typed: TypedFields } | null {
  const { mine, state, assignment, draft } = report;
  if (!mine || !(isOpen(assignment.state) || assignment.state === "done")) return null;
  if (!canSubmit(state) && !(correct && canCorrect(state))) return null;
  return { typed: draft ? typedInDraft(report, draft, locale) : beginningOf(report, locale) };
}

/** What stands in the form before anybody types: what was sent before, else what is known of stages and steps. */
export function beginningOf(report: ReportContext, locale: NumberLocale): TypedFields {
  const shape = shapeOf(report);
  return report.current ? typedOf(shape, report.current.content, locale) : known(shape);
}

/** What was typed and not sent, in the reader's numbers. */
export function typedInDraft(
  report: ReportContext,
  { fields, locale: from }: Pick<Draft, "fields" | "locale">,
  locale: NumberLocale,
): TypedFields {
  return inLocale(shapeOf(report), fields, from, locale);
}

/** Stages and steps stand until something happens, so that they are not typed again each month. */
function known({ kind, works, steps, period }: ReportShape): TypedFields {
  const typed: Record<string, string> = {};
  const [only] = works;
  if (kind === "works" && works.length === 1 && only) {
    typed[FIELD.stage] = only.stage;
    typed[FIELD.stageOn] = dayForInput(only.stageOn);
  }
  if (kind !== "steps") return typed;
  for (const { id, doneOn } of steps) {
    if (doneOn && (period.cadence === "once" || doneOn <= period.endsOn)) {
      typed[FIELD.step(id)] = dayForInput(doneOn);
    }
  }
  return typed;
}
