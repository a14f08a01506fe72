import { recallReport } from "#lib/reports/recall-report.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument } from "../../../refusal-document.ts";

/** Takes a report back, on to its form; or says who decided first. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/recall">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  if (!actor) return seeOther(doorBefore(`/reports/${id}`));
  const recalled = await recallReport(actor, id);
  if (recalled.ok) return seeOther(`/reports/${id}`);
  const { t, say } = i18n;
  if (recalled.refusal.kind !== "conflict") {
    return notFoundDocument(i18n);
  }
  return refusalDocument(i18n, {
    status: 409,
    title: t("reports.not-recalled"),
    text: say(recalled.refusal.message),
    href: `/reports/${id}?conflict=recall`,
    link: t("reports.view-report"),
    goesOn: true,
  });
}
