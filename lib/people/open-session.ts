import { randomBytes } from "node:crypto";
import { z } from "zod";
import { attemptLimit } from "#lib/db/attempt-limit.ts";
import { record } from "#lib/db/audit.ts";
import { asActor, readAsNobody } from "#lib/db/door.ts";
import { hashOfSecret } from "#lib/db/secret-hash.ts";
import { sql } from "#lib/db/sql.ts";
import { enteredText } from "#lib/domain/entered-text.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { PASSWORD_MAX_LENGTH, passwordMatches } from "./password.ts";

/** A working day and a night; an office signs in each morning. */
const SESSION_HOURS = 12;

/** One account is tried by one person; a whole office may sit behind one address. */
const perAccount = attemptLimit("sign-in-account", 10, 300);
const perAddress = attemptLimit("sign-in-address", 200, 300);

const credentials = z.object({
  email: z.string().transform(enteredText).pipe(z.string().trim().toLowerCase().min(1).max(320)),
  password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
});

/**
 * Opens a session for who knows the password. Answers the random session id that the cookie will carry;
 * the database keeps only its SHA-256. Wrong address, wrong password and disabled account look the same.
 * `from` is the address that asks, for the rate limit.
 */
export async function openSession(
  input: unknown,
  from: string,
): Promise<Outcome<{ sessionId: string }>> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return refuse.conflict("auth.wrong-credentials");
  const { email, password } = parsed.data;
  if (!(await perAddress.take(from)) || !(await perAccount.take(email)))
    return refuse.conflict("auth.too-many-attempts");

  const [account] = await readAsNobody<{
    id: string;
    passwordHash: string | null;
  }>(sql`
    SELECT id, password_hash AS "passwordHash" FROM account WHERE email_key = ${email} AND disabled_at IS NULL`);
  if (!(await passwordMatches(password, account?.passwordHash ?? null)) || !account) {
    return refuse.conflict("auth.wrong-credentials");
  }

  const sessionId = randomBytes(32).toString("base64url");
  const isOpen = await asActor({ accountId: account.id }, async (tx) => {
    // The password may have been changed, or the account closed, while this one was being compared.
    const [same] = await tx.$queryRaw<unknown[]>(sql`
      SELECT 1 FROM account WHERE id = ${account.id}::uuid AND password_hash = ${account.passwordHash}
         AND disabled_at IS NULL FOR SHARE`);
    if (!same) return false;
    const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
    await tx.session.create({
      data: {
        idHash: hashOfSecret(sessionId),
        accountId: account.id,
        expiresAt,
      },
    });
    await record(
      tx,
      { accountId: account.id },
      { deed: "session.opened", entity: "account", entityId: account.id },
    );
    return true;
  });
  if (!isOpen) return refuse.conflict("auth.wrong-credentials");
  await perAccount.forget(email);
  return done({ sessionId });
}
