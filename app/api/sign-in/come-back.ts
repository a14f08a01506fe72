import type { Actor } from "#lib/domain/policy.ts";
import { saveDraft } from "#lib/reports/save-draft.ts";
import { saveSheet } from "#lib/reports/save-sheet.ts";
import { showHeld } from "#lib/web/held-cookie.ts";
import { forgetHeld, type HeldForm, whoComesBack } from "#lib/web/hold-at-the-door.ts";
import { readSheet, sheetHref } from "../reports/batch/sheet-request.ts";
import { readForm } from "../reports/form-request.ts";

/**
 * Where somebody goes who signs in: to the form that was sent last after the session had run out, with what was typed;
 * null if there is none. What belongs to reports becomes their drafts, all of it.
 */
export async function comeBack(sessionId: string): Promise<`/${string}` | null> {
  const back = await whoComesBack(sessionId);
  if (!back) return null;
  const { actor, forms } = back;
  const pages: (`/${string}` | null)[] = [];
  for (const form of forms) pages.push(await takeOver(actor, form));
  const [newest] = forms;
  if (!newest) return null;
  const [page] = pages;
  if (page) return page;
  await showHeld(newest.id);
  return newest.page as `/${string}`;
}

/** As drafts, unless somebody has saved one since; null when the form is not of reports or they are out of reach. */
async function takeOver(actor: Actor, held: HeldForm): Promise<`/${string}` | null> {
  const [, id] = /^\/reports\/([^/]+)$/.exec(held.page) ?? [];
  if (!id) return null;
  const typed = { anyway: true, typedAt: new Date(held.heldAt) };
  const fields = new Map(
    Object.entries(held.fields).map(([name, value]) => [name, String(value)] as const),
  );
  const page =
    id === "batch"
      ? await sheetPage(actor, fields, typed)
      : await reportPage(actor, id, fields, typed);
  if (page) await forgetHeld(actor, held);
  return page;
}

type Typed = { anyway: boolean; typedAt: Date };

async function sheetPage(actor: Actor, fields: ReadonlyMap<string, string>, typed: Typed) {
  const saved = await saveSheet(actor, readSheet(fields).input, typed);
  return saved.ok ? sheetHref({ held: true, moved: saved.value.moved }) : null;
}

async function reportPage(
  actor: Actor,
  id: string,
  fields: ReadonlyMap<string, string>,
  typed: Typed,
): Promise<`/${string}` | null> {
  const { input } = readForm(fields, id);
  const saved = await saveDraft(actor, input, typed);
  const correct = input.baseVersion === "0" ? "" : "&correct=1";
  return saved.ok ? `/reports/${id}?held=1${correct}` : null;
}
