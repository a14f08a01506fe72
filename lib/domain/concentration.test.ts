import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestForHalf } from "./concentration.ts";

describe("fewestForHalf", () => {
  test.each([
    ["nothing to sum", [], 0],
    ["all parts empty", [0, 0], 0],
    ["one part is the whole", [7], 1],
    ["exactly half is enough", [5, 3, 2], 1],
    ["equal parts", [1, 1, 1, 1], 2],
    ["whatever their order", [2, 9, 3, 4], 1],
  ])("%s", (_, counts, parts) => {
    expect(fewestForHalf(counts)).toBe(parts);
  });

  test("so many parts make half, one fewer do not", () => {
    const lists = fc.array(fc.nat(500), { maxLength: 40 });
    fc.assert(
      fc.property(lists, (counts) => {
        const sorted = counts.toSorted((a, b) => b - a);
        const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
        const parts = fewestForHalf(counts);
        const half = sum(counts) / 2;
        expect(sum(sorted.slice(0, parts))).toBeGreaterThanOrEqual(half);
        if (parts > 0) expect(sum(sorted.slice(0, parts - 1))).toBeLessThan(half);
      }),
    );
  });
});
