import type { AssignmentsPage } from "#lib/dashboards/assignments-page.ts";
import { allOf, doneOf, openOf, type StateCounts } from "#lib/domain/rates.ts";

type Asked = AssignmentsPage["asked"];

/** The conditions of a list as they stand in its address; without the place where a page begins. */
export function listParams({ after: _, month, ...asked }: Asked) {
  return { ...asked, month: month?.key ?? null };
}

/** How many of the picked tasks are in the state that is listed. */
export function countListed(
  { counts, withdrawn }: { counts: StateCounts; withdrawn: number },
  state: Asked["state"],
): number {
  switch (state) {
    case null:
      return allOf(counts) + withdrawn;
    case "done":
      return doneOf(counts);
    case "settled":
      return doneOf(counts) + counts.overdue;
    case "open":
      return openOf(counts);
    case "done-on-time":
      return counts.doneOnTime;
    case "done-late":
      return counts.doneLate;
    case "within-term":
      return counts.withinTerm;
    case "due-soon":
      return counts.dueSoon;
    case "overdue":
      return counts.overdue;
    case "no-deadline":
      return counts.noDeadline;
    case "withdrawn":
      return withdrawn;
  }
}
