import type { CivilDate } from "#lib/domain/civil-date.ts";
import type { PeriodChoice } from "./pile.ts";

/**
 * The period that closed last while something in it is to be decided or is missing: a report that came early does not
 * lead into a period in which the others have time. Else the newest in which something waits, a closed one before an
 * open one; what has been missing for longer comes after all that waits.
 */
export function periodToOpen<P extends Pick<PeriodChoice, "endsOn" | "waiting" | "missing">>(
  periods: readonly P[],
  today: CivilDate,
): P | undefined {
  const closed = periods.filter(({ endsOn }) => endsOn < today);
  const last = closed.slice(0, 1);
  return (
    last.find(({ waiting, missing }) => waiting > 0 || missing > 0) ??
    closed.find(({ waiting }) => waiting > 0) ??
    periods.find(({ waiting }) => waiting > 0) ??
    closed.find(({ missing }) => missing > 0) ??
    closed[0] ??
    periods[0]
  );
}
