export const ASSIGNMENT_STATES = [
  "draft",
  "assigned",
  "acknowledged",
  "in_progress",
  "done",
  "refused",
  "suspended",
  "cancelled",
  "superseded",
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export type AssignmentDeed =
  | "issue"
  | "acknowledge"
  | "begin"
  | "complete"
  | "reopen"
  | "refuse"
  | "insist"
  | "suspend"
  | "resume"
  | "cancel"
  | "supersede";

type Transition = {
  from: readonly AssignmentState[];
  to: AssignmentState;
  /** A document (number and date) or a reason in words must be given. */
  justified: boolean;
};

/** Deadline and target can be changed: something is still awaited, now or after a suspension. */
export const MOVABLE: readonly AssignmentState[] = [
  "draft",
  "assigned",
  "acknowledged",
  "in_progress",
  "suspended",
  "refused",
];

const OPEN = ["assigned", "acknowledged", "in_progress"] as const;

/**
 * The unit acknowledges by opening it and begins with its first report; an approved fact completes it. A refusal
 * waits for the unit above, which insists, cancels, or gives the task to another (supersedes). A correction of an
 * approved report may show that it was not done after all (reopens).
 */
export const ASSIGNMENT_TRANSITIONS: Record<AssignmentDeed, Transition> = {
  issue: { from: ["draft"], to: "assigned", justified: false },
  acknowledge: { from: ["assigned"], to: "acknowledged", justified: false },
  begin: { from: ["assigned", "acknowledged"], to: "in_progress", justified: false },
  complete: { from: OPEN, to: "done", justified: false },
  reopen: { from: ["done"], to: "in_progress", justified: true },
  refuse: { from: ["assigned", "acknowledged"], to: "refused", justified: true },
  insist: { from: ["refused"], to: "assigned", justified: true },
  suspend: { from: OPEN, to: "suspended", justified: true },
  resume: { from: ["suspended"], to: "in_progress", justified: true },
  cancel: { from: [...OPEN, "refused", "suspended"], to: "cancelled", justified: true },
  supersede: { from: [...OPEN, "refused", "suspended"], to: "superseded", justified: true },
};

const COUNTED: readonly AssignmentState[] = [...OPEN, "done", "refused", "suspended"];

/** The state after a deed; null if the state does not allow it. */
export function nextAssignmentState(
  state: AssignmentState,
  deed: AssignmentDeed,
): AssignmentState | null {
  const { from, to } = ASSIGNMENT_TRANSITIONS[deed];
  return from.includes(state) ? to : null;
}

/** The unit works on it and reports. */
export function isOpen(state: AssignmentState): boolean {
  return OPEN.some((open) => open === state);
}

/**
 * It is part of "all assignments" in counts and rates: what is a draft, cancelled or superseded is not.
 * A refusal that nobody has answered stays counted, so that refusing improves no rate.
 */
export function isCounted(state: AssignmentState): boolean {
  return COUNTED.includes(state);
}

/** Withdrawn, or superseded by another task: its unit may be given the same task once more. */
export function isTakenBack(state: AssignmentState): boolean {
  return state === "cancelled" || state === "superseded";
}
