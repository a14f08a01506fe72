import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spread, valueTicks, yearTicks } from "./trajectory-axes.ts";

describe("valueTicks", () => {
  test.each([
    ["a share runs to the whole", [6, 67], true, [0, 25, 50, 75, 100]],
    ["an amount to a round value", [45_000, 66_000], false, [0, 20_000, 40_000, 60_000, 80_000]],
    ["a share above the whole is shown", [120], true, [0, 20, 40, 60, 80, 100, 120]],
  ])("%s", (_, values, isShare, expected) => {
    expect(valueTicks(values, isShare)).toEqual(expected);
  });
});

describe("yearTicks", () => {
  test("all of them where there is room, else every second or third, the last always", () => {
    expect(yearTicks(2022, 2030, 1000, 70)).toEqual([
      2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030,
    ]);
    expect(yearTicks(2022, 2030, 224, 50)).toEqual([2022, 2024, 2026, 2028, 2030]);
    expect(yearTicks(2022, 2022, 224, 50)).toEqual([2022]);
  });
});

describe("spread", () => {
  test("keeps order and distance within the room, whatever the values are", () => {
    const places = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(places, (some) => {
        const sorted = some.toSorted((a, b) => a - b);
        const moved = spread(sorted, 18, [10, 400]);
        moved.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(9.9);
          expect(place).toBeLessThanOrEqual(400);
          if (index > 0) expect(place - (moved[index - 1] ?? 0)).toBeGreaterThanOrEqual(17.8);
        });
      }),
    );
  });

  test("leaves alone what has room", () => {
    expect(spread([20, 60, 100], 18, [0, 200])).toEqual([20, 60, 100]);
  });
});
