import type { Refusal } from "#lib/domain/outcome.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument } from "../refusal-document.ts";

type Form = {
  id: string;
  /** The form was "no change" alone: nothing was typed. */
  noChange: boolean;
  /** It corrects what was sent before. */
  correct: boolean;
  /** Keeps what was typed; answers whether it is kept. */
  keep: () => Promise<boolean>;
};

/** A report's form that was not taken: back to it with what was typed and what is wrong, or who was faster. */
export async function refusedForm(i18n: I18n, refusal: Refusal, form: Form): Promise<Response> {
  const { id, noChange, correct } = form;
  const { t, say } = i18n;
  if (refusal.kind === "not-found") return notFoundDocument(i18n);
  if (refusal.kind === "invalid" && noChange) return seeOther(`/reports/${id}?no-change=refused`);
  const kept = !noChange && (await form.keep());
  if (refusal.kind === "invalid") {
    return seeOther(`/reports/${id}?check=1${correct ? "&correct=1" : ""}`);
  }
  return refusalDocument(i18n, {
    status: 409,
    title: t("reports.too-late"),
    text: `${say(refusal.message)}${kept ? ` ${t("reports.typed-kept")}` : ""}`,
    href: `/reports/${id}?conflict=1`,
    link: t("reports.view-report"),
    // What is kept nowhere is still in the browser, one step back.
    goesOn: kept || noChange,
  });
}
