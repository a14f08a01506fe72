"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { addGoal } from "#lib/goals/add-goal.ts";
import { actorOfAction, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function addGoalAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const directiveId = String(form.get("directiveId"));
  const outcome = await addGoal(actor, directiveId, fieldsOf(form), i18n.locale);
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect(`/directives/${directiveId}?done=goal`);
}
