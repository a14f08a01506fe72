"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { addGroup } from "#lib/task-groups/add-group.ts";
import { dropGroup } from "#lib/task-groups/drop-group.ts";
import { renameGroup } from "#lib/task-groups/rename-group.ts";
import { answered } from "#lib/web/action-form.ts";

export async function addAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, addGroup, () => "/directives/groups?done=added");
}

export async function renameAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, renameGroup, () => "/directives/groups?done=renamed");
}

export async function dropAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, dropGroup, () => "/directives/groups?done=dropped");
}
