import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";

/**
 * The last day on which a draft may be dated: today, since what is registered is signed; for a copy of another year's
 * plan the end of its year, since it is drafted before it is signed. It is issued no earlier than it is dated.
 */
export async function latestDay(actor: Actor, directiveId: string): Promise<CivilDate> {
  if (!isId(directiveId)) return actor.today;
  const [copy] = await readAsActor(actor, (read) =>
    read<{ year: number }>(
      sql`SELECT year::int FROM directive_source WHERE directive_id = ${directiveId}::uuid`,
    ),
  );
  const end = copy ? `${copy.year}-12-31` : actor.today;
  return end > actor.today ? end : actor.today;
}
