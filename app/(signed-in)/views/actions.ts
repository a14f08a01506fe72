"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { chooseHome, resetHome } from "#lib/views/choose-home.ts";
import { deleteView } from "#lib/views/delete-view.ts";
import { renameView } from "#lib/views/rename-view.ts";
import { saveView } from "#lib/views/save-view.ts";
import { answered } from "#lib/web/action-form.ts";

export async function saveAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, saveView, () => "/views?done=saved");
}

export async function renameAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, renameView, () => "/views?done=renamed");
}

export async function deleteAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, deleteView, () => "/views?done=deleted");
}

export async function homeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, chooseHome, () => "/views?done=home");
}

export async function resetHomeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, resetHome, () => "/views?done=home-reset");
}
