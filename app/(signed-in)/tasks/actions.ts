"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { issueDrafts } from "#lib/assigning/issue-drafts.ts";
import { moveDeadlines } from "#lib/assigning/move-deadlines.ts";
import { withdrawAssignments } from "#lib/assigning/withdraw-assignments.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { addTask } from "#lib/tasks/add-task.ts";
import { editTask } from "#lib/tasks/edit-task.ts";
import { issueTask } from "#lib/tasks/issue-task.ts";
import { actorOfAction, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

export async function addTaskAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await addTask(actor, String(form.get("directiveId")), fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect(`/tasks/${outcome.value.id}?done=added`);
}

export async function editTaskAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await editTask(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect(`/tasks/${outcome.value.id}?done=edited`);
}

export async function issueTaskAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await issueTask(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect(`/tasks/${outcome.value.id}?done=issued`);
}

export async function issueDraftsAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await issueDrafts(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  await openPeriodsNow(actor);
  redirect(`/tasks/${form.get("taskId")}?done=drafts&count=${outcome.value.count}`);
}

/** Two deeds over the same marks: which one is meant, the button says. */
export async function changeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const moving = form.get("deed") === "move";
  const outcome = await (moving ? moveDeadlines : withdrawAssignments)(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  if (moving) await openPeriodsNow(actor);
  const done = moving ? "moved" : "withdrawn";
  redirect(`/tasks/${form.get("taskId")}/assignments?done=${done}&count=${outcome.value.count}`);
}
