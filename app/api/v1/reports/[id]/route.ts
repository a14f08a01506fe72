import { reportPage } from "#lib/reports/report-page.ts";
import { currentActor } from "#lib/web/current-actor.ts";

/** One report as JSON: what is asked, what was said, what was decided. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/v1/reports/[id]">,
): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return Response.json({ error: { key: "auth.sign-in" } }, { status: 401 });
  const report = await reportPage(actor, id);
  return report
    ? Response.json(report, { headers: { "cache-control": "no-store" } })
    : Response.json({ error: { key: "shell.not-found" } }, { status: 404 });
}
