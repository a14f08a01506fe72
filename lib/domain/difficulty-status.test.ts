import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DIFFICULTY_STATES,
  DIFFICULTY_TRANSITIONS,
  type DifficultyDeed,
  type DifficultyState,
  mayPassTo,
  nextDifficultyState,
} from "./difficulty-status.ts";

const DEEDS = Object.keys(DIFFICULTY_TRANSITIONS) as DifficultyDeed[];

describe("nextDifficultyState", () => {
  test.each([
    ["open", "reword", "open"],
    ["open", "pass-up", "passed_up"],
    ["open", "answer", "answered"],
    ["passed_up", "reword", null],
    ["passed_up", "pass-up", "passed_up"],
    ["passed_up", "answer", "answered"],
    ["answered", "reword", null],
    ["answered", "pass-up", null],
    ["answered", "answer", null],
  ] as const)("%s, %s: %s", (state, deed, expected) => {
    expect(nextDifficultyState(state, deed)).toBe(expected);
  });

  test("from every reachable state an answer can be reached", () => {
    const reachable = closure("open");
    expect([...reachable].sort()).toEqual([...DIFFICULTY_STATES].sort());
    for (const state of reachable) expect(closure(state)).toContain("answered");
  });
});

describe("mayPassTo", () => {
  test.each([
    ["to the unit above", { passedById: [], heldById: "p" }, ["m"], ["m"]],
    ["to either line", { passedById: [], heldById: "p" }, ["m", "t"], ["m", "t"]],
    ["not back to who had it", { passedById: ["t"], heldById: "p" }, ["m", "t"], ["m"]],
    ["not to who asks", { passedById: [], heldById: "p" }, ["c"], []],
    ["nowhere from the top", { passedById: ["p"], heldById: "m" }, [], []],
  ] as const)("%s", (_, way, above, expected) => {
    expect(mayPassTo({ raisedById: "c", ...way }, above)).toEqual(expected);
  });

  test("however it is passed up, it is with each unit once at most", () => {
    const units = ["a", "b", "c", "d", "e"];
    const anyGraph = fc.array(fc.subarray(units), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat({ max: 4 }), { maxLength: 20 }), (above, choices) => {
        const been = ["a"];
        for (const choice of choices) {
          const heldById = been.at(-1) ?? "a";
          const way = { raisedById: "a", passedById: been.slice(1, -1), heldById };
          const options = mayPassTo(way, above[units.indexOf(heldById)] ?? []);
          const next = options[choice % Math.max(1, options.length)];
          if (!next) break;
          been.push(next);
        }
        expect(new Set(been).size).toBe(been.length);
      }),
    );
  });
});

function closure(start: DifficultyState): Set<DifficultyState> {
  const reached = new Set<DifficultyState>([start]);
  for (const state of reached) {
    for (const deed of DEEDS) {
      const next = nextDifficultyState(state, deed);
      if (next) reached.add(next);
    }
  }
  return reached;
}
