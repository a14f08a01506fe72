export const DIFFICULTY_STATES = ["open", "passed_up", "answered"] as const;
/** With the unit directly above; with one further up; answered for good. */
export type DifficultyState = (typeof DIFFICULTY_STATES)[number];

export type DifficultyDeed = "reword" | "pass-up" | "answer";

type Transition = { from: readonly DifficultyState[]; to: DifficultyState };

/** The unit that asked may reword until somebody above has dealt with it; an answer is final: what is left is asked anew. */
export const DIFFICULTY_TRANSITIONS: Record<DifficultyDeed, Transition> = {
  reword: { from: ["open"], to: "open" },
  "pass-up": { from: ["open", "passed_up"], to: "passed_up" },
  answer: { from: ["open", "passed_up"], to: "answered" },
};

/** The state after a deed; null if the state does not allow it. */
export function nextDifficultyState(
  state: DifficultyState,
  deed: DifficultyDeed,
): DifficultyState | null {
  const { from, to } = DIFFICULTY_TRANSITIONS[deed];
  return from.includes(state) ? to : null;
}

/** Which units a difficulty has been with: who raised it, who passed it up, who has it now. */
export type Way = { raisedById: string; passedById: readonly string[]; heldById: string };

/**
 * The units above the holder that a difficulty may go on to: directly above, on either line, and never to one that had
 * it before, so that every difficulty ends with somebody who must answer.
 */
export function mayPassTo(way: Way, aboveHolder: readonly string[]): string[] {
  const been = new Set([way.raisedById, way.heldById, ...way.passedById]);
  return aboveHolder.filter((unitId) => !been.has(unitId));
}
