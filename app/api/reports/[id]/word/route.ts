import { reportPaper } from "#lib/reports/period-paper.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { wordAnswer } from "../../word-answer.ts";

/** One report as a Word file. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/reports/[id]/word">,
): Promise<Response> {
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  if (!actor) return seeOther(doorBefore(`/reports/${encodeURIComponent(id)}`));
  return wordAnswer(i18n, actor, await reportPaper(actor, id));
}
