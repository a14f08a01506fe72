import { asActor } from "#lib/db/door.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type Opened, openPeriods } from "./open-periods.ts";

/**
 * After assignments were given out or their deadlines moved: makes the periods and the reports that are expected of
 * them today. If it should fail, the next call catches up.
 */
export async function openPeriodsNow(actor: Actor): Promise<Opened | null> {
  try {
    return await asActor(
      actor,
      (tx) => openPeriods((statement) => tx.$queryRaw(statement), actor.today),
      { timeoutMs: 60_000 },
    );
  } catch (error) {
    // What was assigned is assigned; the hourly job opens what is still closed.
    console.error("Periods were not opened; the next hour tries again.", error);
    return null;
  }
}
