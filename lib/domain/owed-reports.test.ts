import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OWED_GROUPS, outlookOf, owedGroupOf } from "./owed-reports.ts";
import { REPORT_STATES } from "./report-status.ts";

const today = "2026-12-15";
const unsent = { firstSubmittedOn: null };
const december = { endsOn: "2026-12-14", dueOn: "2026-12-17", ...unsent };
const november = { endsOn: "2026-11-30", dueOn: "2026-12-03", ...unsent };
const january = { endsOn: "2027-01-14", dueOn: "2027-01-19", ...unsent };
const sent = { firstSubmittedOn: "2026-12-01" };

describe("what is done with a report now", () => {
  test.each([
    ["expected", november, "overdue"],
    ["draft", november, "overdue"],
    ["expected", december, "due"],
    ["expected", { endsOn: "2026-12-10", dueOn: today, ...unsent }, "due"],
    ["draft", { endsOn: today, dueOn: "2026-12-18", ...unsent }, "not-closed"],
    ["expected", january, "not-closed"],
    ["returned", { ...november, ...sent }, "returned"],
    ["draft", { ...november, ...sent }, "recalled"],
    ["draft", { ...december, ...sent }, "due"],
    ["returned", january, "returned"],
    ["draft", { ...january, handedBack: true }, "returned"],
    ["draft", { ...december, handedBack: true }, "returned"],
    ["draft", { ...november, ...sent, handedBack: true }, "returned"],
    ["draft", { ...november, handedBack: true }, "overdue"],
    ["submitted", november, "waiting"],
    ["approved", november, "settled"],
    ["received", january, "settled"],
  ] as const)("%s %o: %s", (state, dates, expected) => {
    expect(owedGroupOf({ state, ...dates }, today)).toBe(expected);
  });
});

describe("the outlook", () => {
  const expected = (dates: typeof december, count: number) =>
    Array.from({ length: count }, () => ({ state: "expected" as const, ...dates }));

  test("says what is overdue, returned and due first", () => {
    const reports = [
      ...expected(november, 2),
      ...expected(december, 3),
      ...expected({ endsOn: "2026-12-14", dueOn: "2026-12-21", ...unsent }, 1),
      ...expected(january, 4),
      { state: "returned" as const, ...november, ...sent },
      { state: "draft" as const, ...november, ...sent },
    ];
    expect(outlookOf(reports, today)).toEqual({
      overdue: { count: 2, oldestDueOn: "2026-12-03" },
      returned: { count: 1 },
      recalled: { count: 1 },
      due: { count: 3, dueOn: "2026-12-17", later: 1 },
      next: null,
    });
  });

  test("tells the next cut-off when nothing is due", () => {
    expect(outlookOf([...expected(january, 4), { state: "approved", ...december }], today)).toEqual(
      {
        overdue: null,
        returned: null,
        recalled: null,
        due: null,
        next: { count: 4, endsOn: "2027-01-14", dueOn: "2027-01-19" },
      },
    );
    expect(outlookOf([], today)).toEqual({
      overdue: null,
      returned: null,
      recalled: null,
      due: null,
      next: null,
    });
  });

  test("each report is in one group, so that the counts add up", () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((days) => new Date(Date.UTC(2026, 10, 15 + days)).toISOString().slice(0, 10));
    const report = fc.record({
      state: fc.constantFrom(...REPORT_STATES),
      endsOn: day,
      dueOn: day,
      firstSubmittedOn: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(report), (reports) => {
        const groups = reports.map((one) => owedGroupOf(one, today));
        const counts = OWED_GROUPS.map((group) => groups.filter((one) => one === group).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(reports.length);
      }),
    );
  });
});
