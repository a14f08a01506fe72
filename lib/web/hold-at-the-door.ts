import { forgetHeldForms, formsThatWait, type HeldForm, holdForm } from "#lib/db/held-form.ts";
import { readActor } from "#lib/db/read-actor.ts";
import { ownPath } from "#lib/domain/own-path.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { readSessionId } from "./session-cookie.ts";

export type { HeldForm } from "#lib/db/held-form.ts";

/**
 * Where somebody goes who sent a form and is not signed in: to the door, which says whether what was typed into the
 * page's form is kept for them: not after signing out, where nobody knows any more whose it was.
 */
export async function doorFor(
  page: string,
  fields: Record<string, string | string[]>,
): Promise<`/${string}`> {
  const sessionId = await readSessionId();
  const held = sessionId !== null && (await holdForm(sessionId, { page, fields }));
  if (held) return "/sign-in?held=1";
  return `/sign-in?${new URLSearchParams({ lost: "1", next: ownPath(page) })}`;
}

/** Who has just signed in, and the forms that waited for them, the newest first: from now on they no longer do. */
export async function whoComesBack(
  sessionId: string,
): Promise<{ actor: Actor; forms: HeldForm[] } | null> {
  const actor = await readActor(sessionId);
  return actor && { actor, forms: await formsThatWait(actor) };
}

/** What was typed is where it belongs. */
export async function forgetHeld(actor: Actor, { id }: HeldForm): Promise<void> {
  await forgetHeldForms(actor, id);
}
