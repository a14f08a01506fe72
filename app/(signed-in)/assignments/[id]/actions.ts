"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { refuseAssignment } from "#lib/assignments/refuse-assignment.ts";
import { withdrawComment } from "#lib/comments/withdraw-comment.ts";
import { writeComment } from "#lib/comments/write-comment.ts";
import { askExtension } from "#lib/extensions/ask-extension.ts";
import { withdrawExtension } from "#lib/extensions/withdraw-extension.ts";
import { answered } from "#lib/web/action-form.ts";

export async function writeCommentAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, writeComment, toComment);
}

export async function withdrawCommentAction(
  before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  return answered(before, form, withdrawComment, toComment);
}

export async function askExtensionAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, askExtension, toExtension("asked"));
}

export async function withdrawExtensionAction(
  before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  return answered(before, form, withdrawExtension, toExtension("withdrawn"));
}

export async function refuseAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    refuseAssignment,
    ({ assignmentId }) => `/assignments/${assignmentId}?done=refused#refusal`,
  );
}

function toExtension(told: "asked" | "withdrawn") {
  return ({ assignmentId }: { assignmentId: string }) =>
    `/assignments/${assignmentId}?done=${told}#extension`;
}

/** The comment, which is then the one that the address names: another query each time, else it is not fetched anew. */
function toComment({ id, assignmentId }: { id: string; assignmentId: string }): string {
  return `/assignments/${assignmentId}?said=${id.slice(-6)}#comment-${id}`;
}
