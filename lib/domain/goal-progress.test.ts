import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date.ts";
import {
  addSums,
  goalValue,
  INDICATOR_KINDS,
  milestoneDay,
  neededPerYear,
  reached,
  sumFigures,
  targetOn,
} from "./goal-progress.ts";

describe("goalValue", () => {
  test.each([
    [
      "an amount is a sum",
      "amount",
      [
        [22, null],
        [18, null],
      ],
      40,
    ],
    [
      "a ratio divides sums, not means",
      "ratio",
      [
        [1, 2],
        [98, 198],
      ],
      49.5,
    ],
    [
      "yes/no is the share of units",
      "yes_no",
      [
        [1, 1],
        [0, 1],
        [1, 1],
        [0, 1],
      ],
      50,
    ],
    [
      "works is the share handed over",
      "works",
      [
        [1, 1],
        [0, 1],
      ],
      50,
    ],
    ["an amount of nothing is 0", "amount", [], 0],
    ["a ratio of nothing is unknown", "ratio", [], null],
    ["a ratio without a denominator is unknown", "ratio", [[3, null]], null],
    ["a ratio may exceed the whole", "ratio", [[21, 18]], (21 / 18) * 100],
  ] as const)("%s", (_, kind, figures, expected) => {
    const sum = sumFigures(
      kind,
      figures.map(([numerator, denominator]) => ({ numerator, denominator })),
    );
    expect(goalValue(kind, sum)).toBe(expected);
  });

  test("a parent's sum is the sum of its children's", () => {
    const figure = fc.record({ numerator: fc.nat(1000), denominator: fc.option(fc.nat(1000)) });
    const figures = fc.array(figure, { maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...INDICATOR_KINDS), figures, figures, (kind, a, b) => {
        expect(sumFigures(kind, [...a, ...b])).toEqual(
          addSums(sumFigures(kind, a), sumFigures(kind, b)),
        );
      }),
    );
  });
});

describe("reached", () => {
  test.each([
    [12, 1],
    [11, 0],
  ])("%i officers of 12: %i", (numerator, expected) => {
    expect(reached({ numerator, denominator: null }, 12)).toEqual({
      numerator: expected,
      denominator: 1,
    });
  });

  test("no report is not reached", () => {
    expect(reached(null, 12)).toEqual({ numerator: 0, denominator: 1 });
  });
});

describe("targetOn", () => {
  const road = [
    { on: milestoneDay(2030), value: 100 },
    { on: milestoneDay(2022), value: 6 },
    { on: milestoneDay(2025), value: 80 },
  ];

  test.each([
    ["before the baseline", "2020-01-01", 6],
    ["on the baseline", "2022-12-31", 6],
    ["on a milestone", "2025-12-31", 80],
    ["on the last milestone", "2030-12-31", 100],
    ["after the last milestone", "2031-06-01", 100],
  ])("%s", (_, day, expected) => {
    expect(targetOn(road, day)).toBe(expected);
  });

  test("half way it is half of the step", () => {
    const step = [
      { on: "2026-01-01", value: 0 },
      { on: "2026-01-11", value: 50 },
    ];
    expect(targetOn(step, "2026-01-06")).toBe(25);
  });

  test("without points there is no target", () => {
    expect(targetOn([], "2026-01-01")).toBeNull();
  });

  test("it never goes back on a rising road", () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (days, more) => {
        const day = addDays("2021-01-01", days);
        expect(targetOn(road, addDays(day, more))).toBeGreaterThanOrEqual(targetOn(road, day) ?? 0);
      }),
    );
  });
});

describe("neededPerYear", () => {
  test("spreads what is missing over the time left", () => {
    expect(neededPerYear(80, "2026-12-31", { on: "2030-12-31", value: 100 })).toBeCloseTo(5, 5);
    expect(neededPerYear(80, "2030-12-31", { on: "2030-12-31", value: 100 })).toBeNull();
  });
});
