import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparableChange, spreadOf, standsOut } from "./peer-changes.ts";
import { STANDARD_THRESHOLDS } from "./review-thresholds.ts";

const usual = [2, 3, 4, 4, 5, 5, 6, 3, 4];
const rules = STANDARD_THRESHOLDS;

describe("standsOut", () => {
  test.each<[string, number, number[], object | null]>([
    ["far above", 40, [...usual, 40], { others: 9, low: 2, high: 6 }],
    ["far below", -30, [...usual, -30], { others: 9, low: 2, high: 6 }],
    ["among them", 6, [...usual, 6], null],
    ["all alike, and one a little off", 2, [...Array<number>(9).fill(0), 2], null],
    [
      "all alike, and one far off",
      4,
      [...Array<number>(9).fill(0), 4],
      { others: 9, low: 0, high: 0 },
    ],
    ["too few to compare", 40, [2, 3, 4, 40], null],
    ["nobody", 40, [], null],
  ])("%s", (_, change, changes, expected) => {
    expect(standsOut(change, spreadOf(changes), "ratio", rules)).toEqual(expected);
  });

  test("growth of amounts is measured by the part that matters for amounts", () => {
    const peers = spreadOf([...Array<number>(9).fill(0), 40]);
    expect(standsOut(40, peers, "amount", rules)).toBeNull();
    expect(standsOut(60, peers, "amount", rules)).not.toBeNull();
    expect(standsOut(40, peers, "amount", { ...rules, relative: 20 })).not.toBeNull();
  });

  test("the median itself never stands out, more than half keep together, and order does not matter", () => {
    const change = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 60 }), (changes) => {
        const peers = spreadOf(changes);
        expect(standsOut(peers?.median ?? 0, peers, "ratio", rules)).toBeNull();
        const out = changes.filter((one) => standsOut(one, peers, "ratio", rules));
        expect(out.length).toBeLessThanOrEqual(changes.length / 2);
        for (const one of out) {
          const among = standsOut(one, spreadOf(changes.toReversed()), "ratio", rules);
          expect(among?.others).toBeLessThanOrEqual(changes.length - out.length);
          expect(one < (among?.low ?? 0) || one > (among?.high ?? 0)).toBe(true);
        }
      }),
    );
  });

  test("a wider distance flags no more than a narrower one", () => {
    const change = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(change, { minLength: 8, maxLength: 40 }), (changes) => {
        const peers = spreadOf(changes);
        const flagged = (peers_distance: number) =>
          changes.filter((one) => standsOut(one, peers, "ratio", { ...rules, peers_distance }))
            .length;
        expect(flagged(6)).toBeLessThanOrEqual(flagged(3));
      }),
    );
  });
});

describe("comparableChange", () => {
  test.each([
    ["ratio", [50, 100], [40, 100], 10],
    ["amount", [30, null], [20, null], 50],
    ["amount", [30, null], [0, null], null],
    ["yes_no", [1, null], [0, null], null],
    ["ratio", [50, 100], null, null],
  ] as const)("%s %o from %o", (kind, now, before, expected) => {
    const figure = ([numerator, denominator]: readonly [number, number | null]) => ({
      numerator,
      denominator,
    });
    const change = comparableChange(kind, figure(now), before && figure(before));
    if (expected === null) expect(change).toBeNull();
    else expect(change).toBeCloseTo(expected, 6);
  });
});
