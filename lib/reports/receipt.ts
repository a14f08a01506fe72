import type { Tx } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** That a report arrived: what an officer can read out over the phone. */
export type Receipt = {
  number: string;
  /** ISO instant. */
  at: string;
  reportId: string;
  version: number;
  /** The same request had come before; nothing was written this time. */
  repeated: boolean;
};

type KeyedRequest = { idempotencyKey: string; fingerprint: string };
type Kept = {
  number: string;
  at: Date;
  entityId: string | null;
  fingerprint: string;
  result: unknown;
};

const KEPT = { number: true, at: true, entityId: true, fingerprint: true, result: true } as const;

/**
 * The answer that this key was given before: null if it is new. The same key with something else in the request
 * is refused; that form was sent, and what differs was typed after it.
 */
export async function answerGiven(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  { idempotencyKey, fingerprint }: KeyedRequest,
): Promise<Outcome<Receipt> | null> {
  const kept: Kept | null = await tx.receipt.findUnique({
    where: { accountId_idempotencyKey: { accountId: actor.accountId, idempotencyKey } },
    select: KEPT,
  });
  if (!kept) return null;
  if (kept.fingerprint !== fingerprint) {
    return refuse.conflict("reports.already-sent-otherwise", { number: kept.number });
  }
  return done(receiptOf(kept, true));
}

/** Writes the receipt of a report; its number comes from a sequence of the database. */
export async function giveReceipt(
  tx: Tx,
  actor: Pick<Actor, "accountId">,
  { idempotencyKey, fingerprint }: KeyedRequest,
  report: { id: string; version: number; at: Date },
): Promise<Receipt> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT next_receipt_number() AS number`;
  if (!row) throw new Error("the sequence of receipts gave no number");
  const kept = await tx.receipt.create({
    data: {
      id: newId(),
      accountId: actor.accountId,
      idempotencyKey,
      deed: "report.submitted",
      fingerprint,
      number: row.number,
      entityId: report.id,
      result: { version: report.version },
      at: report.at,
    },
    select: KEPT,
  });
  return receiptOf(kept, false);
}

function receiptOf({ number, at, entityId, result }: Kept, repeated: boolean): Receipt {
  const { version } = result as { version: number };
  return { number, at: at.toISOString(), reportId: entityId ?? "", version, repeated };
}
