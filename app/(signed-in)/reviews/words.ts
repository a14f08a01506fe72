"use server";

import { redirect } from "next/navigation";
import type { WordsState } from "#components/reviews/words-form.tsx";
import type { Outcome } from "#lib/domain/outcome.ts";
import { ownPath } from "#lib/domain/own-path.ts";
import type { Decided } from "#lib/reviews/decide-versions.ts";
import { giveOpinion } from "#lib/reviews/give-opinion.ts";
import { returnReports } from "#lib/reviews/return-reports.ts";
import { actorOfAction, fieldsOf } from "#lib/web/action-form.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { decidedNotice, refusalNotice } from "./deed-words.ts";

/** Sends the chosen reports back with the reason; what was typed stays when it is refused. */
export async function sendBack(_: WordsState, form: FormData): Promise<WordsState> {
  return answer(form, "returned", await returnReports(await actorOfAction(form), inputOf(form)));
}

/** Records the local line's word. */
export async function sayOpinion(_: WordsState, form: FormData): Promise<WordsState> {
  return answer(form, "opinion", await giveOpinion(await actorOfAction(form), inputOf(form)));
}

function inputOf(form: FormData) {
  return { version: form.getAll("version"), reason: fieldsOf(form).reason };
}

async function answer(
  form: FormData,
  deed: "returned" | "opinion",
  outcome: Outcome<Decided>,
): Promise<WordsState> {
  const i18n = await pageI18n();
  const typed = String(form.get("reason") ?? "");
  if (!outcome.ok) {
    const { refusal } = outcome;
    const error = refusal.kind === "invalid" ? refusal.fields.reason : undefined;
    if (error) return { error: i18n.say(error), typed };
    const { title, lines } = refusalNotice(i18n, refusal);
    return { message: [title, ...lines].join(". "), typed };
  }
  const { count, repeated, left } = outcome.value;
  if (left.length > 0) {
    const { title, lines } = decidedNotice(i18n, outcome.value);
    return { message: [title, ...lines].join(" "), typed };
  }
  redirect(withTold(form.get("back"), `${deed}-${count + repeated}`));
}

/** Back to the pile, which says what was done. */
function withTold(back: unknown, told: string): `/${string}` {
  const path = ownPath(back);
  const [page = "/", query = ""] = (path.startsWith("/reviews") ? path : "/reviews").split("?");
  const params = new URLSearchParams(query);
  params.set("told", told);
  return `${page as `/${string}`}?${params}`;
}
