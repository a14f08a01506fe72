import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type DigestRhythm, digestDefault } from "#lib/domain/notices.ts";
import type { Actor } from "#lib/domain/policy.ts";

export type Preferences = {
  email: string;
  /** As chosen, else by the roles. */
  digest: DigestRhythm;
  /** When the feed's address was made; null while there is none. */
  calendarMadeAt: string | null;
};

/** How the actor wants to be served. */
export async function preferencesOf(actor: Actor): Promise<Preferences> {
  const [row] = await readAsActor(actor, (read) =>
    read<Omit<Preferences, "digest"> & { digest: DigestRhythm | null }>(sql`
      SELECT a.email, p.digest::text, to_char(p.calendar_made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "calendarMadeAt"
        FROM account a LEFT JOIN preference p ON p.account_id = a.id WHERE a.id = ${actor.accountId}::uuid`),
  );
  if (!row) throw new Error("an actor has an account");
  const roles = actor.memberships.map(({ role }) => role);
  return { ...row, digest: row.digest ?? digestDefault(roles) };
}
