import { Readable } from "node:stream";
import { filterFrom, linksHref } from "#app/(signed-in)/people/address.ts";
import { csvFile } from "#lib/exports/csv-file.ts";
import { named } from "#lib/i18n/named.ts";
import { makeLinks } from "#lib/people/links-for-many.ts";
import { attachmentHeaders } from "#lib/web/attachment.ts";
import { boundedForm, SMALL_FORM } from "#lib/web/bounded-body.ts";
import { currentActor } from "#lib/web/current-actor.ts";
import { comesFromOurPages, foreignOrigin } from "#lib/web/origin-gate.ts";
import { pageI18n } from "#lib/web/page-i18n.ts";
import { seeOther } from "#lib/web/see-other.ts";
import { siteUrl } from "#lib/web/site.ts";

/** Links that set passwords, as a file that is told once: asked again, all links are new. */
export async function POST(request: Request): Promise<Response> {
  if (!comesFromOurPages(request)) return foreignOrigin();
  const [actor, i18n] = await Promise.all([currentActor(), pageI18n()]);
  if (!actor) return seeOther("/sign-in");
  const form = await boundedForm(request, SMALL_FORM);
  if (!(form instanceof Map)) return new Response(null, { status: 400 });
  const filter = filterFrom(form.get("filter") ?? "");
  const made = await makeLinks(actor, filter, { count: form.get("count") });
  if (!made.ok) {
    if (made.refusal.kind === "not-found") return new Response(null, { status: 404 });
    return seeOther(`${linksHref(filter)}&refused=changed`);
  }
  const { t, locale } = i18n;
  const heads = ["email", "title", "unit", "link", "links-until"] as const;
  const rows = made.value.map((one) => [
    one.email,
    named(i18n, one.title, one.titleEn),
    one.unit && named(i18n, one.unit, one.unitEn),
    new URL(`/one-time-link/${one.token}`, siteUrl()).href,
    { at: one.expiresAt },
  ]);
  const batches = (async function* () {
    yield rows;
  })();
  const file = csvFile({ heads: heads.map((head) => t(`people.${head}`)), batches }, locale);
  const headers = attachmentHeaders(
    `${t("people.links-file-name")} ${actor.today}.csv`,
    "text/csv; charset=utf-8",
  );
  return new Response(Readable.toWeb(Readable.from(file)) as ReadableStream<Uint8Array>, {
    headers,
  });
}
