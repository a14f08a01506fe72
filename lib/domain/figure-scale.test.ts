import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundsOf,
  classOf,
  FIGURE_CLASSES,
  type FigureScale,
  scaleOfGoal,
} from "./figure-scale.ts";

const OVERDUE: FigureScale = { worse: "more", thresholds: [2, 5, 10, 20] };
const ON_TIME: FigureScale = { worse: "less", thresholds: [95, 90, 80, 70] };

describe("the class of a shown percentage", () => {
  test.each([
    [OVERDUE, 0, 1],
    [OVERDUE, 1.9, 1],
    [OVERDUE, 2, 2],
    [OVERDUE, 9.9, 3],
    [OVERDUE, 20, 5],
    [OVERDUE, 100, 5],
    [ON_TIME, 100, 1],
    [ON_TIME, 95, 1],
    [ON_TIME, 94.9, 2],
    [ON_TIME, 90, 2],
    [ON_TIME, 70, 4],
    [ON_TIME, 69, 5],
    [scaleOfGoal(80), 80, 1],
    [scaleOfGoal(80), 79, 2],
    [scaleOfGoal(80), 65, 3],
    [scaleOfGoal(80), 49, 5],
  ] as const)("%o: %d is of class %d", (scale, shown, expected) => {
    expect(classOf(scale, shown)).toBe(expected);
  });

  const scales = fc.constantFrom(OVERDUE, ON_TIME, scaleOfGoal(95), scaleOfGoal(12));

  test("lies within the bounds that the key says, and in those of one class alone", () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0, max: 130, noNaN: true }), (scale, shown) => {
        const holding = FIGURE_CLASSES.filter((one) => {
          const { from, below } = boundsOf(scale, one);
          return (from === null || shown >= from) && (below === null || shown < below);
        });
        expect(holding).toEqual([classOf(scale, shown)]);
      }),
    );
  });

  test("never gets better as the figure gets worse", () => {
    const percent = fc.double({ min: 0, max: 130, noNaN: true });
    fc.assert(
      fc.property(scales, percent, percent, (scale, a, b) => {
        const [better, worse] = a < b === (scale.worse === "more") ? [a, b] : [b, a];
        expect(classOf(scale, worse)).toBeGreaterThanOrEqual(classOf(scale, better));
      }),
    );
  });
});
