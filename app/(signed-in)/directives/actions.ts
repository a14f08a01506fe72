"use server";

import { redirect } from "next/navigation";
import type { ShownClauses } from "#components/directives/clauses-preview.tsx";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { countClauses, parseClauses } from "#lib/directives/clause-tree.ts";
import { editClause } from "#lib/directives/edit-clause.ts";
import { editDirective } from "#lib/directives/edit-directive.ts";
import { issueDirective } from "#lib/directives/issue-directive.ts";
import { linkDirectives } from "#lib/directives/link-directives.ts";
import { registerDirective } from "#lib/directives/register-directive.ts";
import { setClauses } from "#lib/directives/set-clauses.ts";
import { unlinkDirectives } from "#lib/directives/unlink-directives.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { actorOfAction, fieldsOf, refusedAnswer, shownAnswer } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";

type Done = { id: string };
type Deed<T> = (actor: Actor, input: unknown) => Promise<Outcome<T>>;

/** Does the deed and goes to the directive, which says what was done; or back to the form. */
async function answer<T extends Done>(
  before: FormAnswer,
  form: FormData,
  deed: Deed<T>,
  said: string | ((done: T) => string),
): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await deed(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect(
    `/directives/${outcome.value.id}?done=${typeof said === "string" ? said : said(outcome.value)}`,
  );
}

export async function registerAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answer(before, form, registerDirective, "registered");
}

export async function editAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answer(before, form, editDirective, "edited");
}

export async function issueAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answer(before, form, issueDirective, "issued");
}

export async function linkAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answer(before, form, linkDirectives, ({ already }) =>
    already ? "linked-already" : "linked",
  );
}

export async function unlinkAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answer(before, form, unlinkDirectives, "unlinked");
}

export async function clauseAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answer(before, form, editClause, "clauses");
}

/** "Preview" shows the tree and keeps the text; saving writes it. */
export async function clausesAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  if (form.get("deed") !== "preview") return answer(before, form, setClauses, "clauses");
  await actorOfAction(form);
  const { t } = await pageI18n();
  const { clauses, skipped, twice } = parseClauses(String(fieldsOf(form).clauses ?? ""));
  const [repeated] = twice;
  const lines = [
    t("directives.clauses-read", { count: countClauses(clauses) }),
    ...(skipped > 0 ? [t("directives.clauses-skipped", { count: skipped })] : []),
  ];
  const preview: ShownClauses = { clauses, lines };
  if (!repeated) return shownAnswer(before, form, preview);
  const error = t("directives.clause-twice", repeated);
  return {
    ...shownAnswer(before, form, preview),
    errors: { clauses: error },
    message: t("common.mistakes-unsaved", { count: 1 }),
  };
}
