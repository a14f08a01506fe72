import { cookies } from "next/headers";
import { ownPath } from "#lib/domain/own-path.ts";
import { smallForm } from "./bounded-body.ts";

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Keeps what a form chose among `values` in the cookie of the same name, and goes back to the page that asked (`back`).
 * What is no choice changes nothing. `kept`: what else is done with it.
 */
export async function keepChoice(
  request: Request,
  {
    cookie,
    values,
    kept,
  }: { cookie: string; values: readonly string[]; kept?: (chosen: string) => Promise<void> },
): Promise<Response> {
  const form = (await smallForm(request)) ?? new Map<string, string>();
  const chosen = form.get(cookie);
  if (chosen !== undefined && values.includes(chosen)) {
    (await cookies()).set(cookie, chosen, {
      path: "/",
      maxAge: A_YEAR,
      httpOnly: true,
      sameSite: "lax",
    });
    await kept?.(chosen);
  }
  // A relative address: behind a proxy the request's own URL names an inner host.
  return new Response(null, { status: 303, headers: { location: ownPath(form.get("back")) } });
}
