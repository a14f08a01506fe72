import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { Tx } from "./door.ts";

/** What was done to what; `unitId` is the unit it concerns, by which an auditor's scope goes. */
export type Deeds = {
  deed: string;
  entity: string;
  entityId?: string;
  unitId?: string;
  detail?: Record<string, string | number | boolean | null>;
};

/** Writes down who did what, in the transaction that did it. */
export async function record(tx: Tx, actor: Pick<Actor, "accountId">, event: Deeds): Promise<void> {
  await tx.auditEvent.create({
    data: { id: newId(), accountId: actor.accountId, ...event },
    select: { id: true },
  });
}

/** As `record`, for a deed that did the same to many things: one statement. */
export async function recordAll(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  events: readonly Deeds[],
): Promise<void> {
  await tx.auditEvent.createMany({
    data: events.map((event) => ({ id: newId(), accountId: actor.accountId, ...event })),
  });
}
