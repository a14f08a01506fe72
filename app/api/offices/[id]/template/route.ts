import { mayAnywhere } from "#lib/domain/policy.ts";
import { officePage } from "#lib/offices/queries.ts";
import { defaultTemplate } from "#lib/papers/default-template.ts";
import { setTemplate } from "#lib/papers/set-template.ts";
import { templateOf } from "#lib/papers/template-of.ts";
import { LARGEST_TEMPLATE, WORD_TYPE } from "#lib/papers/word-file.ts";
import { attachmentHeaders } from "#lib/web/attachment.ts";
import { uploadedFile } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { seeOther } from "#lib/web/see-other.ts";

const FIELD = "file";
/** Beyond this the rest is not even read; below, it is, so that a browser gets to see the answer. */
const LARGEST_REQUEST = 10 * LARGEST_TEMPLATE;

type Context = RouteContext<"/api/offices/[id]/template">;

/** The template that a unit's reports go out in, to be edited in Word. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return seeOther(doorBefore(`/offices/${encodeURIComponent(id)}`));
  if (!(await officePage(actor, id))) return new Response(null, { status: 404 });
  const template = await templateOf(actor, id);
  const content = template?.content ?? defaultTemplate();
  const headers = attachmentHeaders(template?.name ?? "Mẫu báo cáo.docx", WORD_TYPE);
  return new Response(new Uint8Array(content), { headers });
}

/** Takes a Word file as template; a stable address, since a file is on its way. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  const page = `/offices/${encodeURIComponent(id)}` as const;
  if (!actor) return seeOther(doorBefore(`${page}?template=signed-out`));
  if (!mayAnywhere(actor, "office:manage")) return new Response(null, { status: 404 });
  const refused = (problem: string, tags = "") =>
    seeOther(
      `${page}?${new URLSearchParams({ template: problem, ...(tags && { tags }) })}#${FIELD}`,
    );
  const file = await uploadedFile(request, FIELD, {
    largest: LARGEST_TEMPLATE,
    most: LARGEST_REQUEST,
  });
  if (typeof file === "string") return refused(file);
  const bytes = Buffer.from(await file.arrayBuffer());
  const set = await setTemplate(actor, { unitId: id, name: file.name, bytes });
  if (set.ok) return seeOther(`${page}?done=set`);
  const { refusal } = set;
  if (refusal.kind === "not-found") return new Response(null, { status: 404 });
  if (refusal.kind === "conflict") return refused("changed");
  const { key = "", values } = refusal.fields[FIELD] ?? {};
  return refused(key.replace("papers.template-", ""), String(values?.tags ?? ""));
}
