import { compactBranch } from "#components/units/compact-branch.ts";
import { treeBranch } from "#lib/units/tree.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { viewOf } from "../../../(signed-in)/units/address.ts";

/** One branch of the tree of units as a compact array, in the reader's language. */
export async function GET(request: Request): Promise<Response> {
  const [actor, i18n] = await Promise.all([currentActor(), pageI18n()]);
  if (!actor) return new Response(null, { status: 401 });
  const { line, all, under } = Object.fromEntries(new URL(request.url).searchParams);
  const branch = await treeBranch(actor, viewOf({ line, all }), under ?? null);
  if (!branch) return new Response(null, { status: 404 });
  return Response.json(compactBranch(i18n, branch), {
    headers: { "cache-control": "private, no-store" },
  });
}
