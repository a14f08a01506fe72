import { describe, expect, test } from "vitest";
import {
  ASSIGNMENT_STATES,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentDeed,
  type AssignmentState,
  isCounted,
  isFinal,
  isOpen,
  needsJustification,
  nextAssignmentState,
} from "./assignment-status.ts";

const DEEDS = Object.keys(ASSIGNMENT_TRANSITIONS) as AssignmentDeed[];

describe("nextAssignmentState", () => {
  test.each([
    ["draft", "issue", "assigned"],
    ["assigned", "acknowledge", "acknowledged"],
    ["acknowledged", "acknowledge", null],
    ["assigned", "begin", "in_progress"],
    ["acknowledged", "begin", "in_progress"],
    ["in_progress", "complete", "done"],
    ["assigned", "complete", "done"],
    ["in_progress", "refuse", null],
    ["assigned", "refuse", "refused"],
    ["refused", "insist", "assigned"],
    ["refused", "cancel", "cancelled"],
    ["in_progress", "suspend", "suspended"],
    ["suspended", "complete", null],
    ["suspended", "resume", "in_progress"],
    ["suspended", "supersede", "superseded"],
    ["done", "cancel", null],
    ["done", "reopen", "in_progress"],
    ["cancelled", "resume", null],
    ["superseded", "issue", null],
    ["draft", "cancel", null],
  ] as const)("%s, %s: %s", (state, deed, expected) => {
    expect(nextAssignmentState(state, deed)).toBe(expected);
  });

  test("every state is reachable, and from each a final one can be reached", () => {
    const reachable = closure("draft");
    expect([...reachable].sort()).toEqual([...ASSIGNMENT_STATES].sort());
    for (const state of reachable) expect([...closure(state)].some(isFinal)).toBe(true);
  });

  test("whatever takes work away from a unit, or gives it back, is justified", () => {
    const beside = (state: AssignmentState) =>
      state !== "draft" && state !== "done" && !isOpen(state);
    for (const deed of DEEDS) {
      const { from, to } = ASSIGNMENT_TRANSITIONS[deed];
      if (beside(to) || from.some(beside) || from.includes("done"))
        expect(needsJustification(deed)).toBe(true);
    }
  });
});

test.each([
  ["draft", false, false, false],
  ["assigned", true, true, false],
  ["acknowledged", true, true, false],
  ["in_progress", true, true, false],
  ["done", false, true, true],
  ["refused", false, true, false],
  ["suspended", false, true, false],
  ["cancelled", false, false, true],
  ["superseded", false, false, true],
] as const)("%s: open %s, counted %s, final %s", (state, open, counted, final) => {
  expect([isOpen(state), isCounted(state), isFinal(state)]).toEqual([open, counted, final]);
});

function closure(start: AssignmentState): Set<AssignmentState> {
  const reached = new Set<AssignmentState>([start]);
  for (const state of reached) {
    for (const deed of DEEDS) {
      const next = nextAssignmentState(state, deed);
      if (next) reached.add(next);
    }
  }
  return reached;
}
