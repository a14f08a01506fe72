import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#lib/domain/civil-date.ts";
import { reviewClock } from "#lib/domain/review-clock.ts";
import { type WorkCalendar, workingDaysBetween } from "#lib/domain/working-days.ts";
import { ANSWER_WORKING_DAYS, closedMonths, unansweredSince, waitingLateSince } from "./clocks.ts";

const calendar: WorkCalendar = {
  holidays: new Set(["2026-09-01", "2026-09-02"]),
  makeUpDays: new Set(["2026-08-22"]),
};
const days = fc.integer({ min: 0, max: 700 }).map((after) => addDays("2026-01-01", after));

describe("the reviewer's clock, read backwards", () => {
  test("what was submitted on that day is late today, what came a day later is not", () => {
    const isLate = (submittedOn: string, today: string) =>
      reviewClock({ submittedOn, decidedOn: null, sendBy: submittedOn }, today, calendar).late;
    fc.assert(
      fc.property(days, (today) => {
        const since = waitingLateSince(today, calendar);
        expect(isLate(since, today)).toBe(true);
        expect(isLate(addDays(since, 1), today)).toBe(false);
      }),
    );
  });
});

describe("unansweredSince", () => {
  test("more working days have passed than an answer may take", () => {
    fc.assert(
      fc.property(days, (today) => {
        const since = unansweredSince(today, calendar);
        expect(workingDaysBetween(since, today, calendar)).toBeGreaterThanOrEqual(
          ANSWER_WORKING_DAYS,
        );
        const dayAfter = addDays(since, 1);
        expect(workingDaysBetween(dayAfter, today, calendar)).toBeLessThanOrEqual(
          ANSWER_WORKING_DAYS,
        );
      }),
    );
  });
});

describe("closedMonths", () => {
  test.each([
    ["2026-11-22", ["2026-M09", "2026-M10", "2026-M11"]],
    ["2026-11-14", ["2026-M08", "2026-M09", "2026-M10"]],
    ["2026-11-15", ["2026-M09", "2026-M10", "2026-M11"]],
    ["2026-12-15", ["2026-M10", "2026-M11", "2026-M12"]],
    ["2027-01-14", ["2026-M10", "2026-M11", "2026-M12"]],
  ])("on %s the last three are closed", (today, keys) => {
    expect(closedMonths(today, 3).map(({ key }) => key)).toEqual(keys);
  });
});
