import { attachFile } from "#lib/directives/attach-file.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import { StorageFailed } from "#lib/files/file-store.ts";
import { discardFile, receiveUpload } from "#lib/files/receive-upload.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { refusalDocument } from "../../../refusal-document.ts";

const FIELD = "file";

/** Takes the signed file of a directive; a stable address, so that a file on its way survives a deploy. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/directives/[id]/file">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return seeOther("/sign-in");
  if (!mayAnywhere(actor, "directive:write")) return new Response(null, { status: 404 });

  const page = `/directives/${encodeURIComponent(id)}` as const;
  const upload = await receiveUpload(request, FIELD).catch((error: unknown) => {
    if (error instanceof StorageFailed) return error;
    throw error;
  });
  if (upload instanceof StorageFailed) {
    console.error(upload);
    return notKeptDocument(await pageI18n(), page, upload);
  }
  if (!upload.ok) {
    const key = upload.refusal.kind === "invalid" ? upload.refusal.fields[FIELD]?.key : undefined;
    return seeOther(`${page}?file=${key?.split("file-")[1] ?? "missing"}#${FIELD}`);
  }
  const { file, fields } = upload.value;
  try {
    const attached = await attachFile(
      actor,
      { id, version: fields.version, reason: fields.reason },
      file,
    );
    if (attached.ok) return seeOther(`${page}?done=file`);
    await discardFile(file);
    switch (attached.refusal.kind) {
      case "conflict":
        return seeOther(`${page}?file=changed`);
      case "invalid":
        return seeOther(`${page}?file=reason#reason`);
      default:
        return new Response(null, { status: 404 });
    }
  } catch (error) {
    await discardFile(file);
    throw error;
  }
}

/** No fault of the file's: who sent it learns whether to tell those who run the product or to try again. */
function notKeptDocument(i18n: I18n, page: `/${string}`, { full }: StorageFailed): Response {
  const { t } = i18n;
  return refusalDocument(i18n, {
    status: full ? 507 : 500,
    title: t("directives.file-not-kept"),
    text: t(full ? "directives.file-no-room" : "directives.file-disk"),
    href: page,
    link: t("directives.file-back"),
  });
}
