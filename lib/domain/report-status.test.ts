import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canCorrect,
  canDropCorrection,
  canRecall,
  canSubmit,
  decisionsOf,
  nextReportState,
  REPORT_STATES,
  REPORT_TRANSITIONS,
  type ReportDeed,
  type ReportState,
  stateAfterDecisions,
} from "./report-status.ts";

const DEEDS = Object.keys(REPORT_TRANSITIONS) as ReportDeed[];

describe("nextReportState", () => {
  test.each([
    ["expected", "save", "draft"],
    ["expected", "submit", "submitted"],
    ["draft", "submit", "submitted"],
    ["returned", "submit", "submitted"],
    ["returned", "save", null],
    ["submitted", "submit", null],
    ["submitted", "recall", "draft"],
    ["submitted", "approve", "approved"],
    ["submitted", "return", "returned"],
    ["submitted", "receive", "received"],
    ["approved", "return", null],
    ["approved", "recall", null],
    ["approved", "submit", null],
    ["approved", "correct", "submitted"],
    ["received", "correct", "submitted"],
    ["draft", "approve", null],
    ["expected", "return", null],
  ] as const)("%s, %s: %s", (state, deed, expected) => {
    expect(nextReportState(state, deed)).toBe(expected);
  });

  test("from every reachable state a settled one can be reached", () => {
    const reachable = closure("expected");
    expect([...reachable].sort()).toEqual([...REPORT_STATES].sort());
    for (const state of reachable)
      expect(["approved", "received"].some((settled) => closure(state).has(settled as never))).toBe(
        true,
      );
  });

  test("only what is submitted can be decided, and nothing sent is edited in place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REPORT_STATES), (state) => {
        const decidable = (["approve", "return", "receive"] as const).some((deed) =>
          nextReportState(state, deed),
        );
        expect(decidable).toBe(state === "submitted");
        expect(canRecall(state)).toBe(decidable);
        expect(canRecall(state, true)).toBe(false);
        if (canSubmit(state)) expect(canCorrect(state)).toBe(false);
        if (state !== "expected" && state !== "draft")
          expect(nextReportState(state, "save")).toBeNull();
      }),
    );
  });
});

describe("canDropCorrection", () => {
  test.each([
    ["a correction that was taken back", "draft", 2, 1, true],
    ["one that was sent back", "returned", 3, 1, true],
    ["one that waits is taken back first", "submitted", 2, 1, false],
    ["a first version has nothing behind it", "draft", 1, null, false],
    ["what is approved is no correction", "approved", 2, 2, false],
    ["nor is a draft beside it", "draft", 1, 1, false],
  ] as const)("%s", (_, state, currentVersion, acceptedVersion, expected) => {
    expect(canDropCorrection({ state, currentVersion, acceptedVersion })).toBe(expected);
  });
});

describe("decisionsOf", () => {
  test.each([
    ["command", "command", ["approve", "return"]],
    ["command", "local", []],
    ["both", "local", ["approve", "return"]],
    ["received", "command", ["receive"]],
    ["received", "local", ["receive"]],
  ] as const)("%s, on the %s line", (rule, line, expected) => {
    expect(decisionsOf(rule, line)).toEqual(expected);
  });
});

describe("stateAfterDecisions", () => {
  test.each([
    ["command", null, null, "submitted"],
    ["command", "approved", null, "approved"],
    ["command", "approved", "opinion", "approved"],
    ["command", null, "opinion", "submitted"],
    ["command", "returned", "opinion", "returned"],
    ["both", "approved", null, "submitted"],
    ["both", null, "approved", "submitted"],
    ["both", "approved", "approved", "approved"],
    ["both", "approved", "returned", "returned"],
    ["both", "returned", null, "returned"],
    ["received", null, null, "submitted"],
    ["received", "received", null, "received"],
    ["received", null, "received", "received"],
    ["received", null, "opinion", "submitted"],
  ] as const)("%s: command %s, local %s", (rule, command, local, expected) => {
    expect(stateAfterDecisions(rule, { command, local })).toBe(expected);
  });
});

function closure(start: ReportState): Set<ReportState> {
  const reached = new Set<ReportState>([start]);
  for (const state of reached) {
    for (const deed of DEEDS) {
      const next = nextReportState(state, deed);
      if (next) reached.add(next);
    }
  }
  return reached;
}
