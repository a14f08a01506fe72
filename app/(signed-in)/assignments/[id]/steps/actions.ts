"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { planSteps } from "#lib/steps/plan-steps.ts";
import { answered } from "#lib/web/action-form.ts";

export async function planStepsAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    planSteps,
    ({ assignmentId }) => `/assignments/${assignmentId}?done=steps#steps`,
  );
}
