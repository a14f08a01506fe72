import { FIELD } from "#lib/domain/report-form.ts";
import { saveDraft } from "#lib/reports/save-draft.ts";
import { submitReport } from "#lib/reports/submit-report.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorFor } from "#lib/web/hold-at-the-door.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument, tooLargeDocument } from "../../../refusal-document.ts";
import { formRequest } from "../../form-request.ts";

/** Sends a report from its form; on to the receipt, or back to the form with what was typed and what is wrong. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/submit">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  const form = await formRequest(request, id);
  if (!form) return tooLargeDocument(i18n, id);
  const { input, onward, held } = form;
  const noChange = input.fields[FIELD.noChange] === "yes";
  if (!actor) return seeOther(noChange ? "/sign-in" : await doorFor(`/reports/${id}`, held));
  const sent = await submitReport(actor, input);
  if (sent.ok) {
    const { number } = sent.value;
    return seeOther(
      onward === "home" ? `/reports?receipt=${number}` : `/reports/${id}/receipt?n=${number}`,
    );
  }
  const { refusal } = sent;
  const { t, say } = i18n;
  if (refusal.kind === "not-found") {
    return notFoundDocument(i18n);
  }
  if (refusal.kind === "invalid" && noChange) return seeOther(`/reports/${id}?no-change=refused`);
  const kept = !noChange && (await saveDraft(actor, input, { anyway: true })).ok;
  const correct = input.baseVersion === "0" ? "" : "&correct=1";
  if (refusal.kind === "invalid") return seeOther(`/reports/${id}?check=1${correct}`);
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
