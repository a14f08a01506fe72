import { signReports } from "#lib/reports/sign-reports.ts";
import { boundedForm } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { doorBefore } from "#lib/web/own-path.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { notFoundDocument, refusalDocument } from "../refusal-document.ts";

/** Two hundred marked rows. */
const LARGEST_FORM = 64 * 1024;
/** More would make an address that is too long: then all are marked again. */
const MOST_PICKED = 40;
const PICKED = /^report\.([0-9a-f-]{36})$/;

/** Sends what the head marked, with one receipt; on to it, or back to the pile where something stays behind. */
export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n, form] = await Promise.all([
    currentActor(),
    pageI18n(),
    boundedForm(request, LARGEST_FORM),
  ]);
  const fields = form === "too-large" || form === null ? new Map<string, string>() : form;
  const picked = [...fields].flatMap(([name, value]) => {
    const id = PICKED.exec(name)?.[1];
    return id ? [{ id, seen: `${id} ${value}` }] : [];
  });
  if (!actor) return seeOther(doorBefore(pileWith(picked)));
  if (picked.length === 0) return seeOther("/sign-off?none=1");
  const signed = await signReports(actor, {
    idempotencyKey: fields.get("key"),
    reports: picked.map(({ seen }) => seen),
  });
  const { t, say } = i18n;
  if (!signed.ok) {
    if (signed.refusal.kind !== "conflict") return notFoundDocument(i18n);
    return refusalDocument(i18n, {
      status: 409,
      title: t("reports.too-late"),
      text: say(signed.refusal.message),
      href: "/sign-off",
      link: t("places.sign-off"),
    });
  }
  const { receipt, reports } = signed.value;
  const left = reports.filter(({ what }) => what !== "sent").length;
  if (receipt && left === 0) return seeOther(`/reports/batch/${receipt.number}`);
  const told = new URLSearchParams({
    ...(receipt && { receipt: receipt.number }),
    left: String(left),
  });
  return seeOther(`/sign-off?${told}`);
}

/** Nothing was sent when the session was over: the same rows are marked when its owner comes back. */
function pileWith(picked: readonly { id: string }[]): string {
  const query = new URLSearchParams({ held: "1" });
  if (picked.length <= MOST_PICKED) for (const { id } of picked) query.append("pick", id);
  return `/sign-off?${query}`;
}
