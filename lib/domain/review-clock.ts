import { type CivilDate, laterOf } from "./civil-date.ts";
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

/**
 * The reviewer's clock: it starts anew with each submission and stops with the decision. What came early need not be
 * decided before `sendBy`, the day to send it by: until then the units may still send and recall.
 */
export function reviewClock(
  {
    submittedOn,
    decidedOn,
    sendBy,
  }: { submittedOn: CivilDate; decidedOn: CivilDate | null; sendBy: CivilDate },
  today: CivilDate,
  calendar: WorkCalendar,
  allowed: number = REVIEW_WORKING_DAYS,
): ReviewClock {
  const dueOn = laterOf(addWorkingDays(submittedOn, allowed, calendar), sendBy);
  const until = decidedOn ?? today;
  return {
    workingDays: Math.max(0, workingDaysBetween(submittedOn, until, calendar)),
    dueOn,
    late: until > dueOn,
  };
}
