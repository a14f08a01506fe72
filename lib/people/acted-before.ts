import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";

/** In whose place the actor worked in the last three days and does not now; null: in nobody's. */
export async function actedBefore(
  actor: Actor,
): Promise<{ title: string; titleEn: string | null } | null> {
  const now = actor.actingFor?.delegationId ?? null;
  const [away] = await readAsActor(actor, (read) =>
    read<{ title: string; titleEn: string | null }>(sql`
    SELECT f.title, f.title_en AS "titleEn"
      FROM audit_event e JOIN delegation g ON g.id = e.delegation_id JOIN account f ON f.id = g.from_account_id
     WHERE e.account_id = ${actor.accountId}::uuid AND e.at > now() - interval '3 days'
       AND g.to_account_id = e.account_id AND g.id IS DISTINCT FROM ${now}::uuid
     ORDER BY e.at DESC LIMIT 1`),
  );
  return away ?? null;
}
