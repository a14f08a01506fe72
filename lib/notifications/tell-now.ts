import { asNobody, type Read, readAsNobody } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { KNOWN_TOPICS } from "#lib/domain/notices.ts";
import { remindOfDeadlines } from "./remind.ts";
import { type Told, tellOutbox } from "./tell.ts";

const LONGEST_MS = 60_000;

/** Tells what waits in the outbox, batch after batch, each in a transaction of its own. Answers how much was told. */
export async function tellWaiting(): Promise<Omit<Told, "full">> {
  const all = { events: 0, notices: 0 };
  // Mostly nothing waits: one prepared statement says so, without a transaction.
  const [waiting] = await readAsNobody(sql`
    SELECT 1 FROM outbox WHERE sent_at IS NULL AND topic = ANY(${[...KNOWN_TOPICS]}::text[]) LIMIT 1`);
  while (waiting) {
    const { events, full, notices } = await asNobody(
      (tx) => tellOutbox(((statement) => tx.$queryRaw(statement)) as Read),
      { timeoutMs: LONGEST_MS },
    );
    all.events += events;
    all.notices += notices;
    if (!full) break;
  }
  return all;
}

/** Reminds of today's deadlines, once however often it is called. */
export async function remindToday(): Promise<number> {
  return asNobody(
    async (tx) => {
      const run: Read = (statement) => tx.$queryRaw(statement);
      const [clock] = await run<{ today: string }>(sql`SELECT civil_day(now())::text AS today`);
      return clock ? remindOfDeadlines(run, clock.today) : 0;
    },
    { timeoutMs: LONGEST_MS },
  );
}

const KEPT_DAYS = 400;

/** What was told long ago is forgotten, with the rows of the outbox that it was made of. */
export async function purgeNotices(): Promise<void> {
  await asNobody(
    async (tx) => {
      const old = sql`now() - make_interval(days => ${KEPT_DAYS}::int)`;
      await tx.$executeRaw(sql`DELETE FROM notification WHERE at < ${old}`);
      await tx.$executeRaw(sql`DELETE FROM mail m WHERE m.created_at < ${old} AND m.state <> 'waiting'
                                  AND NOT EXISTS (SELECT FROM notification n WHERE n.mail_id = m.id)`);
      await tx.$executeRaw(sql`DELETE FROM outbox o WHERE o.at < ${old} AND o.sent_at IS NOT NULL
                                  AND NOT EXISTS (SELECT FROM notification n WHERE n.outbox_id = o.id)`);
    },
    { timeoutMs: LONGEST_MS },
  );
}
