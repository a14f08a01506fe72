"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { acceptAnswer } from "#lib/instructions/accept-answer.ts";
import { answerInstruction } from "#lib/instructions/answer-instruction.ts";
import { askAgain } from "#lib/instructions/ask-again.ts";
import { giveInstruction } from "#lib/instructions/give-instruction.ts";
import { answered } from "#lib/web/action-form.ts";

export async function giveAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, giveInstruction, ({ id }) => `/instructions/${id}?done=given`);
}

export async function answerAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, answerInstruction, ({ id }) => `/instructions/${id}?done=answered`);
}

export async function acceptAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, acceptAnswer, ({ id }) => `/instructions/${id}?done=accepted`);
}

export async function askAgainAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, askAgain, ({ id }) => `/instructions/${id}?done=again`);
}
