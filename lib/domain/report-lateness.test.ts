import { describe, expect, test } from "vitest";
import { reportLatenessOf } from "./report-lateness.ts";

describe("reportLatenessOf", () => {
  test.each([
    ["before the cut-off", null, "2026-12-13", "not-closed"],
    ["on the cut-off day", null, "2026-12-14", "not-closed"],
    ["after the cut-off", null, "2026-12-15", "due-soon"],
    ["on the due day", null, "2026-12-17", "due-soon"],
    ["the day after", null, "2026-12-18", "overdue"],
    ["sent on the due day", "2026-12-17", "2027-02-01", "sent-on-time"],
    ["sent before the cut-off", "2026-12-10", "2026-12-12", "sent-on-time"],
    ["sent a day late", "2026-12-18", "2027-02-01", "sent-late"],
  ] as const)("%s", (_, firstSubmittedOn, today, lateness) => {
    const dates = {
      endsOn: "2026-12-14",
      dueOn: "2026-12-17",
      firstSubmittedOn,
    };
    expect(reportLatenessOf(dates, today)).toBe(lateness);
  });
});
