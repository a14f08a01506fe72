/** Tasks by state: the five exclude each other and sum to all; the rest are slices inside them. */
export type StateCounts = {
  doneOnTime: number;
  doneLate: number;
  withinTerm: number;
  overdue: number;
  noDeadline: number;
  /** Inside `withinTerm`. */
  dueSoon: number;
  /** Wait for review and are not yet counted as done: inside `withinTerm`, inside `overdue`. */
  waitingWithinTerm: number;
  waitingOverdue: number;
  /** Inside `noDeadline`. */
  waitingNoDeadline?: number;
};

/** What stands in the last category: it has no deadline, or none that runs. */
export function categoryKey<C extends string>(category: C) {
  return category === "no-deadline" ? "states.not-running" : (`states.${category}` as const);
}

export function doneOf(counts: StateCounts): number {
  return counts.doneOnTime + counts.doneLate;
}

export function allOf(counts: StateCounts): number {
  return doneOf(counts) + counts.withinTerm + counts.overdue + counts.noDeadline;
}
