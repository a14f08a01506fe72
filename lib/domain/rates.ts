import { categoryOf, type Deadline, latenessOf } from "./lateness.ts";

/**
 * How many assignments stand where. The first five exclude each other and sum to all. `dueSoon` is a part of
 * `withinTerm`; each `waiting…` is the part of that category whose report waits for review and is not yet counted.
 */
export type StateCounts = {
  doneOnTime: number;
  doneLate: number;
  withinTerm: number;
  overdue: number;
  noDeadline: number;
  dueSoon: number;
  waitingWithinTerm: number;
  waitingOverdue: number;
  waitingNoDeadline: number;
};

export const NO_COUNTS: StateCounts = {
  doneOnTime: 0,
  doneLate: 0,
  withinTerm: 0,
  overdue: 0,
  noDeadline: 0,
  dueSoon: 0,
  waitingWithinTerm: 0,
  waitingOverdue: 0,
  waitingNoDeadline: 0,
};

const CATEGORY_COUNT = {
  "done-on-time": "doneOnTime",
  "done-late": "doneLate",
  "within-term": "withinTerm",
  overdue: "overdue",
  "no-deadline": "noDeadline",
} as const;

const WAITING_COUNT = {
  "within-term": "waitingWithinTerm",
  overdue: "waitingOverdue",
  "no-deadline": "waitingNoDeadline",
} as const;

/** Counts one by one; the database counts the same way in SQL. */
export function countStates(
  assignments: Iterable<Deadline & { waiting: boolean }>,
  today: string,
): StateCounts {
  const counts = { ...NO_COUNTS };
  for (const assignment of assignments) {
    const lateness = latenessOf(assignment, today);
    const category = categoryOf(lateness);
    counts[CATEGORY_COUNT[category]] += 1;
    if (lateness === "due-soon") counts.dueSoon += 1;
    if (!assignment.waiting || category === "done-on-time" || category === "done-late") continue;
    counts[WAITING_COUNT[category]] += 1;
  }
  return counts;
}

export function addCounts(a: StateCounts, b: StateCounts): StateCounts {
  const sum = { ...a };
  for (const key of Object.keys(NO_COUNTS) as (keyof StateCounts)[]) sum[key] += b[key];
  return sum;
}

export function allOf(counts: StateCounts): number {
  return doneOf(counts) + openOf(counts);
}

export function doneOf({ doneOnTime, doneLate }: StateCounts): number {
  return doneOnTime + doneLate;
}

export function openOf({ withinTerm, overdue, noDeadline }: StateCounts): number {
  return withinTerm + overdue + noDeadline;
}

export function waitingOf(counts: StateCounts): number {
  return counts.waitingWithinTerm + counts.waitingOverdue + counts.waitingNoDeadline;
}

/** Whether the parts fit into their wholes; a count that does not is a bug where it was made. */
export function areSound(counts: StateCounts): boolean {
  return (
    Object.values(counts).every((count) => Number.isInteger(count) && count >= 0) &&
    counts.dueSoon <= counts.withinTerm &&
    counts.waitingWithinTerm <= counts.withinTerm &&
    counts.waitingOverdue <= counts.overdue &&
    counts.waitingNoDeadline <= counts.noDeadline
  );
}

/** A share that keeps its fraction; the value is null when there is nothing to divide by. */
export type Rate = { numerator: number; denominator: number; value: number | null };

export function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

/** The three rates of official reports: they answer different questions, so each is shown with its formula. */
export function ratesOf(counts: StateCounts): { settled: Rate; onTime: Rate; ofAll: Rate } {
  const done = doneOf(counts);
  return {
    /** done ÷ (done + overdue): what is still within its term is left out. */
    settled: rateOf(done, done + counts.overdue),
    /** on time ÷ done. */
    onTime: rateOf(counts.doneOnTime, done),
    /** done ÷ all. */
    ofAll: rateOf(done, allOf(counts)),
  };
}
