import { addParties } from "#lib/db/assignment-parties.ts";
import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { laterOf } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { CopiedTask } from "./copy-tasks.ts";
import { heirsSql } from "./source.ts";

/**
 * Draft assignments of copied tasks: to the units that have the source, or to their successors, within reach. A target
 * is set anew each year and is left open. Answers how many.
 */
export async function draftAssignments(
  tx: Tx,
  actor: Actor,
  copies: readonly CopiedTask[],
): Promise<number> {
  const given = copies.filter(({ give }) => give);
  let all = 0;
  for (const copy of given) {
    const units = await tx.$queryRaw<{ id: string }[]>(sql`
      WITH RECURSIVE ${heirsSql(sql`SELECT ${copy.source.id}::uuid`)}
      SELECT DISTINCT u.id FROM now_at n JOIN unit u ON u.id = n.unit_id JOIN task t ON t.id = n.task_id
       WHERE n.in_force AND ${within(scopesFor(actor, "assignment:assign"))}`);
    if (units.length === 0) continue;
    const ids = units.map(() => newId());
    const startOn = laterOf(copy.source.newStartOn, actor.today);
    await tx.$executeRaw(sql`
      INSERT INTO assignment (id, task_id, unit_id, state, start_on, first_due_on, due_on, assigned_by_id)
      SELECT n.id, ${copy.id}::uuid, n.unit_id, 'draft', ${startOn}::date, ${copy.dueOn}::date, ${copy.dueOn}::date,
             ${actor.accountId}::uuid
        FROM unnest(${ids}::uuid[], ${units.map(({ id }) => id)}::uuid[]) AS n (id, unit_id)`);
    await addParties(tx, copy.id, ids);
    await recordAll(tx, actor, [
      {
        deed: "task.drafted",
        entity: "task",
        entityId: copy.id,
        unitId: scopesFor(actor, "assignment:assign")[0]?.unitId,
        detail: { code: copy.source.code, title: copy.source.title, units: units.length },
      },
    ]);
    all += units.length;
  }
  return all;
}
