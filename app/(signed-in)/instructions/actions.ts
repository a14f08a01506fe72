"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { acceptAnswer } from "#lib/instructions/accept-answer.ts";
import { answerInstruction } from "#lib/instructions/answer-instruction.ts";
import { askAgain } from "#lib/instructions/ask-again.ts";
import { giveInstruction } from "#lib/instructions/give-instruction.ts";
import { actorOfAction, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function giveAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "given", giveInstruction);
}

export async function answerAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "answered", answerInstruction);
}

export async function acceptAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "accepted", acceptAnswer);
}

export async function askAgainAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, "again", askAgain);
}

async function answered(
  before: FormAnswer,
  form: FormData,
  told: string,
  deed: (actor: Actor, input: unknown) => Promise<Outcome<{ id: string }>>,
): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await deed(actor, fieldsOf(form));
  if (outcome.ok) redirect(`/instructions/${outcome.value.id}?done=${told}`);
  if (outcome.refusal.kind === "conflict") refresh(); // what was shown was out of date
  return refusedAnswer(before, outcome.refusal, form, i18n);
}
