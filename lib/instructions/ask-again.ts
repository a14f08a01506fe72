import { asActor } from "#lib/db/door.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { takeStep } from "./in-hand.ts";
import { askAgainInput, notBefore } from "./input.ts";
import { reachOf } from "./reach.ts";

/** The answer does not do: what is missing, and a new day to answer by. */
export async function askAgain(actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const parsed = notBefore(askAgainInput, actor.today).safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["text", "dueOn"]));
  const { given } = reachOf(actor);
  return asActor(actor, (tx) => takeStep(tx, actor, input, "ask-again", given, parsed.data));
}
