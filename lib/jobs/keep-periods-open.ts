import { asNobody } from "#lib/db/door.ts";
import { openPeriods } from "#lib/reports/open-periods.ts";

const HOUR_MS = 3_600_000;

/**
 * Opens the periods that have begun, now and every hour: a duty to report exists from the day its
 * period opens. Safe in several processes, since opening twice opens nothing twice.
 */
export function keepPeriodsOpen(): void {
  const open = () =>
    openToday().catch((error: unknown) => {
      console.error("Periods were not opened; the next hour tries again.", error);
    });
  void open();
  setInterval(() => void open(), HOUR_MS).unref();
}

/** Also moves units whose parents change today. */
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
