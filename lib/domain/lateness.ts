import { type CivilDate, daysBetween } from "./civil-date.ts";

/** One rule for the whole country: the last seven days before a deadline. */
export const DUE_SOON_DAYS = 7;

export const WORST_FIRST = [
  "overdue",
  "due-soon",
  "within-term",
  "no-deadline",
  "done-late",
  "done-on-time",
] as const;
export type Lateness = (typeof WORST_FIRST)[number];

/** The categories that exclude each other and sum to the whole; due soon is a part of within term. */
export const CATEGORIES = [
  "done-on-time",
  "done-late",
  "within-term",
  "overdue",
  "no-deadline",
] as const;
export type Category = (typeof CATEGORIES)[number];

export type Deadline = {
  /** Null without a deadline. */
  dueOn: CivilDate | null;
  /** The day of the approved fact (hand-over, document), not of its report. */
  doneOn: CivilDate | null;
  /** While a task is suspended by a document its deadline does not run. */
  suspended?: boolean;
  /** The unit refused it and nobody has answered: not under way, but overdue once its day is past. */
  refused?: boolean;
};

/**
 * The due day itself still counts as in time. What has no deadline, or none that runs, cannot be late. A refusal that waits
 * is not within term; past its day it stays overdue, so that refusing improves no rate.
 */
export function latenessOf(
  { dueOn, doneOn, suspended, refused }: Deadline,
  today: CivilDate,
): Lateness {
  if (doneOn) return dueOn === null || doneOn <= dueOn ? "done-on-time" : "done-late";
  if (dueOn === null || suspended) return "no-deadline";
  if (today > dueOn) return "overdue";
  if (refused) return "no-deadline";
  return daysBetween(today, dueOn) <= DUE_SOON_DAYS ? "due-soon" : "within-term";
}

export function categoryOf(lateness: Lateness): Category {
  return lateness === "due-soon" ? "within-term" : lateness;
}

/**
 * Done in time, or not yet late, by the present deadline alone: by the first one it would have been late. What the
 * figures show beside those that need no later deadline.
 */
export function isOnTimeByExtension(
  { firstDueOn, dueOn, doneOn, suspended }: Deadline & { firstDueOn: CivilDate | null },
  today: CivilDate,
): boolean {
  if (firstDueOn === null || dueOn === null || dueOn <= firstDueOn || (suspended && !doneOn))
    return false;
  const day = doneOn ?? today;
  return day > firstDueOn && day <= dueOn;
}

/** For `sort`: the worst first, and among the same the one that is due first; without a deadline last. */
export function compareUrgency(a: Deadline, b: Deadline, today: CivilDate): number {
  const rank = (deadline: Deadline) => WORST_FIRST.indexOf(latenessOf(deadline, today));
  const due = ({ dueOn }: Deadline) => dueOn ?? "9999";
  return rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0);
}
