import { asNobody } from "#lib/db/door.ts";
import { ROLE_HOLDERS } from "#lib/db/role-holders.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { type DigestRhythm, MAILED_ROLES } from "#lib/domain/notices.ts";
import { mailDomain, mailServer } from "./mail-server.ts";

/** Older notices are no news: what was told before mail was configured, or before somebody asked for it. */
const NEWS_DAYS = 14;
const LONGEST_MS = 60_000;
/** One maker at a time: two would both see the same notices without a mail. */
const LOCK = 7_411_903;

/**
 * Writes the mails that are owed now: for each account of that rhythm one, with its Message-ID, that carries all notices
 * that no mail carries yet. A day (or a week from Monday) has one digest, whatever is retried. Answers how many.
 */
export async function makeMails(rhythm: Exclude<DigestRhythm, "none">): Promise<number> {
  const server = mailServer();
  if (!server) return 0;
  const domain = mailDomain(server);
  return asNobody(
    async (tx) => {
      await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${LOCK}::int)`);
      const news = sql`n.mail_id IS NULL AND n.at > now() - make_interval(days => ${NEWS_DAYS}::int)
                       AND n.at >= coalesce(d.since, '-infinity')`;
      const made = await tx.$queryRaw<{ id: string }[]>(sql`
        WITH due AS MATERIALIZED (
          SELECT a.id AS account_id, p.digest_since AS since
            FROM account a LEFT JOIN preference p ON p.account_id = a.id
           WHERE a.disabled_at IS NULL AND ${rhythmOf} = ${rhythm} AND ${ITS_TIME[rhythm]}
        ), owed AS (
          SELECT d.account_id, d.since, id_at(now()) AS id FROM due d
           WHERE EXISTS (SELECT FROM notification n WHERE n.account_id = d.account_id AND ${news})
        ), made AS (
          INSERT INTO mail (id, account_id, rhythm, message_id)
          SELECT id, account_id, ${rhythm}::"DigestRhythm", '<' || id || '@' || ${domain} || '>' FROM owed
          RETURNING id, account_id
        )
        UPDATE notification n SET mail_id = m.id
          FROM made m JOIN due d ON d.account_id = m.account_id
         WHERE n.account_id = m.account_id AND ${news}
        RETURNING m.id`);
      return new Set(made.map(({ id }) => id)).size;
    },
    { timeoutMs: LONGEST_MS },
  );
}

/** How account `a` with preference `p` is mailed: as it chose, else by its roles. */
const rhythmOf: Sql = sql`
  coalesce(p.digest::text, CASE WHEN EXISTS (
    SELECT FROM ${ROLE_HOLDERS} h WHERE h.account_id = a.id AND h.role = ANY(${[...MAILED_ROLES]}::text[])
  ) THEN 'daily' ELSE 'none' END)`;

const MONDAY: Sql = sql`date_trunc('week', civil_day(now()))::date`;

const ITS_TIME: Record<Exclude<DigestRhythm, "none">, Sql> = {
  at_once: sql`true`,
  daily: sql`NOT EXISTS (SELECT FROM mail m WHERE m.account_id = a.id AND m.rhythm = 'daily'
                            AND civil_day(m.created_at) = civil_day(now()))`,
  // On Monday; later in the week only what Monday missed.
  weekly: sql`(NOT EXISTS (SELECT FROM mail m WHERE m.account_id = a.id AND m.rhythm = 'weekly'
                             AND civil_day(m.created_at) >= ${MONDAY})
               AND coalesce(civil_day(p.digest_since) < ${MONDAY} OR civil_day(now()) = ${MONDAY}, true))`,
};
