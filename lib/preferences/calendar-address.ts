import { randomBytes } from "node:crypto";
import { record } from "#lib/db/audit.ts";
import { asActor } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import type { AuditedDeed } from "#lib/domain/audited-deeds.ts";
import type { Actor } from "#lib/domain/policy.ts";

type Account = Pick<Actor, "accountId">;

/** Makes the address of the actor's calendar feed, in place of one that there was. It is told once: its hash is kept. */
export async function makeCalendarAddress(actor: Account): Promise<{ token: string }> {
  const token = randomBytes(24).toString("base64url");
  await setHash(actor, hashOfSecret(token), "account.calendar-made");
  return { token };
}

/** Ends the address; calendars that use it find nothing any more. */
export async function endCalendarAddress(actor: Account): Promise<void> {
  await setHash(actor, null, "account.calendar-ended");
}

async function setHash(
  actor: Account,
  calendarHash: string | null,
  deed: AuditedDeed,
): Promise<void> {
  const { accountId } = actor;
  const calendar = { calendarHash, calendarMadeAt: calendarHash ? new Date() : null };
  await asActor(actor, async (tx) => {
    const before = await tx.preference.findUnique({ where: { accountId } });
    if (!calendarHash && !before?.calendarHash) return;
    await tx.preference.upsert({
      where: { accountId },
      create: { accountId, ...calendar },
      update: calendar,
      select: { accountId: true },
    });
    await record(tx, actor, { deed, entity: "account", entityId: accountId });
  });
}
