import { usePasswordLink } from "#lib/people/one-time-link.ts";
import { smallForm } from "#lib/web/bounded-body.ts";
import { seeOther } from "#lib/web/see-other.ts";

/** Guarded by the link itself, not by a cookie, so that no origin need be asked. */
export async function POST(request: Request): Promise<Response> {
  const form = Object.fromEntries((await smallForm(request)) ?? []);
  const outcome = await usePasswordLink(form);
  if (outcome.ok)
    return seeOther(
      `/sign-in?${new URLSearchParams({ email: outcome.value.email, password: "set" })}`,
    );
  const page = `/one-time-link/${encodeURIComponent(String(form.token ?? "none"))}` as const;
  if (outcome.refusal.kind !== "invalid") return seeOther(page); // which says not found
  return seeOther(`${page}?error=${Object.keys(outcome.refusal.fields)[0]}`);
}
