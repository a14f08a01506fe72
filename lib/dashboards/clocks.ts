import { type Period, periodOn, previousPeriod, REGIME_RULES } from "#lib/domain/calendar.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";
import { addWorkingDays, type WorkCalendar } from "#lib/domain/working-days.ts";

/** Working days within which a difficulty or a proposal should be answered. */
export const ANSWER_WORKING_DAYS = 10;

/** Months of reports that are looked back on. */
export const LOOK_BACK_MONTHS = 3;

/** What was submitted on this day or before, and was to be sent before today, has waited longer than a reviewer may take. */
export function waitingLateSince(today: CivilDate, calendar: WorkCalendar): CivilDate {
  let day = today;
  while (!reviewClock({ submittedOn: day, decidedOn: null, sendBy: day }, today, calendar).late)
    day = addDays(day, -1);
  return day;
}

/** What came to whom it lies with on this day or before should have been answered: who had it before is not counted. */
export function unansweredSince(today: CivilDate, calendar: WorkCalendar): CivilDate {
  return addDays(addWorkingDays(today, -ANSWER_WORKING_DAYS, calendar), -1);
}

/** The last months of the administrative calendar that are closed, the earliest first. */
export function closedMonths(today: CivilDate, count: number): Period[] {
  const months: Period[] = [];
  let month = periodOn(REGIME_RULES.administrative, "monthly", today);
  for (; months.length < count && month; ) {
    month = previousPeriod(month);
    if (month) months.unshift(month);
  }
  return months;
}
