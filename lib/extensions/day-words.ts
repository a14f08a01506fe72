import { dateValue } from "#lib/domain/civil-date.ts";
import type { Bounds, DayProblem } from "#lib/domain/extension.ts";
import type { Message } from "#lib/domain/outcome.ts";

/** Why a day can be no new deadline, in words that say which one could. */
export function dayMessage(
  problem: DayProblem,
  { dueOn, parentDueOn, closesOn }: Bounds,
  about: { unit: string; others: number } = { unit: "", others: 0 },
): Message {
  const limit = { "beyond-parent": parentDueOn, closing: closesOn, "not-later": dueOn };
  const on = problem in limit ? limit[problem as keyof typeof limit] : null;
  return {
    key: `extensions.day-${problem}`,
    values: { ...about, many: about.unit ? "yes" : "no", on: on ? dateValue(on) : 0 },
  };
}
