import { type CivilDate, daysBetween } from "./civil-date.ts";

export const INSTRUCTION_STATES = ["open", "answered", "accepted", "withdrawn"] as const;
/** Waits for its owner; waits for the leader's word on the answer; done with; taken back. */
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

export type InstructionDeed = "answer" | "ask-again" | "accept" | "amend" | "withdraw";

type Transition = { from: readonly InstructionState[]; to: InstructionState };

/**
 * An answer is not the end: the leader accepts it, or asks again with a new date. What nobody answered yet can be
 * corrected; once there is an answer, that is asking again.
 */
export const INSTRUCTION_TRANSITIONS: Record<InstructionDeed, Transition> = {
  answer: { from: ["open"], to: "answered" },
  "ask-again": { from: ["answered"], to: "open" },
  accept: { from: ["answered"], to: "accepted" },
  amend: { from: ["open"], to: "open" },
  withdraw: { from: ["open", "answered"], to: "withdrawn" },
};

/** The state after a deed; null if the state does not allow it. */
export function nextInstructionState(
  state: InstructionState,
  deed: InstructionDeed,
): InstructionState | null {
  const { from, to } = INSTRUCTION_TRANSITIONS[deed];
  return from.includes(state) ? to : null;
}

/** How many days an answer is overdue; 0 up to and on the day itself, and as soon as it was answered. */
export function daysUnanswered(
  { state, dueOn }: { state: InstructionState; dueOn: CivilDate },
  today: CivilDate,
): number {
  return state === "open" ? Math.max(0, daysBetween(dueOn, today)) : 0;
}
