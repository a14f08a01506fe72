import { asActor } from "#lib/db/door.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { takeStep } from "./in-hand.ts";
import { withdrawInput } from "./input.ts";
import { reachOf } from "./reach.ts";

/** It needs no answer any more; the reason is told and all that was said stays. */
export async function withdrawInstruction(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = withdrawInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["reason"]));
  const { given } = reachOf(actor);
  const step = { text: parsed.data.reason };
  return asActor(actor, (tx) => takeStep(tx, actor, input, "withdraw", given, step));
}
