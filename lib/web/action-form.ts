import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Outcome, Refusal } from "#lib/domain/outcome.ts";
import { ownPath } from "#lib/domain/own-path.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { currentActor } from "./current-actor.ts";
import { type FormState, formState, typedValues } from "./form-state.ts";
import { hideHeld } from "./held-cookie.ts";
import { doorFor } from "./hold-at-the-door.ts";
import { comesFromOurPages } from "./origin-gate.ts";
import { pageBefore } from "./page-before.ts";
import { pageI18n } from "./page-i18n.ts";

/**
 * Who does a deed by a server action; what another site's page sends is not done. What somebody sends whose session
 * has run out waits for them at the page of its form, if it is given.
 */
export async function actorOfAction(form: FormData = new FormData()): Promise<Actor> {
  const sent = { headers: await headers() };
  if (!comesFromOurPages(sent as Request)) redirect("/");
  const actor = await currentActor();
  if (!actor) redirect(await doorFor(ownPath(pageBefore(sent.headers)), typedValues(form)));
  await hideHeld(); // the form that was shown again has been sent
  return actor;
}

/** The answer to a form as it is drawn again; `attempt` tells it from the answer before. */
export type Answer = FormState & { attempt: number; extra?: unknown };

type Fields = ReturnType<typeof fieldsOf>;

/**
 * Does what a form asks and goes where the deed leads; refused, back to the
 * form. After a conflict the page is drawn anew: what it showed was out of date.
 */
export async function answered<T>(
  before: { attempt: number },
  form: FormData,
  deed: (actor: Actor, fields: Fields) => Promise<Outcome<T>>,
  to: (done: T) => string,
): Promise<Answer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await deed(actor, fieldsOf(form));
  if (outcome.ok) redirect(to(outcome.value));
  if (outcome.refusal.kind === "conflict") refresh();
  return refusedAnswer(before, outcome.refusal, form, i18n);
}

/** A refusal beside the fields, with a heading that says how many of them are wrong. */
export function refusedAnswer(
  { attempt }: { attempt: number },
  refusal: Refusal,
  form: FormData,
  i18n: I18n,
): Answer {
  const state = formState(refusal, form, i18n);
  const count = Object.keys(state.errors).length;
  const message = state.message ?? i18n.t("common.mistakes-unsaved", { count });
  return { ...state, attempt: attempt + 1, message };
}

/** Nothing wrong and nothing done: the form again, with what the server has to show for it. */
export function shownAnswer(
  { attempt }: { attempt: number },
  form: FormData,
  extra: unknown,
): Answer {
  return { errors: {}, typed: typedValues(form), attempt: attempt + 1, extra };
}

/** The fields of a form by name; a name that occurs several times is a list. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  return typedValues(form);
}
