import type { Tx } from "#lib/db/door.ts";
import { asActor } from "#lib/db/door.ts";
import { type KeyedRequest, nextReceiptNumber } from "#lib/db/receipt.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";

const ONE_ANSWER_A_KEY = "receipt_account_id_idempotency_key_key";

/** That something arrived: what an officer can read out over the phone. */
export type ReceiptGiven = {
  id: string;
  number: string;
  /** ISO instant. */
  at: string;
  /** The same request had come before; nothing was written this time. */
  repeated: boolean;
};

/** The receipt of one report. */
export type Receipt = Omit<ReceiptGiven, "id"> & { reportId: string; version: number };

/**
 * Runs `send` once for a key: `answered` tells within the transaction whether this key was answered before. If the
 * same key is answered elsewhere at the same moment, that answer is given.
 */
export async function onceByKey<T>(
  actor: Actor,
  answered: (tx: Tx) => Promise<Outcome<T> | null>,
  send: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await asActor(actor, send, { timeoutMs: 15_000 });
  } catch (error) {
    if (violatedConstraint(error) !== ONE_ANSWER_A_KEY) throw error;
    const given = await asActor(actor, answered);
    if (!given) throw error;
    return given;
  }
}

/**
 * The receipt that this key was given before, with the report it names (null if it is of many): null if the key is new.
 * The same key with something else in the request is refused; that form was sent, and what differs was typed after it.
 */
export async function receiptGiven(
  tx: Tx,
  { accountId }: Pick<Actor, "accountId">,
  { idempotencyKey, fingerprint }: KeyedRequest,
): Promise<Outcome<ReceiptGiven & { entityId: string | null; result: unknown }> | null> {
  const kept = await tx.receipt.findUnique({
    where: { accountId_idempotencyKey: { accountId, idempotencyKey } },
    select: { id: true, number: true, at: true, entityId: true, fingerprint: true, result: true },
  });
  if (!kept) return null;
  const { fingerprint: known, at, ...given } = kept;
  if (known !== fingerprint) {
    return refuse.conflict("reports.already-sent-otherwise", { number: given.number });
  }
  return done({ ...given, at: at.toISOString(), repeated: true });
}

/** Writes a receipt; its number comes from a sequence of the database. Of one report it is `entityId`'s. */
export async function giveReceipt(
  tx: Tx,
  { accountId }: Pick<Actor, "accountId">,
  { idempotencyKey, fingerprint }: KeyedRequest,
  given: { deed: string; entityId?: string; result: { version: number } | { count: number } },
  at: Date,
): Promise<ReceiptGiven> {
  const number = await nextReceiptNumber(tx);
  const kept = { id: newId(), accountId, idempotencyKey, fingerprint, number, at };
  await tx.receipt.create({ data: { ...kept, ...given }, select: { id: true } });
  return { id: kept.id, number, at: at.toISOString(), repeated: false };
}
