import { type AssignmentState, isOpen } from "./assignment-status.ts";
import { addDays, type CivilDate } from "./civil-date.ts";

export const EXTENSION_STATES = ["asked", "granted", "declined", "withdrawn"] as const;
/** Waits for the unit above; decided there; taken back by the unit that asked. */
export type ExtensionState = (typeof EXTENSION_STATES)[number];
export type ExtensionDeed = "grant" | "decline" | "withdraw";

const AFTER: Record<ExtensionDeed, ExtensionState> = {
  grant: "granted",
  decline: "declined",
  withdraw: "withdrawn",
};

/** The state after a deed; null if it was decided or withdrawn before: who wants more asks anew. */
export function nextExtensionState(
  state: ExtensionState,
  deed: ExtensionDeed,
): ExtensionState | null {
  return state === "asked" ? AFTER[deed] : null;
}

export type Askable = {
  state: AssignmentState;
  dueOn: CivilDate | null;
  /** A request of it waits. */
  waits: boolean;
  /** There is a unit directly above on the command line, which would decide. */
  hasSuperior: boolean;
};

/** Why no more time can be asked for; what is said to the unit, if anything is. */
export type WhyNotAsk = "not-open" | "no-deadline" | "nobody-above" | "waits" | "passed";

/** Null where it can be asked: as long as the work is open, and on the day of the deadline itself for the last time. */
export function whyNotAsk(
  { state, dueOn, waits, hasSuperior }: Askable,
  today: CivilDate,
): WhyNotAsk | null {
  if (!isOpen(state)) return "not-open";
  if (dueOn === null) return "no-deadline";
  if (!hasSuperior) return "nobody-above";
  if (waits) return "waits";
  return today > dueOn ? "passed" : null;
}

/** What a new deadline is measured by. */
export type Bounds = {
  dueOn: CivilDate;
  /** The deadline of the assignment that this one is a part of. */
  parentDueOn: CivilDate | null;
  /** The unit's end, where one is planned: the first day on which it is no more. */
  closesOn: CivilDate | null;
};

export type DayProblem = "not-later" | "past" | "beyond-parent" | "closing" | "too-far";

/** Ten years: beyond them it is a slip of the pen. */
const FARTHEST_DAYS = 3_650;

/** Why a day can be no new deadline, asked for or granted; null if it can. */
export function extensionDayProblem(
  { dueOn, parentDueOn, closesOn }: Bounds,
  day: CivilDate,
  today: CivilDate,
): DayProblem | null {
  if (day <= dueOn) return "not-later";
  if (day < today) return "past";
  if (parentDueOn !== null && day > parentDueOn) return "beyond-parent";
  if (closesOn !== null && day >= closesOn) return "closing";
  return day > addDays(dueOn, FARTHEST_DAYS) ? "too-far" : null;
}
