"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { leaveRow, nameRows } from "#lib/units/adjust-import.ts";
import { discardImport, setImport } from "#lib/units/import-in-hand.ts";
import { isRowState } from "#lib/units/plan-import.ts";
import { startImportFromText } from "#lib/units/start-import.ts";
import { takeImport } from "#lib/units/take-import.ts";
import { answered, fieldsOf } from "#lib/web/action-form.ts";

export async function pasteAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, startImportFromText, ({ id }) => `/units/import/${id}`);
}

export async function settingsAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  // An address that differs by its fragment alone would show the page as it was.
  return answered(
    before,
    form,
    setImport,
    ({ id, version }) => `/units/import/${id}?read=${version}#rows`,
  );
}

export async function namingAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(
    before,
    form,
    nameRows,
    ({ id, version }) => `/units/import/${id}?read=${version}#rows`,
  );
}

/** The button says which row, and whether it is left out or taken in: `leave=12`. */
export async function leaveAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const leave = form.has("leave") ? "leave" : "take";
  form.set("row", String(form.get(leave)));
  form.set("leave", leave);
  return answered(before, form, leaveRow, ({ id, version }) => {
    const { show, from } = fieldsOf(form);
    const asked = new URLSearchParams({
      read: String(version),
      ...(isRowState(show) && { show }),
      ...(Number(from) > 0 && { from: String(from) }),
    });
    return `/units/import/${id}?${asked}#rows`;
  });
}

/** Takes the rows over that are ready, or lets go of the whole list. */
export async function takeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  if (form.get("deed") === "discard")
    return answered(before, form, discardImport, () => "/units/import?done=discarded");
  return answered(before, form, takeImport, ({ importId, left, number, added, renamed, moved }) => {
    const said = new URLSearchParams({
      receipt: number,
      added: String(added),
      renamed: String(renamed),
      moved: String(moved),
    });
    return left > 0 ? `/units/import/${importId}?${said}` : `/units/import?${said}`;
  });
}
