import { mayAnywhere } from "#lib/domain/policy.ts";
import { startImportFromFile } from "#lib/people/start-import.ts";
import { LARGEST_FILE } from "#lib/sheets/read-file.ts";
import { uploadedFile } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";

const FIELD = "file";
/** Beyond this the rest is not even read; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 6 * LARGEST_FILE;

/** Takes a file with a list of people, which is read and not kept; a stable address, as for lists of units. */
export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in");
  if (!mayAnywhere(actor, "people:manage")) return new Response(null, { status: 404 });
  const refused = (problem: string) => seeOther(`/people/import?file=${problem}#${FIELD}`);
  const file = await uploadedFile(request, FIELD, { largest: LARGEST_FILE, most: LARGEST_REQUEST });
  if (typeof file === "string") return refused(`file-${file}`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const started = await startImportFromFile(actor, { name: file.name, bytes });
  if (started.ok) return seeOther(`/people/import/${started.value.id}`);
  if (started.refusal.kind !== "invalid") return new Response(null, { status: 404 });
  return refused((started.refusal.fields[FIELD]?.key ?? "").replace("people-import.", ""));
}
