import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barParts, elbows, shareOut, slicesOf } from "./state-bar-geometry.ts";
import { allOf, type StateCounts } from "./state-counts.ts";

const count = fc.oneof(fc.constant(0), fc.nat(20), fc.nat(30_000));
const counts = fc
  .record({
    doneOnTime: count,
    doneLate: count,
    withinTerm: count,
    overdue: count,
    noDeadline: count,
  })
  .chain((parts) =>
    fc
      .record({
        dueSoon: fc.nat(parts.withinTerm),
        waitingWithinTerm: fc.nat(parts.withinTerm),
        waitingOverdue: fc.nat(parts.overdue),
      })
      .map((inside): StateCounts => ({ ...parts, ...inside })),
  );

describe("barParts", () => {
  test("fills the bar from left to right, nothing thinner than can be seen", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const parts = barParts(given);
        let end = -0.25;
        for (const { name, x, width } of parts) {
          expect(given[name]).toBeGreaterThan(0);
          expect(x).toBeCloseTo(end + 0.25, 6);
          expect(width).toBeGreaterThanOrEqual(0.6 - 1e-9);
          end = x + width;
        }
        if (allOf(given) > 0) expect(end).toBeCloseTo(100, 6);
        else expect(parts).toEqual([]);
      }),
    );
  });

  test("shows the counts in proportion where nothing is small", () => {
    const parts = barParts({ ...NOTHING, doneOnTime: 300, withinTerm: 100 });
    expect(parts.map(({ name }) => name)).toEqual(["doneOnTime", "withinTerm"]);
    expect((parts[0]?.width ?? 0) / (parts[1]?.width ?? 1)).toBeCloseTo(3, 6);
  });
});

describe("slicesOf", () => {
  test("stay inside their part and do not overlap", () => {
    fc.assert(
      fc.property(counts, (given) => {
        for (const part of barParts(given)) {
          let end = part.x;
          for (const slice of slicesOf(part, given)) {
            expect(slice.width).toBeGreaterThan(0);
            expect(slice.x).toBeGreaterThanOrEqual(end - 1e-9);
            end = slice.x + slice.width;
          }
          expect(end).toBeLessThanOrEqual(part.x + part.width + 1e-9);
        }
      }),
    );
  });

  test("waiting lies towards done, due soon towards overdue", () => {
    const given = { ...NOTHING, withinTerm: 100, waitingWithinTerm: 10, dueSoon: 20 };
    expect(barParts(given).flatMap((part) => slicesOf(part, given))).toEqual([
      { name: "waiting", x: 0, width: 10 },
      { name: "dueSoon", x: 80, width: 20 },
    ]);
  });
});

describe("elbows", () => {
  test("never cross", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const lines = elbows(barParts(given));
        for (const one of lines) {
          for (const other of lines) {
            if (one !== other) expect(crosses(one, other)).toBe(false);
          }
        }
      }),
    );
  });
});

describe("shareOut", () => {
  test.each([
    ["in proportion", [1, 3], 100, 0, [25, 75]],
    ["small ones keep their least", [1, 999], 100, 2, [2, 98]],
    ["empty ones stay empty", [0, 5], 100, 2, [0, 100]],
    ["nothing at all", [0, 0], 100, 2, [0, 0]],
  ] as const)("%s", (_, given, length, least, expected) => {
    expect(shareOut([...given], length, least)).toEqual(expected);
  });
});

const NOTHING: StateCounts = {
  doneOnTime: 0,
  doneLate: 0,
  withinTerm: 0,
  overdue: 0,
  noDeadline: 0,
  dueSoon: 0,
  waitingWithinTerm: 0,
  waitingOverdue: 0,
};

type Line = { from: number; to: number; level: number };

/** Does the level stretch of one cut a standing stretch of the other? */
function crosses(one: Line, other: Line): boolean {
  const [left, right] = [Math.min(one.from, one.to), Math.max(one.from, one.to)];
  const within = (x: number) => x > left + 1e-9 && x < right - 1e-9;
  return (
    (within(other.from) && other.level >= one.level) ||
    (within(other.to) && other.level <= one.level)
  );
}
