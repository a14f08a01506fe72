import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysUnanswered,
  INSTRUCTION_STATES,
  INSTRUCTION_TRANSITIONS,
  type InstructionDeed,
  type InstructionState,
  nextInstructionState,
} from "./instruction-status.ts";

const DEEDS = Object.keys(INSTRUCTION_TRANSITIONS) as InstructionDeed[];

describe("nextInstructionState", () => {
  test.each([
    ["open", "answer", "answered"],
    ["open", "accept", null],
    ["open", "ask-again", null],
    ["answered", "answer", null],
    ["answered", "accept", "accepted"],
    ["answered", "ask-again", "open"],
    ["accepted", "answer", null],
    ["accepted", "ask-again", null],
    ["accepted", "accept", null],
    ["open", "amend", "open"],
    ["answered", "amend", null],
    ["open", "withdraw", "withdrawn"],
    ["answered", "withdraw", "withdrawn"],
    ["accepted", "withdraw", null],
    ["withdrawn", "withdraw", null],
    ["withdrawn", "answer", null],
  ] as const)("%s, %s: %s", (state, deed, expected) => {
    expect(nextInstructionState(state, deed)).toBe(expected);
  });

  test("it ends accepted or withdrawn, and stays so", () => {
    const reachable = closure("open");
    expect([...reachable].sort()).toEqual([...INSTRUCTION_STATES].sort());
    for (const end of ["accepted", "withdrawn"] as const) {
      for (const state of ["open", "answered"] as const) expect(closure(state)).toContain(end);
      expect([...closure(end)]).toEqual([end]);
    }
  });

  test("whatever is done in whatever order, an answer stands before its acceptance", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DEEDS)), (deeds) => {
        let state: InstructionState = "open";
        let answered = false;
        for (const deed of deeds) {
          const next = nextInstructionState(state, deed);
          if (!next) continue;
          if (deed === "accept" || deed === "ask-again") expect(answered).toBe(true);
          answered = deed === "answer";
          state = next;
        }
      }),
    );
  });
});

describe("daysUnanswered", () => {
  test.each([
    ["the day itself is in time", "open", "2026-11-22", 0],
    ["the day after is a day late", "open", "2026-11-21", 1],
    ["a day ahead", "open", "2026-11-23", 0],
    ["an answer stops the clock", "answered", "2026-11-01", 0],
    ["accepted", "accepted", "2026-11-01", 0],
  ] as const)("%s", (_, state, dueOn, expected) => {
    expect(daysUnanswered({ state, dueOn }, "2026-11-22")).toBe(expected);
  });
});

function closure(start: InstructionState): Set<InstructionState> {
  const reached = new Set<InstructionState>([start]);
  for (const state of reached) {
    for (const deed of DEEDS) {
      const next = nextInstructionState(state, deed);
      if (next) reached.add(next);
    }
  }
  return reached;
}
