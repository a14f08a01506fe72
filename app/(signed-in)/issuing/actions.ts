"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { type AskedToIssue, askToIssue } from "#lib/issuing/ask-to-issue.ts";
import { returnDraft, withdrawRequest } from "#lib/issuing/end-request.ts";
import { setRule } from "#lib/issuing/set-rule.ts";
import { answered } from "#lib/web/action-form.ts";

export async function askAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, askToIssue, (draft) => `${hrefOf(draft)}?done=asked`);
}

export async function withdrawRequestAction(
  before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  return answered(before, form, withdrawRequest, (draft) => `${hrefOf(draft)}?done=withdrawn`);
}

export async function returnAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, returnDraft, (draft) => `${hrefOf(draft)}?done=returned`);
}

export async function setRuleAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    setRule,
    ({ changed }) => `/issuing/rules?done=${changed ? "set" : "same"}`,
  );
}

/** The draft, which says what was done. */
function hrefOf({ directiveId, taskId }: AskedToIssue): string {
  return taskId ? `/tasks/${taskId}` : `/directives/${directiveId}`;
}
