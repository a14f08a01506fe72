"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { addLevel } from "#lib/units/add-level.ts";
import { closeUnit } from "#lib/units/close-unit.ts";
import { createUnit } from "#lib/units/create-unit.ts";
import { moveUnit } from "#lib/units/move-unit.ts";
import { renameUnit } from "#lib/units/rename-unit.ts";
import { setAttribute } from "#lib/units/set-attribute.ts";
import { withdrawChange } from "#lib/units/withdraw-change.ts";
import { answered } from "#lib/web/action-form.ts";

export async function createAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, createUnit, ({ id }) => `/units/${id}?done=created`);
}

export async function renameAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, renameUnit, ({ id }) => `/units/${id}?done=renamed`);
}

export async function moveAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, moveUnit, ({ id }) => `/units/${id}?done=moved`);
}

export async function closeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, closeUnit, ({ id }) => `/units/${id}?done=closed`);
}

export async function attributeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, setAttribute, ({ id }) => `/units/${id}?done=attribute`);
}

export async function withdrawAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, withdrawChange, ({ id }) =>
    id ? `/units/${id}?done=withdrawn` : "/units?done=dropped",
  );
}

export async function levelAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, addLevel, () => "/units/levels?done=level");
}
