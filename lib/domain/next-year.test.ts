import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOfMonth, endOfMonth, monthOf, yearOf } from "./civil-date.ts";
import { VIETNAM_WORK_CALENDAR } from "./holidays.ts";
import {
  dayKindOf,
  dueInAnotherYear,
  inAnotherYear,
  shiftYears,
  workingDayBefore,
} from "./next-year.ts";
import { isWorkingDay } from "./working-days.ts";

describe("shiftYears", () => {
  test.each([
    ["the same day", "2026-12-14", 1, "2027-12-14"],
    ["the last day of a month stays the last", "2027-02-28", 1, "2028-02-29"],
    ["also back from a leap year", "2028-02-29", 1, "2029-02-28"],
    [
      "the day before the last of a leap year's February is not the last",
      "2028-02-28",
      1,
      "2029-02-28",
    ],
    ["several years", "2026-06-30", 5, "2031-06-30"],
    ["none", "2026-02-28", 0, "2026-02-28"],
  ] as const)("%s", (_, date, years, expected) => {
    expect(shiftYears(date, years)).toBe(expected);
  });

  const day = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays("1990-01-01", days));

  test("keeps the month, the end of the month, the order of days, and leaves the day alone otherwise", () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -10, max: 10 }), (a, b, years) => {
        const shifted = shiftYears(a, years);
        expect(yearOf(shifted)).toBe(yearOf(a) + years);
        expect(monthOf(shifted)).toBe(monthOf(a));
        if (a === endOfMonth(a)) expect(shifted).toBe(endOfMonth(shifted));
        else expect(dayOfMonth(shifted)).toBe(dayOfMonth(a));
        if (a <= b) expect(shifted <= shiftYears(b, years)).toBe(true);
      }),
    );
  });

  test("two years at once are the same as one after the other", () => {
    fc.assert(
      fc.property(day, (date) => {
        // Only from the day before the last of a leap February does it matter by which way one comes.
        fc.pre(!date.endsWith("-02-28"));
        expect(shiftYears(shiftYears(date, 1), 1)).toBe(shiftYears(date, 2));
      }),
    );
  });
});

describe("dayKindOf", () => {
  test.each([
    ["2027-12-14", "working"],
    ["2027-12-31", "working"],
    ["2028-12-31", "weekend"],
    ["2027-09-02", "holiday"],
    ["2026-08-22", "working"], // worked to make up for a day off
  ] as const)("%s is a %s day", (date, kind) => {
    expect(dayKindOf(date, VIETNAM_WORK_CALENDAR)).toBe(kind);
  });

  test("what is proposed instead is a working day before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const date = addDays("2026-01-01", days);
        const before = workingDayBefore(date, VIETNAM_WORK_CALENDAR);
        expect(before < date && isWorkingDay(before, VIETNAM_WORK_CALENDAR)).toBe(true);
      }),
    );
  });
});

test.each([
  ["Kế hoạch công tác năm 2026", "Kế hoạch công tác năm 2027"],
  ["Kế hoạch 2026-2030", "Kế hoạch 2026-2030"],
  ["Giai đoạn 2026 – 2030, năm 2026", "Giai đoạn 2026 – 2030, năm 2027"],
  ["Từ năm 2026 đến hết năm 2030", "Từ năm 2026 đến hết năm 2030"],
  ["Năm học 2025-2026", "Năm học 2025-2026"],
  ["12026 và 20261", "12026 và 20261"],
  ["05/KH-X03", "05/KH-X03"],
])("%s in another year", (text, expected) => {
  expect(inAnotherYear(text, 2026, 2027)).toBe(expected);
});

test.each([
  ["2026-12-14", "2027-12-14"],
  ["2027-01-31", "2028-01-31"],
  ["2030-12-31", "2030-12-31"],
])("a deadline of %s in the next year", (due, expected) => {
  expect(dueInAnotherYear(due, 2026, 1)).toBe(expected);
});
