import { readBoundaries } from "#lib/boundaries/read-boundaries.ts";
import { LARGEST_BOUNDARIES } from "#lib/boundaries/read-shapes.ts";
import { enteredText } from "#lib/domain/entered-text.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { boundedBody, fileSent } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { seeOther } from "#lib/web/see-other.ts";

/** Beyond this the rest is not even read; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 3 * LARGEST_BOUNDARIES;
/** What was typed comes back in the address, as far as a form of ours lets anybody type. */
const LONGEST_TYPED = 300;

/** Takes a file of boundaries, which is read and not kept. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/boundaries/[unitId]">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, { unitId }] = await Promise.all([currentActor(), params]);
  if (!actor) return seeOther("/sign-in");
  if (!mayAnywhere(actor, "unit:manage")) return new Response(null, { status: 404 });
  const page = `/dashboard/${encodeURIComponent(unitId)}/map/boundaries` as const;

  const form = await formOf(request);
  const text = (name: string) =>
    form instanceof FormData ? enteredText(String(form.get(name) ?? "")) : "";
  const [source, licence] = [text("source"), text("licence")];
  const refused = (wrong: Record<string, string>) => {
    const said = { source, licence, ...wrong };
    const query = new URLSearchParams(
      Object.entries(said).map(([name, value]) => [name, value.slice(0, LONGEST_TYPED)]),
    );
    return seeOther(`${page}?${query}#import`);
  };
  if (form === "too-large") return refused({ "wrong-file": "geo-large" });
  const file = form?.get("file");
  const sent = file instanceof File ? fileSent(file) : "missing";
  if (!(file instanceof File) || sent !== "sent")
    return refused({ "wrong-file": sent === "empty" ? "geo-blank" : "geo-missing" });
  if (file.size > LARGEST_BOUNDARIES) return refused({ "wrong-file": "geo-large" });
  const bytes = Buffer.from(await file.arrayBuffer());
  const read = await readBoundaries(actor, { unitId, name: file.name, bytes, source, licence });
  if (read.ok) return seeOther(`${page}#set-${read.value.id}`);
  if (read.refusal.kind !== "invalid") return new Response(null, { status: 404 });
  return refused(
    Object.fromEntries(
      Object.entries(read.refusal.fields).map(([name, { key }]) => [
        `wrong-${name}`,
        key.replace("boundaries.", ""),
      ]),
    ),
  );
}

async function formOf(request: Request): Promise<FormData | "too-large" | null> {
  try {
    const body = await boundedBody(request, LARGEST_REQUEST);
    if (body === "too-large") return body;
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    return await new Response(body, { headers }).formData();
  } catch {
    return null; // no form, or the sender went away
  }
}
