import { asActor } from "#lib/db/door.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { stillAsShown, takeInHand } from "./in-hand.ts";
import { declineInput } from "./input.ts";
import { writeDecision } from "./write-decision.ts";

/** Declines requests, with a note that each unit reads: their deadlines stay. Sent twice it is done once. */
export async function declineExtensions(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = declineInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { items, note } = parsed.data;

  return asActor(actor, async (tx) => {
    const inHand = await takeInHand(tx, actor, items);
    const asked = stillAsShown(items, inHand, "decline", (one) => one.note === note, actor);
    if (!asked.ok) return asked;
    const { left, repeated } = asked.value;
    const requests = left.map((one) => ({ ...one, to: null }));
    await writeDecision(tx, actor, { state: "declined", requests, note });
    return done({ count: left.length + repeated });
  });
}
