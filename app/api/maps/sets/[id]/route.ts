import { boundariesFile } from "#lib/boundaries/queries.ts";
import { currentActor } from "#lib/web/current-actor.ts";

/** The shapes of an imported map: they never change, and only who sees its units may have them. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/maps/sets/[id]">,
): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  const file = actor && (await boundariesFile(actor, id));
  if (!file) return new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "private, max-age=31536000, immutable",
    },
  });
}
