import { describe, expect, test } from "vitest";
import { VIETNAM_WORK_CALENDAR } from "./holidays.ts";
import { reviewClock } from "./review-clock.ts";

describe("reviewClock", () => {
  test.each([
    ["on the day of submission", "2026-12-14", null, "2026-12-14", 0, "2026-12-21", false],
    ["over a weekend", "2026-12-14", null, "2026-12-21", 5, "2026-12-21", false],
    ["the day after is late", "2026-12-14", null, "2026-12-22", 6, "2026-12-21", true],
    ["a decision stops it", "2026-12-14", "2026-12-16", "2027-03-01", 2, "2026-12-21", false],
    ["a late decision stays late", "2026-12-14", "2026-12-24", "2027-03-01", 8, "2026-12-21", true],
    ["holidays do not count", "2026-02-13", null, "2026-02-23", 1, "2026-02-27", false],
  ] as const)("%s", (_, submittedOn, decidedOn, today, workingDays, dueOn, late) => {
    expect(
      reviewClock({ submittedOn, decidedOn, sendBy: "2025-12-17" }, today, VIETNAM_WORK_CALENDAR),
    ).toEqual({
      workingDays,
      dueOn,
      late,
    });
  });

  test("what was sent early need not be decided before the day to send it by", () => {
    const sent = { submittedOn: "2026-11-20", decidedOn: null, sendBy: "2026-12-03" };
    const on = (today: string) => reviewClock(sent, today, VIETNAM_WORK_CALENDAR);
    expect(on("2026-12-03")).toMatchObject({ dueOn: "2026-12-03", late: false });
    expect(on("2026-12-04")).toMatchObject({ dueOn: "2026-12-03", late: true });
  });

  test("the days allowed are data", () => {
    const clock = reviewClock(
      { submittedOn: "2026-12-14", decidedOn: null, sendBy: "2026-12-16" },
      "2026-12-17",
      VIETNAM_WORK_CALENDAR,
      2,
    );
    expect(clock).toMatchObject({ dueOn: "2026-12-16", late: true });
  });
});
