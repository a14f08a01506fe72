import { periodPaper } from "#lib/reports/period-paper.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { wordAnswer } from "../../../word-answer.ts";

/** All reports of a unit for a period as one Word file. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/reports/period/[id]/word">,
): Promise<Response> {
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  const unitId = new URL(request.url).searchParams.get("unit") ?? "";
  if (!actor) return seeOther(doorBefore("/reports/period"));
  return wordAnswer(i18n, actor, await periodPaper(actor, { periodId: id, unitId }));
}
