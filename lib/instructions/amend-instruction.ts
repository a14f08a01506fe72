import { asActor } from "#lib/db/door.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { takeStep } from "./in-hand.ts";
import { amendInput, notBefore } from "./input.ts";
import { reachOf } from "./reach.ts";

/** What nobody has answered yet says something else now, or may be answered on another day; what it said first is kept. */
export async function amendInstruction(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = notBefore(amendInput, actor.today).safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["text", "dueOn"]));
  const { given } = reachOf(actor);
  return asActor(actor, (tx) => takeStep(tx, actor, input, "amend", given, parsed.data));
}
