import { commonTerm, type Term, tenureOf } from "./account-state.ts";
import { addDays, type CivilDate } from "./civil-date.ts";

/** Who is away for longer is replaced. */
export const MOST_DELEGATED_DAYS = 366;

/** What is wrong with the days of a delegation, by field, as message keys. The last day is a day of it. */
export function wrongDelegationDays(
  { from, lastDay }: { from: CivilDate; lastDay: CivilDate },
  today: CivilDate,
): { from?: string; lastDay?: string } {
  // What was done is done in one's own name: it is not handed over afterwards.
  if (from < today) return { from: "people.delegation-past" };
  if (lastDay < from) return { lastDay: "people.last-day-before" };
  if (lastDay >= addDays(from, MOST_DELEGATED_DAYS))
    return { lastDay: "people.delegation-too-long" };
  return {};
}

/** When a role that was handed over is in force for the one who acts: never longer than the role itself. */
export function delegatedTerm(delegation: Term, membership: Term): Term | null {
  return commonTerm(delegation, membership);
}

/** `locked`: its days run, but one of the two accounts is locked, so that nobody acts. */
export type DelegationState = "withdrawn" | "earlier" | "planned" | "now" | "locked";

export function delegationState(
  { withdrawn, locked, ...term }: Term & { withdrawn: boolean; locked: boolean },
  today: CivilDate,
): DelegationState {
  if (withdrawn) return "withdrawn";
  const tenure = tenureOf(term, today);
  return tenure === "now" && locked ? "locked" : tenure;
}
