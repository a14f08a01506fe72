"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { answerDifficulties } from "#lib/difficulties/answer-difficulties.ts";
import { passUpDifficulties } from "#lib/difficulties/pass-up-difficulties.ts";
import { actorOfAction, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function answerAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "answered", answerDifficulties);
}

export async function passUpAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "passed-up", passUpDifficulties);
}

async function answered(
  before: FormAnswer,
  form: FormData,
  told: "answered" | "passed-up",
  deed: typeof answerDifficulties,
): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await deed(actor, fieldsOf(form));
  if (outcome.ok) redirect(`/difficulties?done=${told}&count=${outcome.value.count}`);
  refresh(); // what was chosen may have been out of date
  return refusedAnswer(before, outcome.refusal, form, i18n);
}
