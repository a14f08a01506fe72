"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { copyDirective } from "#lib/copying/copy-directive.ts";
import { actorOfAction, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function copyAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await copyDirective(actor, fieldsOf(form));
  if (outcome.ok) {
    const { id, tasks, units } = outcome.value;
    redirect(`/directives/${id}?done=copied&tasks=${tasks}&units=${units}`);
  }
  if (outcome.refusal.kind === "conflict") refresh(); // what was shown was out of date
  return refusedAnswer(before, outcome.refusal, form, i18n);
}
