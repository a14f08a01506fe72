import { redirect } from "next/navigation";
import { requireActor } from "#lib/web/current-actor.ts";
import { homeOf } from "#lib/web/places.ts";

/** Each role's own first page. */
export default async function HomePage() {
  redirect(homeOf(await requireActor()));
}
