import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { type Outcome, refuse } from "#lib/domain/outcome.ts";
import { type Actor, isAtTop, scopesFor } from "#lib/domain/policy.ts";
import { searchKey } from "#lib/domain/text.ts";

type Keeping = {
  tx: Tx;
  /** Whose administration it is. */
  unitId: string;
  groups: { id: string; nameVi: string; ordinal: number }[];
};

/** Groups of tasks are one list for all units: kept at the top, one change after the other. */
export async function keepGroups<T>(
  actor: Actor,
  change: (keeping: Keeping) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const [scope] = scopesFor(actor, "task-group:manage");
  if (!scope || !isAtTop(actor, "task-group:manage")) return refuse.notFound();
  return asActor(actor, async (tx) => {
    await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext('tiendo.task-groups'))::text`);
    const groups = await tx.taskGroup.findMany({
      select: { id: true, nameVi: true, ordinal: true },
      orderBy: { ordinal: "asc" },
    });
    return change({ tx, unitId: scope.unitId, groups });
  });
}

/** Whether another group is called so, whatever its accents and case. */
export function isTaken(groups: Keeping["groups"], nameVi: string, except?: string): boolean {
  return groups.some(
    ({ id, nameVi: known }) => id !== except && searchKey(known) === searchKey(nameVi),
  );
}
