import { describe, expect, test } from "vitest";
import { isPunctual, reportLatenessOf } from "./report-lateness.ts";

describe("reportLatenessOf", () => {
  test.each([
    ["before the cut-off", null, "2026-12-13", "not-closed", null],
    ["on the cut-off day", null, "2026-12-14", "not-closed", null],
    ["after the cut-off", null, "2026-12-15", "due-soon", null],
    ["on the due day", null, "2026-12-17", "due-soon", null],
    ["the day after", null, "2026-12-18", "overdue", false],
    ["sent on the due day", "2026-12-17", "2027-02-01", "sent-on-time", true],
    ["sent before the cut-off", "2026-12-10", "2026-12-12", "sent-on-time", true],
    ["sent a day late", "2026-12-18", "2027-02-01", "sent-late", false],
  ] as const)("%s", (_, firstSubmittedOn, today, lateness, punctual) => {
    const dates = {
      endsOn: "2026-12-14",
      dueOn: "2026-12-17",
      firstSubmittedOn,
    };
    expect(reportLatenessOf(dates, today)).toBe(lateness);
    expect(isPunctual(dates, today)).toBe(punctual);
  });
});
