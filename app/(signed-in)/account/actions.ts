"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { changePassword } from "#lib/people/change-password.ts";
import { endCalendarAddress, makeCalendarAddress } from "#lib/preferences/calendar-address.ts";
import { retryMail } from "#lib/preferences/deliveries.ts";
import { setDigest } from "#lib/preferences/set-preferences.ts";
import { actorOfAction, fieldsOf, refusedAnswer, shownAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { readSessionId } from "#lib/web/session-cookie.ts";
import { siteUrl } from "#lib/web/site.ts";

export async function digestAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await setDigest(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect("/account?done=digest");
}

/** Passwords are neither kept for a session that ran out nor sent back. */
export async function passwordAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n, sessionId] = await Promise.all([
    actorOfAction(),
    pageI18n(),
    readSessionId(),
  ]);
  const outcome = await changePassword(actor, { ...fieldsOf(form), sessionId });
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, new FormData(), i18n);
  redirect("/account?done=password");
}

/** The address stands in this answer alone: from now on only its hash is known. */
export async function makeCalendarAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { token } = await makeCalendarAddress(await actorOfAction(form));
  revalidatePath("/account"); // which says since when there is one
  return shownAnswer(before, form, new URL(`/calendar/${token}.ics`, siteUrl()).href);
}

export async function endCalendarAction(form: FormData): Promise<void> {
  await endCalendarAddress(await actorOfAction(form));
  redirect("/account?done=revoked");
}

/** What arrived meanwhile is no longer there to be sent: the page as it is now says so. */
export async function retryMailAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await retryMail(actor, fieldsOf(form));
  if (!outcome.ok && outcome.refusal.kind !== "not-found")
    return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect(outcome.ok ? "/account/deliveries?done=retried" : "/account/deliveries");
}
