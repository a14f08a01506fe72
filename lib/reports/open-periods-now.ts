import { asActor } from "#lib/db/door.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Opened, openPeriods } from "./open-periods.ts";

/**
 * After assignments were given out or their deadlines moved: makes the periods and the reports that are expected of
 * them today. If it should fail, the next call catches up.
 */
export function openPeriodsNow(actor: Actor): Promise<Opened> {
  return asActor(actor, (tx) => openPeriods((statement) => tx.$queryRaw(statement), actor.today), {
    timeoutMs: 60_000,
  });
}
