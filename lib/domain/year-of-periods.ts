import {
  CADENCES,
  type Cadence,
  type Period,
  periodsOf,
  REGIME_RULES,
  type Regime,
  reportDueOn,
} from "./calendar.ts";
import { type CivilDate, civilDate } from "./civil-date.ts";
import type { WorkCalendar } from "./working-days.ts";

/** A period of a year with the last day to send its report in time. */
export type PeriodOfYear = Period & { dueOn: CivilDate };

/** The periods of a regime that close in a reporting year, by cut-off; `days`: working days allowed after it. */
export function yearOfPeriods(
  regime: Regime,
  year: number,
  days: number,
  calendar: WorkCalendar,
): PeriodOfYear[] {
  const rules = REGIME_RULES[regime];
  return CADENCES.filter(isRecurring)
    .flatMap((cadence) =>
      periodsOf(rules, cadence, civilDate(year - 1, 12, 1), civilDate(year, 12, 31)),
    )
    .filter((period) => period.year === year)
    .map((period) => ({ ...period, dueOn: reportDueOn(period, days, calendar) }))
    .sort((a, b) => (a.endsOn === b.endsOn ? 0 : a.endsOn < b.endsOn ? -1 : 1));
}

function isRecurring(cadence: Cadence): cadence is Exclude<Cadence, "once"> {
  return cadence !== "once";
}
