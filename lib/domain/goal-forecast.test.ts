import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "./civil-date.ts";
import { forecastOf, outlookOf, paceOf, yearReaching } from "./goal-forecast.ts";
import { targetOn } from "./goal-progress.ts";

/** Figures at the ends of quarters, the last of them on 14 September 2026. */
const quarterly = (...values: number[]) =>
  values.map((value, place) => ({
    on: addMonths("2026-09-14", (place - values.length + 1) * 3),
    value,
  }));

describe("paceOf", () => {
  test("over twelve months, and in their slowest and fastest three", () => {
    const pace = paceOf(quarterly(10, 20, 24, 25, 35, 40));
    expect(pace?.perYear).toBeCloseTo(20, 0);
    expect(pace?.slowest).toBeCloseTo(4, 0);
    expect(pace?.fastest).toBeCloseTo(40, 0);
  });

  test.each([
    ["three figures", quarterly(1, 2, 3)],
    ["four figures, none a year old", quarterly(1, 2, 3, 4)],
    ["none at all", []],
    [
      "more than half a year without one",
      [
        { on: "2022-12-31", value: 1 },
        { on: "2023-12-31", value: 2 },
        { on: "2024-12-31", value: 3 },
        { on: "2025-12-31", value: 4 },
        { on: "2026-11-22", value: 5 },
      ],
    ],
  ])("is not known from %s", (_, points) => {
    expect(paceOf(points)).toBeNull();
  });

  test("half-yearly figures are enough", () => {
    const halves = ["2024-12-14", "2025-06-14", "2025-12-14", "2026-06-14"];
    const pace = paceOf(halves.map((on, place) => ({ on, value: place * 5 })));
    expect(pace?.perYear).toBeCloseTo(10, 1);
  });
});

const series = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 6, maxLength: 20 })
  .map((values) => quarterly(...values));

describe("forecastOf", () => {
  test("goes on at the pace of the last twelve months", () => {
    const forecast = forecastOf(quarterly(10, 20, 30, 40, 50), "2027-09-14", { isShare: true });
    expect(forecast?.value).toBeCloseTo(90, 0);
    expect(forecast?.low).toBeLessThanOrEqual(90);
  });

  test("a share stays between nothing and the whole, an amount only above nothing", () => {
    const up = quarterly(10, 30, 50, 70, 90);
    const share = forecastOf(up, "2030-12-31", { isShare: true });
    expect(share?.value).toBe(100);
    expect(share?.bends.value).toMatchObject({
      value: 100,
      on: expect.stringMatching(/^2026-1[01]/),
    });
    expect(forecastOf(up, "2030-12-31", { isShare: false })?.bends).toEqual({});
    expect(forecastOf(up, "2030-12-31", { isShare: false })?.value).toBeGreaterThan(400);
    const down = quarterly(90, 70, 50, 30, 10);
    expect(forecastOf(down, "2030-12-31", { isShare: false })?.value).toBe(0);
  });

  test("there is none for a day that has passed", () => {
    expect(forecastOf(quarterly(1, 2, 3, 4, 5), "2026-09-14", { isShare: true })).toBeNull();
  });

  test("lies within its range, whatever happened", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 3000 }),
        fc.boolean(),
        (points, days, isShare) => {
          const forecast = forecastOf(points, addDays("2026-09-14", days), { isShare });
          expect(forecast).not.toBeNull();
          expect(forecast?.low).toBeLessThanOrEqual(forecast?.value ?? -1);
          expect(forecast?.value).toBeLessThanOrEqual(forecast?.high ?? -1);
          expect(forecast?.low).toBeGreaterThanOrEqual(0);
          if (isShare) expect(forecast?.high).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  test("on an even road it is the road", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        (perDay, days) => {
          const from = "2024-01-01";
          const points = [0, 100, 200, 300, 400, 500].map((day) => ({
            on: addDays(from, day),
            value: day * perDay,
          }));
          const on = addDays(from, 500 + days);
          const forecast = forecastOf(points, on, { isShare: false });
          const road = [...points, { on, value: (500 + days) * perDay }];
          expect(forecast?.value).toBeCloseTo(targetOn(road, on) ?? -1, 4);
          expect(forecast?.high).toBeCloseTo(forecast?.low ?? -1, 4);
        },
      ),
    );
  });
});

describe("outlookOf", () => {
  const facts = { hasFigure: true, yearly: false, target: 100, now: 67, forecast: { value: 87 } };
  test.each([
    ["the pace does not suffice", {}, "will-miss"],
    ["the pace suffices", { forecast: { value: 100 } }, "will-meet"],
    ["it is reached already", { now: 100 }, "met"],
    ["too few figures", { forecast: null }, "no-forecast"],
    ["a figure of a year, even above its target", { yearly: true, now: 100 }, "yearly"],
    ["no target was given", { target: null }, "no-target"],
    ["nothing was approved", { hasFigure: false, now: null }, "no-figure"],
  ] as const)("%s", (_, some, expected) => {
    expect(outlookOf({ ...facts, ...some })).toBe(expected);
  });
});

describe("yearReaching", () => {
  const last = { on: "2026-11-22", value: 67 };
  test.each([
    ["at an even pace", 11, 100, 2029],
    ["it is reached already", 0, 60, 2026],
    ["nothing moves", 0, 100, null],
    ["it goes backwards", -3, 100, null],
    ["not in a hundred years", 0.1, 100, null],
  ])("%s", (_, perYear, target, expected) => {
    expect(yearReaching(last, perYear, target)).toBe(expected);
  });
});
