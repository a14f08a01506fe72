import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INDICATOR_KINDS } from "./goal-progress.ts";
import { changeOf, flagsOf } from "./report-flags.ts";
import { STANDARD_THRESHOLDS as usual } from "./review-thresholds.ts";

const GRAVEST_FIRST = ["over-total", "total-jump", "to-zero", "decrease", "jump"] as const;

const figure = ([numerator, denominator]: readonly [number, number | null]) => ({
  numerator,
  denominator,
});

describe("flagsOf", () => {
  test.each([
    ["an ordinary change", "ratio", [402, 405], [386, 398], []],
    ["the first report", "ratio", [402, 405], null, []],
    ["more than the total", "ratio", [412, 398], [377, 401], ["over-total", "jump"]],
    ["the total has doubled", "ratio", [512, 1204], [498, 520], ["total-jump", "jump"]],
    ["down to nothing", "ratio", [0, 96], [71, 92], ["to-zero", "jump"]],
    ["five points up", "ratio", [85, 100], [80, 100], ["jump"]],
    ["just under five points", "ratio", [849, 1000], [800, 1000], []],
    ["a share of nothing", "ratio", [0, 0], [0, 0], []],
    ["an amount up by half", "amount", [33, null], [22, null], ["jump"]],
    ["an amount down by a little", "amount", [18, null], [22, null], []],
    ["from nothing to something", "amount", [18, null], [0, null], []],
    ["handed over", "yes_no", [1, 1], [0, 1], []],
    ["no longer so", "yes_no", [0, 1], [1, 1], ["to-zero"]],
  ] as const)("%s", (_, kind, current, previous, expected) => {
    const reported = {
      kind,
      cumulative: false,
      current: figure(current),
      previous: previous && figure(previous),
    };
    expect(flagsOf(reported, usual)).toEqual(expected);
  });

  test("a figure that only grows must not fall", () => {
    const reported = {
      kind: "amount",
      cumulative: true,
      current: figure([21, null]),
      previous: figure([22, null]),
    } as const;
    expect(flagsOf(reported, usual)).toEqual(["decrease"]);
    expect(flagsOf({ ...reported, cumulative: false }, usual)).toEqual([]);
  });

  test("thresholds can be moved", () => {
    const reported = {
      kind: "ratio",
      cumulative: false,
      current: figure([80, 100]),
      previous: figure([78, 100]),
    } as const;
    expect(flagsOf(reported, { points: 2, relative: 50 })).toEqual(["jump"]);
  });

  test("what stayed the same has no reason of its own, and reasons keep their order", () => {
    const aFigure = fc.record({
      numerator: fc.nat(50),
      denominator: fc.integer({ min: 50, max: 90 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...INDICATOR_KINDS),
        fc.boolean(),
        aFigure,
        aFigure,
        (kind, cumulative, a, b) => {
          const same = { kind, cumulative, current: a, previous: a };
          expect(flagsOf(same, usual)).toEqual([]);
          const flags = flagsOf({ ...same, current: b }, usual);
          expect(flags).toEqual(GRAVEST_FIRST.filter((flag) => flags.includes(flag)));
        },
      ),
    );
  });
});

describe("changeOf", () => {
  test.each([
    ["ratio", [44, 52], [41, 52], 5.769],
    ["amount", [18, null], [22, null], -4],
    ["ratio", [1, 0], [1, 2], null],
    ["ratio", [1, 2], null, null],
  ] as const)("%s %o from %o", (kind, current, previous, expected) => {
    const change = changeOf(kind, figure(current), previous && figure(previous));
    if (expected === null) expect(change).toBeNull();
    else expect(change).toBeCloseTo(expected, 3);
  });
});
