import { cookies } from "next/headers";
import { isLocale } from "#lib/i18n/i18n.ts";
import { smallForm } from "#lib/web/bounded-body.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { LOCALE_COOKIE } from "#lib/web/page-i18n.ts";

const A_YEAR = 365 * 24 * 60 * 60;

/** Keeps the chosen language and goes back to the page that asked (`locale`, `back`). */
export async function POST(request: Request): Promise<Response> {
  const form = (await smallForm(request)) ?? new Map<string, string>();
  const locale = form.get("locale");
  if (isLocale(locale)) {
    (await cookies()).set(LOCALE_COOKIE, locale, {
      path: "/",
      maxAge: A_YEAR,
      httpOnly: true,
      sameSite: "lax",
    });
  }
  // A relative address: behind a proxy the request's own URL names an inner host.
  return new Response(null, {
    status: 303,
    headers: { location: ownPath(form.get("back")) },
  });
}
