import { asActor, type Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Outcome } from "#lib/domain/outcome.ts";
import { refuse } from "#lib/domain/outcome.ts";
import { type Actor, isAtTop, scopesFor } from "#lib/domain/policy.ts";

const KEEPING_MS = 60_000;

/** One change of the calendar after the other, by who keeps it; `unitId` is whose administration it is. */
export async function keepCalendar<T>(
  actor: Actor,
  change: (tx: Tx, unitId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const [scope] = scopesFor(actor, "calendar:manage");
  if (!scope || !isAtTop(actor, "calendar:manage")) return refuse.notFound();
  return asActor(
    actor,
    async (tx) => {
      await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext('tiendo.calendar'))::text`);
      return change(tx, scope.unitId);
    },
    { timeoutMs: KEEPING_MS },
  );
}
