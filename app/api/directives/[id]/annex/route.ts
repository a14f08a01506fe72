import { startImportFromFile } from "#lib/annex/start-import.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { LARGEST_FILE } from "#lib/sheets/read-file.ts";
import { uploadedFile } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";

const FIELD = "file";
/** Beyond this the rest is not even read; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 6 * LARGEST_FILE;

/** Takes a file with an annex, which is read and not kept; a stable address, so that a deploy between loses nothing. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/directives/[id]/annex">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return seeOther("/sign-in");
  if (!mayAnywhere(actor, "directive:write")) return new Response(null, { status: 404 });

  const page = `/directives/${encodeURIComponent(id)}/annex` as const;
  const refused = (problem: string) => seeOther(`${page}?file=${problem}#${FIELD}`);
  const file = await uploadedFile(request, FIELD, { largest: LARGEST_FILE, most: LARGEST_REQUEST });
  if (typeof file === "string") return refused(`file-${file}`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const started = await startImportFromFile(actor, { directiveId: id, name: file.name, bytes });
  if (started.ok) return seeOther(`${page}/${started.value.id}`);
  if (started.refusal.kind !== "invalid") return new Response(null, { status: 404 });
  return refused((started.refusal.fields[FIELD]?.key ?? "").replace("annex.", ""));
}
