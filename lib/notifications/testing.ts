import { asNobody } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";

/** A row of the outbox, as a use case leaves it. */
export async function leave(
  topic: string,
  payload: Record<string, unknown>,
  at = new Date(),
): Promise<string> {
  const id = newId();
  await asNobody((tx) => tx.outbox.create({ data: { id, topic, payload: payload as object, at } }));
  return id;
}

/** Whom a row of the outbox was told to, with the kinds. */
export async function toldOf(outboxId: string): Promise<{ accountId: string; kind: string }[]> {
  return asNobody((tx) =>
    tx.notification.findMany({ where: { outboxId }, select: { accountId: true, kind: true } }),
  );
}
