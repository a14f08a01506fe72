"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { acceptAnswer } from "#lib/instructions/accept-answer.ts";
import { amendInstruction } from "#lib/instructions/amend-instruction.ts";
import { answerInstruction } from "#lib/instructions/answer-instruction.ts";
import { askAgain } from "#lib/instructions/ask-again.ts";
import { giveInstruction } from "#lib/instructions/give-instruction.ts";
import { withdrawInstruction } from "#lib/instructions/withdraw-instruction.ts";
import { answered } from "#lib/web/action-form.ts";
import { listHref } from "./address.ts";

export async function giveAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, giveInstruction, ({ id, together }) =>
    together
      ? `${listHref({ view: "given", state: "all", together: id })}&done=given`
      : `/instructions/${id}?done=given`,
  );
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

export async function amendAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, amendInstruction, ({ id }) => `/instructions/${id}?done=amended`);
}

export async function withdrawAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    withdrawInstruction,
    ({ id }) => `/instructions/${id}?done=withdrawn`,
  );
}
