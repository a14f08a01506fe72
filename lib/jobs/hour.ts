import { purgeAttempts } from "#lib/db/attempt-limit.ts";
import { asNobody } from "#lib/db/door.ts";
import { purgeHeldForms } from "#lib/db/held-form.ts";
import { rescanHeld } from "#lib/files/rescan-held.ts";
import { openPeriods } from "#lib/reports/open-periods.ts";

/** What each hour brings; doing it twice does nothing twice. What fails does not keep the rest from being done. */
export async function workOfTheHour(): Promise<void> {
  const done = await Promise.allSettled([
    openToday(),
    purgeAttempts(),
    purgeHeldForms(),
    rescanHeld(),
  ]);
  const failed = done.find(({ status }) => status === "rejected");
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

/**
 * Opens the periods that have begun, since a duty to report exists from the day its period opens. Also moves units
 * whose parents change today, and calls those by their new names that are renamed today.
 */
async function openToday(): Promise<void> {
  await asNobody(
    async (tx) => {
      const [clock] = await tx.$queryRaw<{ today: string }[]>`
      SELECT civil_day(now())::text AS today
        FROM (SELECT refresh_unit_paths(), refresh_unit_names()) refreshed`;
      if (!clock) return;
      await openPeriods((statement) => tx.$queryRaw(statement), clock.today);
    },
    { timeoutMs: 60_000 },
  );
}
