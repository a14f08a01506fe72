import type { Refusal } from "#lib/domain/outcome.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { saveDraft } from "#lib/reports/save-draft.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { doorFor } from "#lib/web/hold-at-the-door.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument, tooLargeDocument } from "../../../refusal-document.ts";
import { formRequest } from "../../form-request.ts";

const STATUS = { "not-found": 404, conflict: 409, invalid: 422 } as const;

/** Keeps the draft: for the script while somebody types (JSON), and for the button that saves it (back to the form). */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/reports/[id]/draft">,
): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const byScript = request.headers.get("accept") === "application/json";
  const [actor, i18n, { id }] = await Promise.all([currentActor(), pageI18n(), params]);
  const form = await formRequest(request, id);
  if (!form) return byScript ? Response.json({}, { status: 413 }) : tooLargeDocument(i18n, id);
  const { input, deed, held } = form;
  if (!actor) {
    const door = await doorFor(`/reports/${id}`, held);
    return byScript ? Response.json({}, { status: 401 }) : seeOther(door);
  }
  // The button keeps what was typed whatever became of the report; the script is told who was faster.
  const saved = await saveDraft(actor, input, { take: deed === "take", anyway: !byScript });
  if (byScript) {
    return saved.ok
      ? Response.json(saved.value)
      : Response.json(told(i18n, saved.refusal), { status: STATUS[saved.refusal.kind] });
  }
  if (saved.ok && !saved.value.aside)
    return seeOther(`/reports/${id}${input.baseVersion === "0" ? "" : "?correct=1"}`);
  if (!saved.ok && saved.refusal.kind !== "conflict") return notFoundDocument(i18n);
  const { t } = i18n;
  return refusalDocument(i18n, {
    status: 409,
    title: t("reports.not-saved"),
    text: `${t("reports.told-changed")}${saved.ok ? ` ${t("reports.typed-kept")}` : ""}`,
    href: `/reports/${id}?conflict=save`,
    link: t("reports.view-report"),
    goesOn: saved.ok,
  });
}

/** Who was faster, for the page that still has what was typed. */
function told({ say, t }: I18n, refusal: Refusal) {
  return refusal.kind === "conflict"
    ? { text: `${say(refusal.message)} ${t("reports.draft-stale")}` }
    : {};
}
