import { asActor } from "#lib/db/door.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { takeStep } from "./in-hand.ts";
import { answerInput } from "./input.ts";
import { reachOf } from "./reach.ts";

/** The owner says what was done; then it waits for the leader's word. */
export async function answerInstruction(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = answerInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["text", "evidence"]));
  const { owned } = reachOf(actor);
  return asActor(actor, (tx) => takeStep(tx, actor, input, "answer", owned, parsed.data));
}
