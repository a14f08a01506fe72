import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readActor } from "#lib/db/read-actor.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { ASKED_PATH, doorBefore } from "./own-path.ts";
import { readSessionId } from "./session-cookie.ts";

/** Who asks, or null: read once per request from the cookie's session. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionId();
  return sessionId ? readActor(sessionId) : null;
});

/** Who asks; somebody who is not signed in is sent to the door, and comes back here from it. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(doorBefore((await headers()).get(ASKED_PATH)));
}
