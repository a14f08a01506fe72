"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { breakDown } from "#lib/cascade/break-down.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { actorOfAction, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function breakDownAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await breakDown(actor, fieldsOf(form), i18n.locale);
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  const { assignmentId, added, draft } = outcome.value;
  if (added > 0 && !draft) await openPeriodsNow(actor);
  redirect(`/assignments/${assignmentId}?done=${draft ? "drafted" : "broken-down"}#parts`);
}
