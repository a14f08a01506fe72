"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { chooseRow, correctRow, nameUnit } from "#lib/annex/correct-row.ts";
import { discardImport } from "#lib/annex/discard-import.ts";
import { isRowState } from "#lib/annex/plan-annex.ts";
import { setColumns } from "#lib/annex/set-columns.ts";
import { startImportFromText } from "#lib/annex/start-import.ts";
import { takeRows } from "#lib/annex/take-rows.ts";
import { undoTaking } from "#lib/annex/undo-taking.ts";
import { actorOfAction, answered, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

type Place = { directiveId: string; id: string; row?: number };

/**
 * Back to the import. Said to be out of date, since an address that differs in its row alone is no new page to the
 * browser: it would go on showing what was there before the deed.
 */
function backTo(form: FormData, place: Place): never {
  refresh();
  redirect(importAddress(form, place));
}

/** The import's page with the filter that it had, at one of its rows. */
function importAddress(form: FormData, { directiveId, id, row }: Place): string {
  const show = form.get("show");
  const filter = isRowState(show) ? `?show=${show}` : "";
  return `/directives/${directiveId}/annex/${id}${filter}${row ? `#row-${row}` : ""}`;
}

export async function pasteAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const { directiveId, text } = fieldsOf(form);
  const outcome = await startImportFromText(actor, { directiveId, text });
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  backTo(form, outcome.value);
}

export async function columnsAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await setColumns(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  backTo(form, outcome.value);
}

export async function correctAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await correctRow(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  backTo(form, outcome.value);
}

const CHOICES = ["leave", "take", "anyway", "update", "undo"];

/** The button says which row and what of it: `leave=12`; or the words that name a unit that was offered. */
export async function chooseAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const choice = CHOICES.find((one) => form.has(one)) ?? "";
  const fields = fieldsOf(form);
  const outcome = form.has("name")
    ? await nameUnit(actor, { ...fields, ...fromJson(fields.name) })
    : await chooseRow(actor, { ...fields, row: fields[choice], choice });
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  backTo(form, outcome.value);
}

/** What a button carries; nothing where somebody else made it up. */
function fromJson(value: unknown): object {
  try {
    return Object(JSON.parse(String(value)));
  } catch {
    return {};
  }
}

/** Takes back what an annex brought. */
export async function undoAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    undoTaking,
    ({ directiveId, tasks }) => `/directives/${directiveId}/annex?done=undone&count=${tasks}`,
  );
}

/** Takes the rows that are ready over, or lets go of the whole import. */
export async function takeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  if (form.get("deed") === "discard") {
    const discarded = await discardImport(actor, fieldsOf(form));
    if (!discarded.ok) return refusedAnswer(before, discarded.refusal, form, i18n);
    redirect(`/directives/${discarded.value.directiveId}/annex?done=discarded`);
  }
  const outcome = await takeRows(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  const { directiveId, importId, added, updated, given, left, number } = outcome.value;
  const said = `added=${added}&given=${given}&renewed=${updated}&receipt=${number}`;
  if (left > 0) redirect(`/directives/${directiveId}/annex/${importId}?${said}`);
  redirect(`/directives/${directiveId}?done=annex&${said}`);
}
