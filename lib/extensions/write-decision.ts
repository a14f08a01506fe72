import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { InHand } from "./in-hand.ts";

export type Decision = {
  state: "granted" | "declined";
  requests: readonly (InHand & { to: CivilDate | null })[];
  note: string | null;
};

/** Writes what was decided about requests that are held, with its trail and what the units are told. */
export async function writeDecision(tx: Tx, actor: Actor, decision: Decision): Promise<void> {
  const { state, requests, note } = decision;
  const count = await tx.$executeRaw(sql`
    UPDATE extension_request x
       SET state = ${state}::"ExtensionState", granted_due_on = n.due_on, decision_note = ${note},
           decided_on = ${actor.today}::date, decided_by_id = ${actor.accountId}::uuid
      FROM unnest(${requests.map(({ id }) => id)}::uuid[], ${requests.map(({ to }) => to)}::date[]) AS n (id, due_on)
     WHERE x.id = n.id AND x.state = 'asked'`);
  if (count !== requests.length) throw new Error("a locked request moved");
  await recordAll(
    tx,
    actor,
    requests.map(({ assignmentId, unitId, dueOn, to }) => ({
      deed: `extension.${state}` as const,
      entity: "assignment",
      entityId: assignmentId,
      unitId,
      detail: { ...(to && { dueBefore: dueOn, dueOn: to }), ...(note && { reason: note }) },
    })),
  );
  await tx.outbox.createMany({
    data: requests.map(({ id, assignmentId }) => ({
      id: newId(),
      topic: `extension.${state}`,
      payload: { extensionId: id, assignmentId, byId: actor.accountId },
    })),
  });
}
