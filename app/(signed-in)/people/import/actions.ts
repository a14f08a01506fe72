"use server";

import type { FormAnswer } from "#components/forms/action-form.tsx";
import { discardImport } from "#lib/people/import-in-hand.ts";
import { startImportFromText } from "#lib/people/start-import.ts";
import { takeImport } from "#lib/people/take-import.ts";
import { answered } from "#lib/web/action-form.ts";

export async function pasteAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answered(before, form, startImportFromText, ({ id }) => `/people/import/${id}`);
}

/** Takes the rows over that are ready, or lets go of the whole list. */
export async function takeAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  if (form.get("deed") === "discard")
    return answered(before, form, discardImport, () => "/people/import?done=discarded");
  return answered(before, form, takeImport, ({ importId, left, number, accounts, roles }) => {
    const said = new URLSearchParams({
      receipt: number,
      accounts: String(accounts),
      roles: String(roles),
    });
    return left > 0 ? `/people/import/${importId}?${said}` : `/people/import?${said}`;
  });
}
