import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date.ts";
import { AGES, ageOf, begunWithin, daysOf } from "./exception-age.ts";

describe("ageOf", () => {
  test.each([
    [-1, "week"],
    [0, "week"],
    [7, "week"],
    [8, "month"],
    [30, "month"],
    [31, "quarter"],
    [90, "quarter"],
    [91, "year"],
    [365, "year"],
    [366, "older"],
    [5_000, "older"],
  ] as const)("%i days: %s", (days, age) => {
    expect(ageOf(days)).toBe(age);
  });

  test("ages follow one another without a gap", () => {
    for (const [place, age] of AGES.entries()) {
      const next = AGES[place + 1];
      if (next) expect(daysOf(next).from).toBe((daysOf(age).to ?? 0) + 1);
      else expect(daysOf(age).to).toBeNull();
    }
  });

  test("a day lies in the span of its own age alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 4_000 }), (days) => {
        const today = "2026-11-22";
        const on = addDays(today, -days);
        const within = AGES.filter((age) => {
          const { from, to } = begunWithin(age, today);
          return (from === null || from <= on) && (to === null || on <= to);
        });
        expect(within).toEqual([ageOf(days)]);
      }),
    );
  });
});
