import { purgeAttempts } from "#lib/db/attempt-limit.ts";
import { asNobody } from "#lib/db/door.ts";
import { purgeHeldForms } from "#lib/db/held-form.ts";
import { openPeriods } from "#lib/reports/open-periods.ts";

const HOUR_MS = 3_600_000;

/**
 * What the clock does, now and every hour. Safe in several processes: doing it twice does nothing twice. Where one
 * deed fails the others are done, and the next hour tries again.
 */
export function workEveryHour(): void {
  const work = async () => {
    await attempt("Periods were not opened", openToday);
    await attempt("Old sign-in attempts were not forgotten", purgeAttempts);
    await attempt("Old held forms were not forgotten", purgeHeldForms);
  };
  void work();
  setInterval(() => void work(), HOUR_MS).unref();
}

async function attempt(failed: string, deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    console.error(`${failed}; the next hour tries again.`, error);
  }
}

/**
 * Opens the periods that have begun, since a duty to report exists from the day its period opens. Also moves units
 * whose parents change today.
 */
async function openToday(): Promise<void> {
  await asNobody(
    async (tx) => {
      const [clock] = await tx.$queryRaw<{ today: string }[]>`
      SELECT civil_day(now())::text AS today FROM (SELECT refresh_unit_paths()) paths`;
      if (!clock) return;
      await openPeriods((statement) => tx.$queryRaw(statement), clock.today);
    },
    { timeoutMs: 60_000 },
  );
}
