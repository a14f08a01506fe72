import { recordAll } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { LONGEST_MS, stillAsShown, takeInHand } from "./in-hand.ts";
import { answerInput } from "./input.ts";

/** One answer to all that was chosen: each unit reads it with its own assignment. Sent twice it answers once. */
export async function answerDifficulties(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = answerInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error));
  const { items, answer } = parsed.data;

  const deed = async (tx: Tx) => {
    const inHand = await takeInHand(tx, actor, items);
    const asked = stillAsShown(items, inHand, "answer", actor, answer);
    if (!asked.ok) return asked;
    const { left, repeated } = asked.value;
    const count = await tx.$executeRaw(sql`
      UPDATE difficulty x
         SET state = 'answered', answer = ${answer}, answered_at = now(), answered_by_id = ${actor.accountId}::uuid,
             revision = x.revision + 1
        FROM unnest(${left.map(({ id }) => id)}::uuid[], ${left.map(({ revision }) => revision)}::int[]) AS s(id, revision)
       WHERE x.id = s.id AND x.revision = s.revision AND x.state <> 'answered'`);
    if (count !== left.length) throw new Error("a locked difficulty moved");
    await recordAll(
      tx,
      actor,
      left.map(({ id, raisedById }) => ({
        deed: "difficulty.answered",
        entity: "difficulty",
        entityId: id,
        unitId: raisedById,
      })),
    );
    await tx.outbox.createMany({
      data: left.map(({ id, assignmentId, raisedById }) => ({
        id: newId(),
        topic: "difficulty.answered",
        payload: { difficultyId: id, assignmentId, unitId: raisedById, byId: actor.accountId },
      })),
    });
    return done({ count: count + repeated });
  };
  return asActor(actor, deed, { timeoutMs: LONGEST_MS });
}
