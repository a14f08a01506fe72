import { dropCorrection } from "#lib/reports/drop-correction.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument } from "../../../refusal-document.ts";

/** Gives a correction up, on to the report that stands again; or says who was faster. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/drop-correction">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  if (!actor) return seeOther(doorBefore(`/reports/${id}`));
  const dropped = await dropCorrection(actor, id);
  if (dropped.ok) return seeOther(`/reports/${id}?dropped=1`);
  const { t, say } = i18n;
  if (dropped.refusal.kind !== "conflict") return notFoundDocument(i18n);
  return refusalDocument(i18n, {
    status: 409,
    title: t("reports.not-dropped"),
    text: say(dropped.refusal.message),
    href: `/reports/${id}`,
    link: t("reports.view-report"),
  });
}
