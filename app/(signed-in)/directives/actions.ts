"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { ShownClauses } from "#components/directives/clauses-preview.tsx";
import type { FormAnswer } from "#components/forms/action-form.tsx";
import { issueDirectiveDrafts } from "#lib/assigning/issue-directive-drafts.ts";
import { countClauses, parseClauses } from "#lib/directives/clause-tree.ts";
import { clausesSeen } from "#lib/directives/clauses-seen.ts";
import { dropDraft } from "#lib/directives/drop-draft.ts";
import { editClause } from "#lib/directives/edit-clause.ts";
import { editDirective } from "#lib/directives/edit-directive.ts";
import { issueDirective } from "#lib/directives/issue-directive.ts";
import { linkDirectives } from "#lib/directives/link-directives.ts";
import { registerDirective } from "#lib/directives/register-directive.ts";
import { setClauses } from "#lib/directives/set-clauses.ts";
import { unlinkDirectives } from "#lib/directives/unlink-directives.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { openPeriodsNow } from "#lib/reports/open-periods-now.ts";
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

export async function dropAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await dropDraft(actor, fieldsOf(form));
  if (!outcome.ok) return refusedAnswer(before, outcome.refusal, form, i18n);
  redirect("/directives?done=dropped");
}

export async function issueDraftsAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [actor, i18n] = await Promise.all([actorOfAction(form), pageI18n()]);
  const outcome = await issueDirectiveDrafts(actor, fieldsOf(form));
  if (!outcome.ok) {
    if (outcome.refusal.kind === "conflict") refresh(); // how many there are now
    return refusedAnswer(before, outcome.refusal, form, i18n);
  }
  await openPeriodsNow(actor);
  const { id, count, left } = outcome.value;
  redirect(`/directives/${id}?done=drafts&count=${count}&left=${left}`);
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

/** Shows the tree first and keeps the text; then writes it, if it is still the text that was shown. */
export async function clausesAction(before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const fields = fieldsOf(form);
  const text = String(fields.clauses ?? "");
  const seen = clausesSeen(text);
  if (fields.deed === "save" && fields.seen === seen)
    return answer(before, form, setClauses, "clauses");
  await actorOfAction(form);
  const { t } = await pageI18n();
  const { clauses, skipped, closing, twice } = parseClauses(text);
  const [repeated] = twice;
  const lines = [
    ...(fields.deed === "save" && fields.seen ? [t("directives.clauses-unseen")] : []),
    t("directives.clauses-read", { count: countClauses(clauses) }),
    ...(skipped > 0 ? [t("directives.clauses-skipped", { count: skipped })] : []),
    ...(closing > 0 ? [t("directives.clauses-closing", { count: closing })] : []),
  ];
  const preview: ShownClauses = { clauses, lines, seen: repeated ? null : seen };
  if (!repeated) return shownAnswer(before, form, preview);
  const error = t("directives.clause-twice", repeated);
  return {
    ...shownAnswer(before, form, preview),
    errors: { clauses: error },
    message: t("common.mistakes-unsaved", { count: 1 }),
  };
}
