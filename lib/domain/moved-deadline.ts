import { addDays, type CivilDate } from "./civil-date.ts";

/** How many deadlines move at once: all to one day, or each by so many days, back with a minus. */
export type Move = { how: "set"; dueOn: CivilDate } | { how: "shift"; days: number };

/** The new deadline; null where there is none to shift. */
export function movedDeadline(dueOn: CivilDate | null, move: Move): CivilDate | null {
  if (move.how === "set") return move.dueOn;
  return dueOn && addDays(dueOn, move.days);
}

export type MoveProblem = "past" | "before-start" | "closing";

/** Why a deadline cannot move there; null if it can. One that stays where it is is no problem. */
export function moveProblem(
  {
    dueOn,
    startOn,
    closesOn,
  }: { dueOn: CivilDate | null; startOn: CivilDate; closesOn?: CivilDate | null },
  to: CivilDate,
  today: CivilDate,
): MoveProblem | null {
  if (to === dueOn) return null;
  if (to < today) return "past";
  if (to < startOn) return "before-start";
  return closesOn && to >= closesOn ? "closing" : null;
}

/** What was given with a deadline other than the task's, or was moved to one: how many, and the days they lie between. */
export type OtherDeadlines = { count: number; from: CivilDate | null; to: CivilDate | null };
