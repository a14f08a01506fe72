"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { wordPreview } from "#components/tasks/word-preview.ts";
import { assignTask } from "#lib/assigning/assign-task.ts";
import { previewAssignments } from "#lib/assigning/preview-assignments.ts";
import { refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { actorOfAction, fieldsOf, refusedAnswer, shownAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

/** Shows what the form would do, or does it; what differs from the preview is shown again instead. */
export async function assignAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const deed = form.get("deed");
  if (deed !== "assign" && deed !== "draft") return preview(actor, i18n, before, form);

  const outcome = await assignTask(actor, fieldsOf(form), i18n.locale);
  if (outcome.ok) {
    if (!outcome.value.draft) await openPeriodsNow(actor);
    redirect(`/tasks/${outcome.value.taskId}?receipt=${outcome.value.number}`);
  }
  const { refusal } = outcome;
  const refused = refusedAnswer(before, refusal, form, i18n);
  if (refusal.kind === "not-found") return refused;
  const shown = await preview(actor, i18n, before, form);
  return { ...shown, errors: { ...shown.errors, ...refused.errors }, message: refused.message };
}

async function preview(
  actor: Actor,
  i18n: I18n,
  before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const fields = fieldsOf(form);
  const taskId = String(form.get("taskId"));
  const outcome = await previewAssignments(actor, { ...fields, taskId }, i18n.locale);
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  const { cadence, wrong, problems } = outcome.value;
  // Without knowing which units are meant, figures about them would mislead.
  const meant = (["level", "areas", "hand", "table"] as const).every(
    (field) => !(field in wrong) || field in problems,
  );
  const shown = shownAnswer(
    before,
    form,
    meant ? wordPreview(i18n, outcome.value, cadence) : undefined,
  );
  if (Object.keys(wrong).length === 0) return shown;
  return { ...shown, ...refusedAnswer(before, refuse.invalid(wrong).refusal, form, i18n) };
}
