import { describe, expect, test } from "vitest";
import {
  canMoveStage,
  givesHeadquarters,
  groupOf,
  isHandedOver,
  moneyAhead,
  physicalShare,
  STAGE_GROUPS,
  stageMove,
  stageOrdinal,
  WORKS_STAGES,
  WORKS_STATES,
} from "./works-stage.ts";

describe("the sixteen stages", () => {
  test("stand in order, their shares only grow, from 0 to 100", () => {
    expect(WORKS_STAGES).toHaveLength(16);
    const shares = WORKS_STAGES.map(physicalShare);
    expect(shares).toEqual([0, 5, 10, 15, 18, 25, 30, 33, 38, 40, 50, 65, 85, 92, 97, 100]);
    expect(WORKS_STAGES.map(stageOrdinal)).toEqual(shares.map((_, index) => index));
  });

  test("a headquarters exists from hand-over on", () => {
    expect(WORKS_STAGES.filter(isHandedOver)).toEqual(["handed_over", "accounts_approved"]);
  });

  test("each building is in one group", () => {
    for (const stage of WORKS_STAGES) {
      for (const state of WORKS_STATES) expect(STAGE_GROUPS).toContain(groupOf(stage, state));
    }
  });

  test.each([
    ["contractor_chosen", "active", "procedures"],
    ["groundbreaking", "active", "building"],
    ["acceptance", "rescoped", "building"],
    ["handed_over", "active", "handed_over"],
    ["frame", "paused", "stopped"],
    ["need_confirmed", "cancelled", "stopped"],
    ["site_proposed", "replaced", "stopped"],
    ["accounts_approved", "paused", "handed_over"],
  ] as const)("%s, %s: %s", (stage, state, expected) => {
    expect(groupOf(stage, state)).toBe(expected);
  });

  test.each([
    ["handed_over", "active", true],
    ["accounts_approved", "rescoped", true],
    ["handed_over", "replaced", false],
    ["acceptance", "active", false],
  ] as const)("%s, %s gives a headquarters: %s", (stage, state, expected) => {
    expect(givesHeadquarters(stage, state)).toBe(expected);
  });
});

describe("moving on", () => {
  test.each([
    ["forward", "finish", "acceptance", "active", false, true],
    ["over several stages", "site_proposed", "frame", "active", false, true],
    ["staying", "frame", "frame", "paused", false, true],
    ["back without a reason", "acceptance", "finish", "active", false, false],
    ["back with a reason", "acceptance", "finish", "active", true, true],
    ["a paused one does not move", "frame", "finish", "paused", true, false],
    ["a cancelled one does not move", "frame", "finish", "cancelled", true, false],
    ["a re-scoped one goes on", "frame", "finish", "rescoped", false, true],
  ] as const)("%s", (_, from, to, state, hasReason, expected) => {
    expect(canMoveStage({ from, to, state, hasReason })).toBe(expected);
  });

  test("every pair of stages is one move, and the way back is the other", () => {
    for (const from of WORKS_STAGES) {
      for (const to of WORKS_STAGES) {
        const back = { same: "same", forward: "back", back: "forward" }[stageMove(from, to)];
        expect(stageMove(to, from)).toBe(back);
      }
    }
  });
});

describe("moneyAhead", () => {
  test.each([
    ["foundation", 78n, 100n, 28],
    ["finish", 85n, 100n, 0],
    ["handed_over", 50n, 100n, -47],
    ["frame", 5n, 0n, null],
  ] as const)("%s with %s of %s: %s points", (stage, disbursed, cost, expected) => {
    expect(moneyAhead(stage, disbursed, cost)).toBe(expected);
  });
});
