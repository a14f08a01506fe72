"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { setSignOff } from "#lib/offices/set-sign-off.ts";
import { dropTemplate } from "#lib/papers/set-template.ts";
import { answered } from "#lib/web/action-form.ts";

export async function signOffAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, setSignOff, ({ unitId }) => `/offices/${unitId}?done=sign-off`);
}

export async function dropTemplateAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    (actor, { unitId }) => dropTemplate(actor, unitId),
    () => `/offices/${form.get("unitId")}?done=gone`,
  );
}
