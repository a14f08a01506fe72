import type { Read } from "#lib/db/door.ts";
import type { Period } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type TurnedChild, turnedChildren } from "./briefing-parts.ts";
import { closedMonths, LOOK_BACK_MONTHS } from "./clocks.ts";
import { punctualityMilestones } from "./dashboard-page.ts";
import {
  countReportsByChild,
  finishedMonths,
  periodsWithin,
  reportsOfMonths,
} from "./figures/count-reports.ts";
import type { Extent } from "./figures/extent.ts";
import { readGoals } from "./figures/read-goals.ts";
import type { ReportsForGoals } from "./goal-outlooks.ts";
import type { NamedUnit } from "./read-unit.ts";
import { readNames } from "./read-unit-names.ts";

/** Months of reports in which a turn is looked for: two are held against the three before. */
const TURN_MONTHS = 5;

export type Turns = {
  turned: (TurnedChild & { unit: NamedUnit })[];
  /** The months in which turns were looked for: the last of which nothing may come any more. */
  months: Period[];
};

/** Which children turned, and the reports that judge the goals of punctuality: one pass over the reports. */
export async function readTurns(
  read: Read,
  extent: Extent,
): Promise<{ turns: Turns; reports: ReportsForGoals }> {
  const { today } = extent;
  const closed = closedMonths(today, TURN_MONTHS + 1);
  const passed = punctualityMilestones(await readGoals(read, extent), today);
  const before = (on: CivilDate) => closedMonths(on, LOOK_BACK_MONTHS);
  const looked = [...closed.slice(1), ...passed.flatMap(before)];
  const periods = await periodsWithin(read, looked);
  const byChild = await countReportsByChild(read, extent, periods);
  let months = finishedMonths(byChild, closed.slice(1), periods);
  // Where of the last month reports may still come, the one before the others is looked at instead.
  if (months.length < TURN_MONTHS) {
    const known = new Set(periods.map(({ id }) => id));
    const earlier = await periodsWithin(read, closed.slice(0, 1));
    const missing = earlier.filter(({ id }) => !known.has(id));
    byChild.push(...(await countReportsByChild(read, extent, missing)));
    periods.push(...missing);
    months = finishedMonths(byChild, closed, periods).slice(-TURN_MONTHS);
  }
  const turned = turnedChildren(byChild, months, periods);
  const names = await readNames(read, { segments: turned.map(({ child }) => child), ids: [] });
  const reportsBefore = (on: CivilDate) => reportsOfMonths(byChild, before(on), periods);
  return {
    turns: {
      months,
      turned: turned.flatMap((one) => {
        const unit = names.get(one.child);
        return unit ? [{ ...one, unit }] : [];
      }),
    },
    reports: {
      months: reportsBefore(today),
      monthsAt: new Map(passed.map((on) => [on, reportsBefore(on)])),
    },
  };
}
