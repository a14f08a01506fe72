import { describe, expect, test } from "vitest";
import {
  ASSIGNMENT_STATES,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentDeed,
  type AssignmentState,
  isCounted,
  isOpen,
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
    const final = new Set<AssignmentState>(["done", "cancelled", "superseded"]);
    for (const state of reachable)
      expect([...closure(state)].some((later) => final.has(later))).toBe(true);
  });

  test("whatever takes work away from a unit, or gives it back, is justified", () => {
    const beside = (state: AssignmentState) =>
      state !== "draft" && state !== "done" && !isOpen(state);
    for (const deed of DEEDS) {
      const { from, to } = ASSIGNMENT_TRANSITIONS[deed];
      if (beside(to) || from.some(beside) || from.includes("done"))
        expect(ASSIGNMENT_TRANSITIONS[deed].justified).toBe(true);
    }
  });
});

test.each([
  ["draft", false, false],
  ["assigned", true, true],
  ["acknowledged", true, true],
  ["in_progress", true, true],
  ["done", false, true],
  ["refused", false, true],
  ["suspended", false, true],
  ["cancelled", false, false],
  ["superseded", false, false],
] as const)("%s: open %s, counted %s", (state, open, counted) => {
  expect([isOpen(state), isCounted(state)]).toEqual([open, counted]);
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
