import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor, readAsNobody } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { sql } from "#lib/db/sql.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { hashPassword, wrongPassword } from "./password.ts";

/** Whose password the link sets; null when it was used, has expired or never was. */
export async function accountOfLink(token: string): Promise<{ id: string; email: string } | null> {
  const [account] = await readAsNobody<{ id: string; email: string }>(sql`
    SELECT a.id, a.email FROM one_time_link l JOIN account a ON a.id = l.account_id
     WHERE l.token_hash = ${hashOfSecret(token)} AND l.used_at IS NULL AND l.expires_at > now() AND a.disabled_at IS NULL`);
  return account ?? null;
}

const passwords = z.object({
  token: z.string().max(200),
  password: z.string(),
  repeated: z.string(),
});

/** Sets the password that the link allows, and ends every session of the account. */
export async function usePasswordLink(input: unknown): Promise<Outcome<{ email: string }>> {
  const parsed = passwords.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { token, password, repeated } = parsed.data;
  const wrong = wrongPassword(password, repeated);
  if (wrong) return refuse.invalid(wrong);
  const account = await accountOfLink(token);
  if (!account) return refuse.notFound();

  const passwordHash = await hashPassword(password);
  return asActor({ accountId: account.id }, async (tx) => {
    const usedAt = new Date();
    const used = await tx.oneTimeLink.updateMany({
      where: {
        tokenHash: hashOfSecret(token),
        usedAt: null,
        expiresAt: { gt: usedAt },
      },
      data: { usedAt },
    });
    if (used.count === 0) return refuse.notFound();
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash },
      select: { id: true },
    });
    await tx.session.updateMany({
      where: { accountId: account.id, endedAt: null },
      data: { endedAt: usedAt },
    });
    await record(
      tx,
      { accountId: account.id },
      { deed: "password.set", entity: "account", entityId: account.id },
    );
    return done({ email: account.email });
  });
}
