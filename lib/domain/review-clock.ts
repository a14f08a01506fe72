import type { CivilDate } from "./civil-date.ts";
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from "./working-days.ts";

/** Working days that a reviewer has; data to start from. */
export const REVIEW_WORKING_DAYS = 5;

export type ReviewClock = {
  /** Working days since the submission, up to the decision or to today. */
  workingDays: number;
  /** The last day on which a decision is in time. */
  dueOn: CivilDate;
  late: boolean;
};

/** The reviewer's clock: it starts anew with each submission and stops with the decision. */
export function reviewClock(
  { submittedOn, decidedOn }: { submittedOn: CivilDate; decidedOn: CivilDate | null },
  today: CivilDate,
  calendar: WorkCalendar,
  allowed: number = REVIEW_WORKING_DAYS,
): ReviewClock {
  const dueOn = addWorkingDays(submittedOn, allowed, calendar);
  const until = decidedOn ?? today;
  return {
    workingDays: Math.max(0, workingDaysBetween(submittedOn, until, calendar)),
    dueOn,
    late: until > dueOn,
  };
}
