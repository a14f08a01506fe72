"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { answerDifficulties } from "#lib/difficulties/answer-difficulties.ts";
import { passUpDifficulties } from "#lib/difficulties/pass-up-difficulties.ts";
import { answered } from "#lib/web/action-form.ts";

export async function answerAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    answerDifficulties,
    ({ count }) => `/difficulties?done=answered&count=${count}`,
  );
}

export async function passUpAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    passUpDifficulties,
    ({ count }) => `/difficulties?done=passed-up&count=${count}`,
  );
}
