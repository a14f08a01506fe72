"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { handBack } from "#lib/reports/hand-back.ts";
import { answered } from "#lib/web/action-form.ts";

/** Hands a report back to its officer; what is no longer as it was shown stays, and the head is told. */
export async function handBackAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, handBack, () => "/sign-off?back=1");
}
