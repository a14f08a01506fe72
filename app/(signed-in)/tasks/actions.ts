"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { holdAssignments } from "#lib/assigning/hold-assignments.ts";
import { issueDrafts } from "#lib/assigning/issue-drafts.ts";
import { moveDeadlines } from "#lib/assigning/move-deadlines.ts";
import { withdrawAssignments } from "#lib/assigning/withdraw-assignments.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
import { addTask } from "#lib/tasks/add-task.ts";
import { dropTask } from "#lib/tasks/drop-task.ts";
import { editTask } from "#lib/tasks/edit-task.ts";
import { issueTask } from "#lib/tasks/issue-task.ts";
import { actorOfAction, answered, fieldsOf, refusedAnswer } from "#lib/web/action-form.ts";
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

export async function dropTaskAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    dropTask,
    ({ directiveId }) => `/directives/${directiveId}?done=task-dropped`,
  );
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

/** The deeds over the same marks, by what the form says is to be done; `opens`: more may be owed afterwards. */
const CHANGES = {
  move: { change: moveDeadlines, opens: true },
  suspend: { change: holdAssignments, opens: false },
  resume: { change: holdAssignments, opens: true },
  insist: { change: holdAssignments, opens: true },
  cancel: { change: withdrawAssignments, opens: false },
  supersede: { change: withdrawAssignments, opens: false },
} as const;

export async function changeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const how = Object.keys(CHANGES).find((one) => one === form.get("how")) as
    | keyof typeof CHANGES
    | undefined;
  // Without one, the withdrawal says what is missing.
  const { change, opens } = CHANGES[how ?? "cancel"];
  const outcome = await change(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  if (opens) await openPeriodsNow(actor);
  redirect(`/tasks/${form.get("taskId")}/assignments?done=${how}&count=${outcome.value.count}`);
}
