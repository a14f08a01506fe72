import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CADENCES, REGIME_RULES } from "./calendar.ts";
import { addDays, laterOf } from "./civil-date.ts";
import { isCutOffIn, nextPeriod, periodsOwed, type ReportingDuty } from "./periods-owed.ts";

const { administrative, finance } = REGIME_RULES;

function keysOf(duty: Partial<ReportingDuty>, today: string, rules = administrative) {
  const whole = {
    cadence: "monthly",
    startOn: "2026-09-20",
    dueOn: "2026-11-30",
    endedOn: null,
    ...duty,
  } as const;
  const { closed, open } = periodsOwed(rules, whole, today);
  return {
    closed: closed.map((period) => period.key),
    open: open?.key ?? null,
  };
}

describe("periodsOwed", () => {
  test.each([
    ["before the start", {}, "2026-09-10", [], null],
    ["on the first day", {}, "2026-09-20", [], "2026-M10"],
    ["the cut-off day is still open", {}, "2026-10-14", [], "2026-M10"],
    ["the day after it is closed", {}, "2026-10-15", ["2026-M10"], "2026-M11"],
    [
      "after the deadline it goes on",
      {},
      "2026-12-20",
      ["2026-M10", "2026-M11", "2026-M12"],
      "2027-M01",
    ],
    [
      "done: its period is the last",
      { endedOn: "2026-10-20" },
      "2026-12-20",
      ["2026-M10", "2026-M11"],
      null,
    ],
    [
      "done in the open period",
      { endedOn: "2026-12-16" },
      "2026-12-20",
      ["2026-M10", "2026-M11", "2026-M12"],
      "2027-M01",
    ],
    ["done on a cut-off day", { endedOn: "2026-10-14" }, "2026-12-20", ["2026-M10"], null],
    [
      "stopped: its period is not owed",
      { endedOn: "2026-10-20", ended: "stopped" },
      "2026-12-20",
      ["2026-M10"],
      null,
    ],
    ["done before it started", { endedOn: "2026-09-01" }, "2026-12-20", [], null],
    [
      "yearly, 2025-12-20 is of 2026",
      { cadence: "yearly", startOn: "2025-12-20" },
      "2026-12-15",
      ["2026-Y"],
      "2027-Y",
    ],
    [
      "nine months, in the gap",
      { cadence: "nine_month", startOn: "2026-01-01" },
      "2026-10-01",
      ["2026-9M"],
      null,
    ],
  ] as const)("%s", (_, duty, today, closed, open) => {
    expect(keysOf(duty, today)).toEqual({ closed, open });
  });

  test("finance closes with the calendar month", () => {
    expect(keysOf({}, "2026-11-01", finance)).toEqual({
      closed: ["F2026-M09", "F2026-M10"],
      open: "F2026-M11",
    });
  });

  test.each([
    ["until the deadline one period is open", {}, "2026-11-30", [], "2026-09-20_2026-11-30"],
    [
      "then it is closed, and no month has begun",
      {},
      "2026-12-10",
      ["2026-09-20_2026-11-30"],
      null,
    ],
    [
      "from the next month on it owes months",
      {},
      "2026-12-15",
      ["2026-09-20_2026-11-30"],
      "2027-M01",
    ],
    [
      "as long as it is not done",
      {},
      "2027-02-20",
      ["2026-09-20_2026-11-30", "2027-M01", "2027-M02"],
      "2027-M03",
    ],
    [
      "done in time: nothing more",
      { endedOn: "2026-10-05" },
      "2027-02-20",
      ["2026-09-20_2026-11-30"],
      null,
    ],
    [
      "done later: the month of that day is the last",
      { endedOn: "2027-01-02" },
      "2027-02-20",
      ["2026-09-20_2026-11-30", "2027-M01"],
      null,
    ],
    [
      "cancelled before the deadline",
      { endedOn: "2026-10-05", ended: "stopped" },
      "2027-02-20",
      [],
      null,
    ],
    [
      "a deadline on a cut-off is followed at once",
      { dueOn: "2026-12-14" },
      "2026-12-15",
      ["2026-09-20_2026-12-14"],
      "2027-M01",
    ],
    [
      "without a deadline it owes months",
      { dueOn: null },
      "2026-11-20",
      ["2026-M10", "2026-M11"],
      "2026-M12",
    ],
  ] as const)("once: %s", (_, duty, today, closed, open) => {
    expect(keysOf({ cadence: "once", ...duty }, today)).toEqual({
      closed,
      open,
    });
  });

  const aDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2022-01-01", days));
  const aDuty = fc.record({
    cadence: fc.constantFrom(...CADENCES),
    startOn: aDay,
    dueOn: fc.option(aDay),
    endedOn: fc.option(aDay),
  });

  test("periods follow each other without overlap, and a later day only closes more", () => {
    fc.assert(
      fc.property(aDuty, aDay, fc.nat(400), (duty, today, later) => {
        const { closed, open } = periodsOwed(administrative, duty, today);
        const all = open ? [...closed, open] : closed;
        for (const [index, period] of all.entries()) {
          const before = all[index - 1];
          if (before) expect(before.endsOn < period.startsOn).toBe(true);
        }
        const after = periodsOwed(administrative, duty, addDays(today, later)).closed;
        expect(after.slice(0, closed.length)).toEqual(closed);
      }),
    );
  });
});

describe("isCutOffIn", () => {
  const suspended = [{ from: "2026-09-20", resumedOn: "2026-11-14" }];
  test.each([
    ["closed before it", "2026-09-14", false],
    ["closed on its first day", "2026-09-20", true],
    ["closed in it", "2026-10-14", true],
    ["closed on the day work was resumed", "2026-11-14", false],
    ["running when it was resumed", "2026-12-14", false],
  ])("%s", (_, endsOn, expected) => {
    expect(isCutOffIn({ endsOn }, suspended)).toBe(expected);
  });

  test("resumed on the same day, nothing is left out", () => {
    const day = "2026-10-14";
    expect(isCutOffIn({ endsOn: day }, [{ from: day, resumedOn: day }])).toBe(false);
  });
});

describe("nextPeriod", () => {
  const duty = {
    cadence: "monthly",
    startOn: "2026-09-20",
    dueOn: "2026-11-30",
    endedOn: null,
  } as const;

  test.each([
    ["long before the start", {}, "2026-06-01", "2026-M10", "2026-09-20"],
    ["while it runs", {}, "2026-10-14", "2026-M10", "2026-09-20"],
    ["the next one", {}, "2026-10-15", "2026-M11", "2026-10-15"],
    [
      "a start on the first day of a period",
      { startOn: "2026-12-15" },
      "2026-12-01",
      "2027-M01",
      "2026-12-15",
    ],
    ["a quarter", { cadence: "quarterly" }, "2026-09-01", "2026-Q4", "2026-09-20"],
    [
      "between two nine-month reports",
      { cadence: "nine_month" },
      "2026-09-25",
      "2027-9M",
      "2026-12-15",
    ],
    [
      "once, from its start",
      { cadence: "once" },
      "2026-09-01",
      "2026-09-20_2026-11-30",
      "2026-09-20",
    ],
    ["once, overdue", { cadence: "once" }, "2026-12-03", "2027-M01", "2026-12-15"],
    [
      "once, without a deadline",
      { cadence: "once", dueOn: null },
      "2026-09-01",
      "2026-M10",
      "2026-09-20",
    ],
  ] as const)("%s", (_, more, day, key, opensOn) => {
    const next = nextPeriod(administrative, { ...duty, ...more }, day);
    expect([next?.period.key, next?.opensOn]).toEqual([key, opensOn]);
  });

  test("of a duty that is over there is none", () => {
    expect(nextPeriod(administrative, { ...duty, endedOn: "2026-10-01" }, "2026-09-25")).toBeNull();
  });

  test("is the one that is owed once it has opened", () => {
    const days = fc.nat(2000).map((days) => addDays("2024-01-01", days));
    fc.assert(
      fc.property(
        days,
        days,
        fc.nat(900),
        fc.constantFrom(...CADENCES),
        (day, startOn, length, cadence) => {
          const one = { cadence, startOn, dueOn: addDays(startOn, length), endedOn: null };
          const next = nextPeriod(administrative, one, day);
          if (!next) throw new Error("none comes");
          const open = periodsOwed(administrative, one, laterOf(next.opensOn, day)).open;
          expect(open?.key).toBe(next.period.key);
        },
      ),
    );
  });
});
