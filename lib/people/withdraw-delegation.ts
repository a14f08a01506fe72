import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isId, newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type HeldSeat, maySeat } from "#lib/domain/role-giving.ts";
import { accountInHand, SEAT_OF_M } from "./reach.ts";

type Held = {
  toId: string;
  to: string;
  isOver: boolean;
  seats: (HeldSeat & { unitId: string })[];
};

/** Ends a delegation at once: who acts by it is back in the own place on the next request. Twice is once. */
export async function withdrawDelegation(
  actor: Actor,
  { accountId, delegationId }: { accountId: unknown; delegationId: unknown },
): Promise<Outcome<{ id: string }>> {
  if (!isId(delegationId)) return refuse.notFound();
  return asActor(actor, async (tx) => {
    const away = await accountInHand(tx, actor, accountId);
    if (!away) return refuse.notFound();
    const [held] = await tx.$queryRaw<Held[]>(sql`
      SELECT h.to_account_id AS "toId", c.title AS "to", h.withdrawn_at IS NOT NULL OR h.valid_to <= ${actor.today}::date AS "isOver",
             (SELECT coalesce(json_agg(${SEAT_OF_M}), '[]') FROM delegation_membership dm
                JOIN membership m ON m.id = dm.membership_id JOIN unit u ON u.id = m.unit_id
               WHERE dm.delegation_id = h.id) AS seats
        FROM delegation h JOIN account c ON c.id = h.to_account_id
       WHERE h.id = ${delegationId}::uuid AND h.from_account_id = ${away.id}::uuid`);
    if (!held?.seats.every((seat) => maySeat(actor, seat))) return refuse.notFound();
    if (held.isOver) return done({ id: away.id });
    await tx.delegation.updateMany({
      where: { id: delegationId, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: actor.accountId },
    });
    const [first] = held.seats;
    await record(tx, actor, {
      deed: "delegation.withdrawn",
      entity: "delegation",
      entityId: delegationId,
      ...(first && { unitId: first.unitId }),
      detail: { away: away.title, standIn: held.to },
    });
    await tx.outbox.create({
      data: {
        id: newId(),
        topic: "delegation.withdrawn",
        payload: { delegationId, accountIds: [away.id, held.toId] },
      },
      select: { id: true },
    });
    return done({ id: away.id });
  });
}
