import { createHash } from "node:crypto";
import { newId } from "#lib/domain/id.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { Tx } from "./door.ts";
import type { Prisma } from "./generated/client.ts";
import { sql } from "./sql.ts";

type Who = Pick<Actor, "accountId">;

/** One sending of a form: what tells it from another, and what it asked for. */
export type KeyedRequest = { idempotencyKey: string; fingerprint: string };

/** What a sending asks for, told from all else that the same key might be sent with. */
export function fingerprintOf(asked: string): string {
  return createHash("sha256").update(asked).digest("hex");
}

/**
 * What came of the same sending before; null if it is new. A key that was used for something else is refused, in the
 * words of `otherwise`.
 */
export async function answeredBefore<T>(
  tx: Tx,
  { accountId }: Who,
  { idempotencyKey, fingerprint }: KeyedRequest,
  otherwise: string,
): Promise<Outcome<T> | null> {
  const kept = await tx.receipt.findUnique({
    where: { accountId_idempotencyKey: { accountId, idempotencyKey } },
    select: { fingerprint: true, result: true },
  });
  if (!kept) return null;
  return kept.fingerprint === fingerprint ? done(kept.result as T) : refuse.conflict(otherwise);
}

/** What can be read out over the phone; from a sequence of the database. */
export async function nextReceiptNumber(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>(
    sql`SELECT next_receipt_number() AS number`,
  );
  if (!row) throw new Error("the sequence of receipts gave no number");
  return row.number;
}

type Kept = { deed: string; number: string; entityId: string; result: Prisma.InputJsonObject };

export async function keepReceipt(
  tx: Tx,
  { accountId }: Who,
  sending: KeyedRequest,
  kept: Kept,
): Promise<void> {
  await tx.receipt.create({
    data: { id: newId(), accountId, ...sending, ...kept },
    select: { id: true },
  });
}
