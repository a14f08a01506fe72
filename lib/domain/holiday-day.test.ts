import { describe, expect, test } from "vitest";
import { unfitHoliday } from "./holiday-day.ts";
import { VIETNAM_HOLIDAYS } from "./holidays.ts";

describe("a day off or worked", () => {
  test.each([
    ["2026-09-02", "day_off", null],
    ["2026-09-05", "day_off", "calendars.weekend-anyway"], // a Saturday
    ["2026-09-06", "day_off", "calendars.weekend-anyway"],
    ["2026-08-22", "make_up_day", null],
    ["2026-08-23", "make_up_day", null],
    ["2026-08-24", "make_up_day", "calendars.worked-anyway"],
  ] as const)("%s as %s: %s", (day, kind, key) => {
    expect(unfitHoliday(day, kind)).toBe(key);
  });

  test("the table to start from has fitting days only", () => {
    expect(VIETNAM_HOLIDAYS.filter(({ day, kind }) => unfitHoliday(day, kind))).toEqual([]);
  });
});
