import { asActor } from "#lib/db/door.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { takeStep } from "./in-hand.ts";
import { reachOf } from "./reach.ts";

/** The leader is content with the answer: the instruction is done with. */
export async function acceptAnswer(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const { given } = reachOf(actor);
  return asActor(actor, (tx) => takeStep(tx, actor, input, "accept", given, {}));
}
