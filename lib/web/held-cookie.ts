import { cookies } from "next/headers";
import { type HeldForm, heldFormOf } from "#lib/db/held-form.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { siteIsSecure } from "./site.ts";

const NAME = "held";
/** As long as somebody needs to look at a form again. */
const SHOWN_SECONDS = 3_600;

/** From here on the page of this form shows what was typed into it. */
export async function showHeld(id: string): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: siteIsSecure() } as const;
  (await cookies()).set(NAME, id, { ...options, maxAge: SHOWN_SECONDS });
}

export async function hideHeld(): Promise<void> {
  const jar = await cookies();
  if (jar.has(NAME)) jar.delete(NAME);
}

/** The form that the actor is being shown again, or null. */
export async function heldFor(actor: Actor): Promise<HeldForm | null> {
  const id = (await cookies()).get(NAME)?.value;
  return id ? heldFormOf(actor, id) : null;
}
