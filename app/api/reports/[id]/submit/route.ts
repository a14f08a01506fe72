import { FIELD } from "#lib/domain/report-form.ts";
import { saveDraft } from "#lib/reports/save-draft.ts";
import { submitReport } from "#lib/reports/submit-report.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorFor } from "#lib/web/hold-at-the-door.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { tooLargeDocument } from "../../../refusal-document.ts";
import { formRequest } from "../../form-request.ts";
import { refusedForm } from "../../refused-form.ts";

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
  const keep = async () => (await saveDraft(actor, input, { anyway: true })).ok;
  return refusedForm(i18n, sent.refusal, {
    id,
    noChange,
    correct: input.baseVersion !== "0",
    keep,
  });
}
