import { describe, expect, test } from "vitest";
import { VIETNAM_WORK_CALENDAR } from "./holidays.ts";
import { isWorkingDay } from "./working-days.ts";
import { yearOfPeriods } from "./year-of-periods.ts";

describe("yearOfPeriods", () => {
  const year = yearOfPeriods("administrative", 2026, 3, VIETNAM_WORK_CALENDAR);

  test("has every period of the year once", () => {
    expect(year).toHaveLength(12 + 4 + 2 + 1 + 1);
    expect(new Set(year.map(({ key }) => key)).size).toBe(year.length);
  });

  test.each([
    ["2026-M01", "2026-01-14", "2026-01-19"],
    ["2026-M02", "2026-02-14", "2026-02-25"],
    ["2026-M11", "2026-11-14", "2026-11-18"],
    ["2026-Q4", "2026-12-14", "2026-12-17"],
    ["2026-Y", "2026-12-14", "2026-12-17"],
  ])("%s closes on %s and is sent by %s", (key, endsOn, dueOn) => {
    expect(year.find((period) => period.key === key)).toMatchObject({ endsOn, dueOn });
  });

  test("finance follows the calendar", () => {
    const finance = yearOfPeriods("finance", 2026, 3, VIETNAM_WORK_CALENDAR);
    expect(finance.find(({ key }) => key === "F2026-M11")).toMatchObject({ endsOn: "2026-11-30" });
    expect(finance).toHaveLength(year.length);
  });

  test("stands by cut-off, and sending ends on a working day after it", () => {
    for (const [place, period] of year.entries()) {
      expect(period.dueOn > period.endsOn).toBe(true);
      expect(isWorkingDay(period.dueOn, VIETNAM_WORK_CALENDAR)).toBe(true);
      expect((year[place - 1]?.endsOn ?? "") <= period.endsOn).toBe(true);
    }
  });
});
