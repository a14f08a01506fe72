import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { reachOf, TABLES, WAITS_X } from "./reach.ts";

/** What waits for the actor's decision, and which deadline is the next of it; null for somebody who decides nothing. */
export async function extensionsToDecide(
  actor: Actor,
): Promise<{ count: number; nextDueOn: CivilDate | null } | null> {
  if (!mayAnywhere(actor, "extension:decide")) return null;
  const { decides, notOwn } = reachOf(actor);
  const [row] = await readAsActor(actor, (read) =>
    read<{ count: number; nextDueOn: CivilDate | null }>(sql`
      SELECT count(*)::int AS count, min(a.due_on) AS "nextDueOn" FROM ${TABLES}
       WHERE ${WAITS_X} AND ${decides} AND ${notOwn}`),
  );
  return row ?? { count: 0, nextDueOn: null };
}

/** What became of what the actor's own units asked for: how much waits, and how much was decided in the last 14 days. */
export async function ownExtensions(actor: Actor): Promise<{ waiting: number; decided: number }> {
  const [row] = await readAsActor(actor, (read) =>
    read<{ waiting: number; decided: number }>(sql`
      SELECT count(*) FILTER (WHERE ${WAITS_X})::int AS waiting,
             count(*) FILTER (WHERE x.state IN ('granted', 'declined') AND x.decided_on > ${actor.today}::date - 14)::int AS decided
        FROM ${TABLES} WHERE ${reachOf(actor).asked}`),
  );
  return row ?? { waiting: 0, decided: 0 };
}
