"use server";

import { redirect } from "next/navigation";
import { wordMove } from "#components/deadlines/shown-move.ts";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { moveMany, previewMove } from "#lib/deadlines/move-many.ts";
import { refuse } from "#lib/domain/outcome.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { actorOfAction, fieldsOf, refusedAnswer, shownAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

/** Shows what the form would do, or does it; what differs from the preview is shown again instead. */
export async function moveManyAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const fields = fieldsOf(form);
  const wanted = form.get("deed") === "move" ? await moveMany(actor, fields) : null;
  if (wanted?.ok) {
    await openPeriodsNow(actor);
    const { directiveId, count } = wanted.value;
    redirect(`/directives/${directiveId}/deadlines?done=${count}`);
  }
  const preview = await previewMove(actor, fields);
  if (!preview.ok) return refusedAnswer(before, preview.refusal, form, i18n);
  const { count } = preview.value;
  const extra = count === null ? undefined : wordMove(i18n, preview.value);
  const shown = shownAnswer(before, form, extra);
  if (wanted) return { ...shown, ...refusedAnswer(before, wanted.refusal, form, i18n), extra };
  // Why can be said beside the preview: it is asked for when the deadlines are moved.
  const { reason: _, document: __, ...wrong } = preview.value.wrong;
  if (Object.keys(wrong).length === 0) return shown;
  return { ...shown, ...refusedAnswer(before, refuse.invalid(wrong).refusal, form, i18n), extra };
}
