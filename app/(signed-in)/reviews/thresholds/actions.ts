"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { previewThresholds } from "#lib/reviews/preview-thresholds.ts";
import { setThresholds } from "#lib/reviews/set-thresholds.ts";
import { actorOfAction, fieldsOf, refusedAnswer, shownAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

/** The pressed button says whether the values are tried or kept. */
export async function thresholdAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const fields = fieldsOf(form);
  const { t, locale } = i18n;
  if (form.has("preview")) {
    const outcome = await previewThresholds(actor, fields, locale);
    if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
    const { waiting } = outcome.value;
    const said =
      waiting === 0 ? t("thresholds.preview-none") : t("thresholds.preview-said", outcome.value);
    return shownAnswer(before, form, said);
  }
  const outcome = await setThresholds(actor, fields, locale);
  if (outcome.ok) {
    const query = new URLSearchParams({
      unit: String(fields.unit),
      group: String(fields.group ?? ""),
    });
    redirect(`/reviews/thresholds?${query}&saved=${outcome.value.changed}`);
  }
  if (outcome.refusal.kind === "conflict") refresh(); // what was shown was out of date
  return refusedAnswer(before, outcome.refusal, form, i18n);
}
