import type { Outcome } from "#lib/domain/outcome.ts";
import { type Actor, type Deed, mayAnywhere } from "#lib/domain/policy.ts";
import { LARGEST_FILE } from "#lib/sheets/read-file.ts";
import { uploadedFile } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";

const FIELD = "file";
/** Beyond this the rest is not even read; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 6 * LARGEST_FILE;

type List = {
  /** Who may bring it in. */
  deed: Deed;
  /** Its page, below which a list in hand has its own. */
  page: `/${string}`;
  /** Its group of messages: what is wrong with a file stands in the page's address by the end of the key. */
  messages: string;
  start: (
    actor: Actor,
    file: { name: string; bytes: Buffer<ArrayBuffer> },
  ) => Promise<Outcome<{ id: string }>>;
};

/** A file with a list, which is read and not kept: to its preview, or back to the page with what is wrong. */
export async function listFromFile(request: Request, list: List): Promise<Response> {
  const { deed, page, messages, start } = list;
  if (!comesFromOurPages(request)) return foreignOrigin();
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in");
  if (!mayAnywhere(actor, deed)) return new Response(null, { status: 404 });
  const refused = (problem: string) => seeOther(`${page}?file=${problem}#${FIELD}`);
  const file = await uploadedFile(request, FIELD, { largest: LARGEST_FILE, most: LARGEST_REQUEST });
  if (typeof file === "string") return refused(`file-${file}`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const started = await start(actor, { name: file.name, bytes });
  if (started.ok) return seeOther(`${page}/${started.value.id}`);
  if (started.refusal.kind !== "invalid") return new Response(null, { status: 404 });
  return refused((started.refusal.fields[FIELD]?.key ?? "").replace(`${messages}.`, ""));
}
