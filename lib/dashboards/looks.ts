import { asActor, type Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type CivilDate, vietnamDay } from "#lib/domain/civil-date.ts";
import { type Look, lookAgain } from "#lib/domain/last-look.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** This look at a unit: what was kept of the one before, and what is to be kept from now on. */
export type LookAtUnit = {
  kept: Look | null;
  next: Look;
  /** The day of the last look that counts; null where there was none. */
  lookedOn: CivilDate | null;
};

/** By the database's clock. */
export async function readLook(read: Read, actor: Actor, unitId: string): Promise<LookAtUnit> {
  const [row] = await read<{ now: Date; seenAt: Date | null; beforeAt: Date | null }>(sql`
    SELECT clock_timestamp()::timestamptz(3) AS now, l.seen_at AS "seenAt", l.before_at AS "beforeAt"
      FROM (SELECT) one LEFT JOIN last_look l
        ON l.account_id = ${actor.accountId}::uuid AND l.unit_id = ${unitId}::uuid`);
  if (!row) throw new Error("an outer join gave no row");
  const kept = row.seenAt && { seenAt: row.seenAt, beforeAt: row.beforeAt };
  const next = lookAgain(kept, row.now);
  return { kept, next, lookedOn: next.beforeAt && vietnamDay(next.beforeAt) };
}

/**
 * Keeps a look that counts as a new one. Of two at the same time one is kept. The unit must have been read within the
 * actor's reach before.
 */
export async function rememberLook(
  actor: Actor,
  unitId: string,
  { kept, next }: LookAtUnit,
): Promise<void> {
  if (kept === next) return;
  await asActor(actor, (tx) =>
    kept
      ? tx.lastLook.updateMany({
          where: { accountId: actor.accountId, unitId, seenAt: kept.seenAt },
          data: next,
        })
      : tx.lastLook.createMany({
          data: [{ accountId: actor.accountId, unitId, ...next }],
          skipDuplicates: true,
        }),
  );
}
