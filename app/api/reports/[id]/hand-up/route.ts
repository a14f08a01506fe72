import { FIELD } from "#lib/domain/report-form.ts";
import { handUpReport } from "#lib/reports/hand-up-report.ts";
import { saveDraft } from "#lib/reports/save-draft.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorFor } from "#lib/web/hold-at-the-door.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { tooLargeDocument } from "../../../refusal-document.ts";
import { formRequest } from "../../form-request.ts";
import { refusedForm } from "../../refused-form.ts";

/** Lays a report before the unit's head; on to the home, or back to the form with what was typed and what is wrong. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/hand-up">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  const form = await formRequest(request, id);
  if (!form) return tooLargeDocument(i18n, id);
  const { input, held } = form;
  const noChange = input.fields[FIELD.noChange] === "yes";
  if (!actor) return seeOther(noChange ? "/sign-in" : await doorFor(`/reports/${id}`, held));
  const handed = await handUpReport(actor, input);
  if (handed.ok) return seeOther("/reports?handed=1");
  const keep = async () => (await saveDraft(actor, input, { anyway: true })).ok;
  return refusedForm(i18n, handed.refusal, {
    id,
    noChange,
    correct: input.baseVersion !== "0",
    keep,
  });
}
