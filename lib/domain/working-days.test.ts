import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoWeekday, yearOf } from "./civil-date.ts";
import { VIETNAM_WORK_CALENDAR as CALENDAR, VIETNAM_HOLIDAYS } from "./holidays.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts";

const WEEKENDS_ONLY = {
  holidays: new Set<string>(),
  makeUpDays: new Set<string>(),
};
const aDay = fc.integer({ min: 0, max: 2100 }).map((days) => addDays("2022-01-01", days));

describe("isWorkingDay", () => {
  test.each([
    ["a Monday", "2026-12-14", true],
    ["a Saturday", "2026-12-12", false],
    ["a Sunday", "2026-12-13", false],
    ["New Year", "2026-01-01", false],
    ["a day swapped for a Saturday", "2026-01-02", false],
    ["the Saturday worked for it", "2026-01-10", true],
    ["Tet 2024", "2024-02-14", false],
    ["after Tet 2024", "2024-02-15", true],
    ["Tet 2025", "2025-01-27", false],
    ["Hung Kings 2026 fell on a Sunday", "2026-04-27", false],
    ["29 April 2024 was swapped", "2024-04-29", false],
    ["4 May 2024 was worked", "2024-05-04", true],
    ["2 May 2025 was swapped", "2025-05-02", false],
    ["National Day 2026", "2026-08-31", false],
    ["22 August 2026 is worked", "2026-08-22", true],
    ["Tet 2027, made up for two weekend days", "2027-02-11", false],
  ])("%s (%s): %s", (_, date, expected) => {
    expect(isWorkingDay(date, CALENDAR)).toBe(expected);
  });
});

describe("the table of holidays", () => {
  test("days off are weekdays, made-up days are Saturdays, none is there twice", () => {
    for (const { day, kind } of VIETNAM_HOLIDAYS) {
      if (kind === "make_up_day") expect(isoWeekday(day)).toBe(6);
      else expect(isoWeekday(day)).toBeLessThan(6);
    }
    expect(new Set(VIETNAM_HOLIDAYS.map((holiday) => holiday.day)).size).toBe(
      VIETNAM_HOLIDAYS.length,
    );
  });

  test.each([2022, 2023, 2024, 2025, 2026, 2027])(
    "in %i there are the eleven statutory days",
    (year) => {
      const ofYear = VIETNAM_HOLIDAYS.filter((holiday) => yearOf(holiday.day) === year);
      const off = ofYear.filter((holiday) => holiday.kind === "day_off").length;
      expect(off - ofYear.filter((holiday) => holiday.kind === "make_up_day").length).toBe(11);
    },
  );
});

describe("addWorkingDays", () => {
  test.each([
    ["the day itself does not count", "2026-12-14", 3, "2026-12-17"],
    ["over a weekend", "2026-11-14", 3, "2026-11-18"],
    ["over New Year", "2026-12-31", 3, "2027-01-06"],
    ["over Tet", "2026-02-14", 3, "2026-02-25"],
    ["a made-up Saturday counts", "2026-01-08", 2, "2026-01-10"],
    ["nothing to add", "2026-12-13", 0, "2026-12-13"],
    ["backwards", "2026-12-17", -3, "2026-12-14"],
  ])("%s: %s and %i is %s", (_, date, count, expected) => {
    expect(addWorkingDays(date, count, CALENDAR)).toBe(expected);
  });

  test("ends on a working day, and the way back counts the same", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const end = addWorkingDays(date, count, CALENDAR);
        expect(isWorkingDay(end, CALENDAR)).toBe(true);
        expect(workingDaysBetween(date, end, CALENDAR)).toBe(count);
        expect(workingDaysBetween(end, date, CALENDAR)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("without holidays a week has five", () => {
    fc.assert(
      fc.property(aDay, (date) => {
        expect(workingDaysBetween(date, addDays(date, 7), WEEKENDS_ONLY)).toBe(5);
      }),
    );
  });
});
