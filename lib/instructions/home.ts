import { readAsActor } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { INSTRUCTIONS, isAnsweredSince, isOwnedBelow, reachOf } from "./reach.ts";

const NEXT_FEW = 5;

export type ToAnswer = {
  id: string;
  text: string;
  from: string;
  fromEn: string | null;
  dueOn: CivilDate;
};

/** What the actor's own units must answer, overdue first: the first few, and how many there are. */
export async function instructionsToAnswer(
  actor: Actor,
): Promise<{ next: ToAnswer[]; count: number }> {
  if (scopesFor(actor, "instruction:answer").length === 0) return { next: [], count: 0 };
  const next = await readAsActor(actor, (read) =>
    read<ToAnswer & { count: number }>(sql`
      SELECT i.id, i.text, fu.name AS "from", fu.name_en AS "fromEn", i.due_on AS "dueOn", (count(*) OVER ())::int AS count
        FROM ${INSTRUCTIONS} JOIN unit fu ON fu.id = i.from_unit_id
       WHERE i.state = 'open' AND ${reachOf(actor).owned}
       ORDER BY i.due_on, i.id LIMIT ${NEXT_FEW}::int`),
  );
  return { next, count: next[0]?.count ?? 0 };
}

/** How many of what leaders asked of the units at and below one were answered since a day began, and not asked again. */
export async function answeredBelowSince(
  actor: Actor,
  unitId: string,
  since: CivilDate,
): Promise<number> {
  if (!isId(unitId)) return 0;
  const [row] = await readAsActor(actor, (read) =>
    read<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM ${INSTRUCTIONS}
       WHERE i.state = 'answered' AND ${isBelow(actor, unitId)} AND ${isAnsweredSince(since)}`),
  );
  return row?.count ?? 0;
}

function isBelow(actor: Actor, unitId: string): Sql {
  return sql`${reachOf(actor).below} AND ${isOwnedBelow(unitId)}`;
}
