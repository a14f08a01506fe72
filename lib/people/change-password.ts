import { z } from "zod";
import { attemptLimit } from "#lib/db/attempt-limit.ts";
import { record } from "#lib/db/audit.ts";
import { asActor, readAsActor } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { sql } from "#lib/db/sql.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { hashPassword, passwordMatches, wrongPassword } from "./password.ts";

/** Who finds an open session is no more welcome to guess than at the door. */
const perAccount = attemptLimit("change-password", 10, 300);

const change = z.object({
  current: z.string(),
  password: z.string(),
  repeated: z.string(),
  /** The one that stays open. */
  sessionId: z.string(),
});

/**
 * Changes one's own password, for who knows the one before; also while acting for somebody, it is one's own. The
 * account's other sessions end, and links that were made for it open nothing any more.
 */
export async function changePassword(actor: Actor, input: unknown): Promise<Outcome<null>> {
  const parsed = change.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { current, password, repeated, sessionId } = parsed.data;
  const { accountId } = actor;
  const wrong = wrongPassword(password, repeated);
  if (wrong) return refuse.invalid(wrong);
  if (!(await perAccount.take(accountId)))
    return refuse.invalid({ current: { key: "auth.too-many-changes" } });
  const [account] = await readAsActor(actor, (read) =>
    read<{ passwordHash: string | null }>(sql`
      SELECT password_hash AS "passwordHash" FROM account WHERE id = ${accountId}::uuid`),
  );
  const before = account?.passwordHash ?? null;
  if (!(await passwordMatches(current, before)))
    return refuse.invalid({ current: { key: "auth.wrong-password" } });

  const passwordHash = await hashPassword(password);
  const outcome = await asActor({ accountId }, async (tx) => {
    // Only the password that was asked for: an admin's link may have set another meanwhile.
    const { count } = await tx.account.updateMany({
      where: { id: accountId, passwordHash: before },
      data: { passwordHash },
    });
    if (count === 0) return refuse.invalid({ current: { key: "auth.wrong-password" } });
    await tx.session.updateMany({
      where: { accountId, endedAt: null, idHash: { not: hashOfSecret(sessionId) } },
      data: { endedAt: new Date() },
    });
    await tx.oneTimeLink.deleteMany({ where: { accountId, usedAt: null } });
    await record(
      tx,
      { accountId },
      { deed: "password.set", entity: "account", entityId: accountId },
    );
    return done(null);
  });
  if (outcome.ok) await perAccount.forget(accountId);
  return outcome;
}
