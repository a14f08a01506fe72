export const REPORT_STATES = [
  "expected",
  "draft",
  "submitted",
  "returned",
  "approved",
  "received",
] as const;
/** Owed and not begun; begun; waiting for a decision; sent back with a reason; approved; taken note of. */
export type ReportState = (typeof REPORT_STATES)[number];

export type ReportDeed =
  | "save"
  | "submit"
  | "recall"
  | "approve"
  | "return"
  | "receive"
  | "take-back"
  | "correct";

/** Who decides about a report: the command line, both lines, or nobody (a Party committee's own report). */
export type DecisionRule = "command" | "both" | "received";

type Transition = { from: readonly ReportState[]; to: ReportState };

/**
 * A draft of a returned report leaves it returned. Until somebody decides, its unit may recall it; the day of the
 * first submission stays. What was approved or received changes by a new version alone, which waits for a decision
 * while the approved figures still count.
 */
export const REPORT_TRANSITIONS: Record<ReportDeed, Transition> = {
  save: { from: ["expected", "draft"], to: "draft" },
  submit: { from: ["expected", "draft", "returned"], to: "submitted" },
  recall: { from: ["submitted"], to: "draft" },
  approve: { from: ["submitted"], to: "approved" },
  return: { from: ["submitted"], to: "returned" },
  receive: { from: ["submitted"], to: "received" },
  "take-back": { from: ["approved", "received"], to: "submitted" },
  correct: { from: ["approved", "received"], to: "submitted" },
};

/** The state after a deed; null if the state does not allow it. */
export function nextReportState(state: ReportState, deed: ReportDeed): ReportState | null {
  const { from, to } = REPORT_TRANSITIONS[deed];
  return from.includes(state) ? to : null;
}

export function canSubmit(state: ReportState): boolean {
  return nextReportState(state, "submit") !== null;
}

export function canCorrect(state: ReportState): boolean {
  return nextReportState(state, "correct") !== null;
}

/** `anybodyDecided`: where both lines decide, one may have spoken while the report still waits for the other. */
export function canRecall(state: ReportState, anybodyDecided = false): boolean {
  return !anybodyDecided && nextReportState(state, "recall") !== null;
}

/** A correction that was taken or sent back may be given up where an older version was approved or received. */
export function canDropCorrection({
  state,
  currentVersion,
  acceptedVersion,
}: {
  state: ReportState;
  currentVersion: number;
  acceptedVersion: number | null;
}): boolean {
  const isOpen = state === "draft" || state === "returned";
  return isOpen && acceptedVersion !== null && acceptedVersion < currentVersion;
}

/** What those who decide may do; the local line gives an opinion only, unless both decide. */
export function decisionsOf(rule: DecisionRule, line: "command" | "local"): readonly ReportDeed[] {
  if (rule === "received") return ["receive"];
  return line === "command" || rule === "both" ? ["approve", "return"] : [];
}

export type LineDecisions = {
  command: "approved" | "returned" | "received" | null;
  local: "approved" | "returned" | "received" | "opinion" | null;
};

/** The state that follows from what both lines have said about one version. One return is enough to send it back. */
export function stateAfterDecisions(
  rule: DecisionRule,
  { command, local }: LineDecisions,
): "submitted" | "returned" | "approved" | "received" {
  if (rule === "received")
    return command || (local && local !== "opinion") ? "received" : "submitted";
  const spoken = rule === "both" ? [command, local] : [command];
  if (spoken.includes("returned")) return "returned";
  return spoken.every((decision) => decision === "approved") ? "approved" : "submitted";
}
