import { record } from "#lib/db/audit.ts";
import { asActor, readAsNobody } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { accountOfToken } from "./unsubscribe-token.ts";

/** Ends the mails of the account that the link names, without signing in; as often as one likes. */
export async function unsubscribe(token: unknown): Promise<Outcome<null>> {
  const accountId = accountOfToken(token);
  if (!accountId) return refuse.notFound();
  const [known] = await readAsNobody(sql`SELECT id FROM account WHERE id = ${accountId}::uuid`);
  if (!known) return refuse.notFound();
  return asActor({ accountId }, async (tx) => {
    const before = await tx.preference.findUnique({ where: { accountId } });
    if (before?.digest === "none") return done(null);
    const none = { digest: "none", digestSince: new Date() } as const;
    await tx.preference.upsert({
      where: { accountId },
      create: { accountId, ...none },
      update: none,
      select: { accountId: true },
    });
    await record(
      tx,
      { accountId },
      { deed: "account.unsubscribed", entity: "account", entityId: accountId },
    );
    return done(null);
  });
}
