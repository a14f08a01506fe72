import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date.ts";
import {
  CATEGORIES,
  categoryOf,
  compareUrgency,
  type Deadline,
  isOnTimeByExtension,
  latenessOf,
} from "./lateness.ts";

const TODAY = "2026-11-22";

describe("latenessOf", () => {
  test.each([
    ["the day itself is still in time", "2026-11-22", null, "due-soon"],
    ["seven days before is soon", "2026-11-29", null, "due-soon"],
    ["eight days before is not", "2026-11-30", null, "within-term"],
    ["the day after is overdue", "2026-11-21", null, "overdue"],
    ["finished on the day is on time", "2026-11-20", "2026-11-20", "done-on-time"],
    ["finished a day late stays late", "2026-11-20", "2026-11-21", "done-late"],
    ["open without a deadline", null, null, "no-deadline"],
    ["finished without a deadline", null, "2026-11-21", "done-on-time"],
  ] as const)("%s", (_, dueOn, doneOn, expected) => {
    expect(latenessOf({ dueOn, doneOn }, TODAY)).toBe(expected);
  });

  test("a suspended task is not overdue, a finished one keeps its mark", () => {
    expect(latenessOf({ dueOn: "2026-11-01", doneOn: null, suspended: true }, TODAY)).toBe(
      "no-deadline",
    );
    expect(latenessOf({ dueOn: "2026-11-01", doneOn: "2026-11-02", suspended: true }, TODAY)).toBe(
      "done-late",
    );
  });

  test("a refusal is not within term, and does not hide that its day has passed", () => {
    const refused = { doneOn: null, refused: true };
    expect(latenessOf({ ...refused, dueOn: addDays(TODAY, 1) }, TODAY)).toBe("no-deadline");
    expect(latenessOf({ ...refused, dueOn: addDays(TODAY, -1) }, TODAY)).toBe("overdue");
  });

  const aDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
  const aDeadline = fc.record({
    dueOn: fc.option(aDay),
    doneOn: fc.option(aDay),
    suspended: fc.boolean(),
    refused: fc.boolean(),
  });

  test("each deadline is in one category, late exactly if it passed before it was done", () => {
    fc.assert(
      fc.property(aDeadline, (deadline) => {
        const category = categoryOf(latenessOf(deadline, TODAY));
        expect(CATEGORIES).toContain(category);
        const { dueOn, doneOn, suspended } = deadline;
        const late = dueOn !== null && (doneOn ?? (suspended ? dueOn : TODAY)) > dueOn;
        expect(late).toBe(category === "overdue" || category === "done-late");
      }),
    );
  });

  test("what is done does not change any more, what is open only becomes worse", () => {
    const order = ["within-term", "due-soon", "overdue"];
    fc.assert(
      fc.property(aDeadline, fc.nat(100), (deadline, later) => {
        const [now, then] = [
          latenessOf(deadline, TODAY),
          latenessOf(deadline, addDays(TODAY, later)),
        ];
        const stays = deadline.doneOn || deadline.dueOn === null || deadline.suspended;
        if (stays) expect(then).toBe(now);
        else if (now === "no-deadline") expect(["no-deadline", "overdue"]).toContain(then);
        else expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now));
      }),
    );
  });
});

describe("compareUrgency", () => {
  test("the worst first, then the earlier deadline", () => {
    const deadline = (dueOn: string | null, doneOn: string | null = null): Deadline => ({
      dueOn,
      doneOn,
    });
    const list = [
      deadline("2026-11-01", "2026-11-01"),
      deadline(null),
      deadline("2026-11-25"),
      deadline("2027-01-01"),
      deadline("2026-11-21"),
      deadline("2026-10-01"),
    ];
    const sorted = list.toSorted((a, b) => compareUrgency(a, b, TODAY)).map((one) => one.dueOn);
    expect(sorted).toEqual([
      "2026-10-01",
      "2026-11-21",
      "2026-11-25",
      "2027-01-01",
      null,
      "2026-11-01",
    ]);
  });
});

describe("isOnTimeByExtension", () => {
  const moved = { firstDueOn: "2026-06-30", dueOn: "2026-12-31", doneOn: null };
  test.each([
    ["open, and the first deadline has passed", {}, true],
    ["open, the first deadline is today", { firstDueOn: TODAY }, false],
    ["open, late by both", { dueOn: "2026-11-21" }, false],
    ["done between the two", { doneOn: "2026-07-01" }, true],
    ["done by the first one", { doneOn: "2026-06-30" }, false],
    ["done after both", { doneOn: "2027-01-01" }, false],
    ["never moved", { dueOn: "2026-06-30" }, false],
    ["moved to an earlier day", { firstDueOn: "2027-01-31", doneOn: "2026-12-31" }, false],
    ["without a deadline", { firstDueOn: null, dueOn: null }, false],
    ["suspended", { suspended: true }, false],
  ] as const)("%s", (_, change, expected) => {
    expect(isOnTimeByExtension({ ...moved, ...change }, TODAY)).toBe(expected);
  });

  test("is said of nothing that is late, and of nothing that would not be late by the first deadline", () => {
    const aDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(aDay, aDay, fc.option(aDay), (firstDueOn, dueOn, doneOn) => {
        const isLate = (day: string) =>
          ["overdue", "done-late"].includes(latenessOf({ dueOn: day, doneOn }, TODAY));
        const expected = isLate(firstDueOn) && !isLate(dueOn);
        expect(isOnTimeByExtension({ firstDueOn, dueOn, doneOn }, TODAY)).toBe(expected);
      }),
    );
  });
});
