import { recordAll } from "#lib/db/audit.ts";
import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { mayPassTo } from "#lib/domain/difficulty-status.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { wrongFields } from "#lib/domain/wrong-fields.ts";
import { LONGEST_MS, stillAsShown, takeInHand } from "./in-hand.ts";
import { passUpInput } from "./input.ts";
import { type Superior, superiorsSql } from "./superiors.ts";

/** Hands what was chosen on to the unit above, with an opinion that stays with it. */
export async function passUpDifficulties(
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ count: number }>> {
  const parsed = passUpInput.safeParse(input);
  if (!parsed.success) return refuse.invalid(wrongFields(parsed.error, ["to", "opinion"]));
  const { items, to, opinion } = parsed.data;

  const deed = async (tx: Tx) => {
    const inHand = await takeInHand(tx, actor, items);
    const asked = stillAsShown(items, inHand, "pass-up", actor, opinion);
    if (!asked.ok) return asked;
    const { left, repeated } = asked.value;
    const holders = [...new Set(left.map(({ heldById }) => heldById))];
    const superiors = await tx.$queryRaw<Superior[]>(superiorsSql(holders));
    const mayGo = left.every((one) => {
      const above = superiors.filter(({ holderId }) => holderId === one.heldById);
      const ids = above.map(({ id }) => id);
      return mayPassTo(one, ids).includes(to);
    });
    if (!mayGo) return refuse.invalid({ to: { key: "difficulties.to-not-above" } });

    const column = (pick: (one: (typeof left)[number]) => string | number) => left.map(pick);
    const count = await tx.$executeRaw(sql`
      UPDATE difficulty x
         SET state = 'passed_up', addressed_to_id = ${to}::uuid, held_since = now(), revision = x.revision + 1
        FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ revision }) => revision)}::int[]) AS s(id, revision)
       WHERE x.id = s.id AND x.revision = s.revision AND x.state <> 'answered'`);
    if (count !== left.length) throw new Error("a locked difficulty moved");
    await tx.difficultyPass.createMany({
      data: left.map(({ id, heldById }) => ({
        id: newId(),
        difficultyId: id,
        fromId: heldById,
        toId: to,
        opinion,
        passedById: actor.accountId,
      })),
    });
    const name = superiors.find(({ id }) => id === to)?.name ?? "";
    await recordAll(
      tx,
      actor,
      left.map(({ id, raisedById }) => ({
        deed: "difficulty.passed-up",
        entity: "difficulty",
        entityId: id,
        unitId: raisedById,
        detail: { name },
      })),
    );
    await tx.outbox.createMany({
      data: left.map(({ id, assignmentId }) => ({
        id: newId(),
        topic: "difficulty.passed-up",
        payload: { difficultyId: id, assignmentId, unitId: to, byId: actor.accountId },
      })),
    });
    return done({ count: count + repeated });
  };
  return asActor(actor, deed, { timeoutMs: LONGEST_MS });
}
