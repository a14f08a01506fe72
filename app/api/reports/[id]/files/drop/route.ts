import { discardFile } from "#lib/files/receive-upload.ts";
import { dropFile } from "#lib/reports/drop-file.ts";
import { boundedForm } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { backToFiles } from "../back-to-files.ts";

const LARGEST_FORM = 64 * 1024;

/** Takes a file away from beside a report. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/files/drop">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  const answer = backToFiles(request, id);
  if (!actor) return answer.signedOut();
  const form = await boundedForm(request, LARGEST_FORM);
  const fields = new Map(form === "too-large" ? [] : (form ?? []));
  const dropped = await dropFile(actor, id, fields.get("drop"));
  if (!dropped.ok) return answer.refused(i18n, dropped.refusal);
  if (dropped.value.gone) await discardFile(dropped.value.gone);
  return answer.done({});
}
