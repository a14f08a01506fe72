import { z } from "zod";
import { record } from "#lib/db/audit.ts";
import { asActor, readAsActor } from "#lib/db/door.ts";
import { unitWithin } from "#lib/db/scope.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { violatedConstraint } from "#lib/db/violated-constraint.ts";
import { KNOWN_TOPICS } from "#lib/domain/notices.ts";
import { done, type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

/** From so many attempts on a mail is shown to the admin: by then some quarter of an hour has gone. */
export const STUCK_ATTEMPTS = 5;
const MOST = 100;

export type StuckMail = {
  id: string;
  title: string;
  titleEn: string | null;
  address: string | null;
  refused: boolean;
  attempts: number;
  nextAttemptAt: string;
  createdAt: string;
  answer: string | null;
};
export type UntoldTopic = { topic: string; count: number; oldest: string };

const stamp = (column: Sql) =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Mails (`m`) that do not arrive, of people who have a role within the actor's reach as an admin. */
function stuck(actor: Actor): Sql {
  return sql`(m.state = 'refused' OR (m.state = 'waiting' AND m.attempts >= ${STUCK_ATTEMPTS}::int))
    AND EXISTS (SELECT FROM membership h JOIN unit u ON u.id = h.unit_id
                 WHERE h.account_id = m.account_id AND ${unitWithin(scopesFor(actor, "people:manage"))})`;
}

/** What does not reach people, and what the product does not know whom to tell of; null for who manages nobody. */
export async function deliveries(
  actor: Actor,
): Promise<{ mails: StuckMail[]; untold: UntoldTopic[] } | null> {
  if (scopesFor(actor, "people:manage").length === 0) return null;
  return readAsActor(actor, async (read) => ({
    mails: await read<StuckMail>(sql`
      SELECT m.id, a.title, a.title_en AS "titleEn", coalesce(m.address, a.email) AS address, m.state = 'refused' AS refused,
             m.attempts, ${stamp(sql`m.next_attempt_at`)} AS "nextAttemptAt", ${stamp(sql`m.created_at`)} AS "createdAt", m.answer
        FROM mail m JOIN account a ON a.id = m.account_id WHERE ${stuck(actor)}
       ORDER BY m.id DESC LIMIT ${MOST}::int`),
    untold: await read<UntoldTopic>(sql`
      SELECT topic, count(*)::int AS count, ${stamp(sql`min(at)`)} AS oldest
        FROM outbox WHERE sent_at IS NULL AND topic <> ALL(${[...KNOWN_TOPICS]}::text[]) GROUP BY topic ORDER BY topic`),
  }));
}

const which = z.object({ mailId: z.uuid() });

/** Lets a mail that does not arrive go out with the next round, for an address that was mended. */
export async function retryMail(actor: Actor, input: unknown): Promise<Outcome<null>> {
  const parsed = which.safeParse(input);
  if (!parsed.success) return refuse.notFound();
  const { mailId } = parsed.data;
  try {
    return await asActor(actor, async (tx) => {
      const [mail] = await tx.$queryRaw<{ accountId: string }[]>(sql`
        UPDATE mail m SET state = 'waiting', settled_at = NULL, next_attempt_at = now()
         WHERE m.id = ${mailId}::uuid AND ${stuck(actor)} RETURNING m.account_id AS "accountId"`);
      if (!mail) return refuse.notFound();
      await record(tx, actor, {
        deed: "account.mail-retried",
        entity: "account",
        entityId: mail.accountId,
      });
      return done(null);
    });
  } catch (error) {
    if (violatedConstraint(error) !== "mail_one_link_waiting") throw error;
    return refuse.conflict("preferences.delivery-link-waits");
  }
}
