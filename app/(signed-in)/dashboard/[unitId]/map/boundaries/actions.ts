"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { drawByBoundaries } from "#lib/boundaries/draw-by-boundaries.ts";
import { withdrawBoundaries } from "#lib/boundaries/withdraw-boundaries.ts";
import { answered } from "#lib/web/action-form.ts";

export async function drawAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, drawByBoundaries, ({ unitId }) => `/dashboard/${unitId}/map`);
}

export async function withdrawAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    withdrawBoundaries,
    ({ unitId }) => `/dashboard/${unitId}/map/boundaries`,
  );
}
