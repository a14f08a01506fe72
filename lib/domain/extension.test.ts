import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ASSIGNMENT_STATES, isOpen } from "./assignment-status.ts";
import { addDays } from "./civil-date.ts";
import {
  type Askable,
  type Bounds,
  EXTENSION_STATES,
  type ExtensionState,
  extensionDayProblem,
  nextExtensionState,
  whyNotAsk,
} from "./extension.ts";
import { latenessOf } from "./lateness.ts";

const TODAY = "2026-11-30";
const DEEDS = ["grant", "decline", "withdraw"] as const;

describe("nextExtensionState", () => {
  test.each([
    ["asked", "grant", "granted"],
    ["asked", "decline", "declined"],
    ["asked", "withdraw", "withdrawn"],
    ["granted", "decline", null],
    ["declined", "grant", null],
    ["withdrawn", "grant", null],
    ["granted", "withdraw", null],
  ] as const)("%s, %s: %s", (state, deed, expected) => {
    expect(nextExtensionState(state, deed)).toBe(expected);
  });

  test("whatever is done to it, it is decided once, and can always be", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DEEDS), { minLength: 1 }), (deeds) => {
        let [state, moves]: [ExtensionState, number] = ["asked", 0];
        for (const deed of deeds) {
          const next = nextExtensionState(state, deed);
          if (next) [state, moves] = [next, moves + 1];
        }
        expect(moves).toBe(1);
        expect(state).toBe(nextExtensionState("asked", deeds[0] ?? "grant"));
        expect(EXTENSION_STATES).toContain(state);
      }),
    );
  });
});

describe("whyNotAsk", () => {
  const open: Askable = { state: "in_progress", dueOn: TODAY, waits: false, hasSuperior: true };
  test.each<[string, Partial<Askable>, ReturnType<typeof whyNotAsk>]>([
    ["on the last day it can still be asked", {}, null],
    ["long before as well", { dueOn: "2027-06-30" }, null],
    ["before the unit has opened it too", { state: "assigned" }, null],
    ["the day after it is too late", { dueOn: "2026-11-29" }, "passed"],
    ["one request at a time", { waits: true }, "waits"],
    [
      "one that waits is said before that it is too late",
      { waits: true, dueOn: "2026-11-01" },
      "waits",
    ],
    ["without a deadline there is nothing to extend", { dueOn: null }, "no-deadline"],
    ["done", { state: "done" }, "not-open"],
    ["suspended", { state: "suspended" }, "not-open"],
    ["a draft", { state: "draft" }, "not-open"],
    ["at the top nobody would decide", { hasSuperior: false }, "nobody-above"],
  ])("%s", (_, change, expected) => {
    expect(whyNotAsk({ ...open, ...change }, TODAY)).toBe(expected);
  });

  test("what is overdue, done or stopped never gets more time", () => {
    const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(fc.constantFrom(...ASSIGNMENT_STATES), anyDay, (state, dueOn) => {
        const may = whyNotAsk({ ...open, state, dueOn }, TODAY) === null;
        const overdue = latenessOf({ dueOn, doneOn: null }, TODAY) === "overdue";
        expect(may).toBe(isOpen(state) && !overdue);
      }),
    );
  });
});

describe("extensionDayProblem", () => {
  const bounds: Bounds = { dueOn: "2026-12-31", parentDueOn: null, closesOn: null };
  test.each<[string, Partial<Bounds>, string, ReturnType<typeof extensionDayProblem>]>([
    ["a day later is later", {}, "2027-01-01", null],
    ["the same day is not", {}, "2026-12-31", "not-later"],
    ["an earlier one is not", {}, "2026-12-01", "not-later"],
    [
      "after the deadline has passed, the day may not have passed too",
      { dueOn: "2026-11-01" },
      "2026-11-29",
      "past",
    ],
    ["today has not", { dueOn: "2026-11-01" }, TODAY, null],
    ["up to the day of the whole", { parentDueOn: "2027-03-31" }, "2027-03-31", null],
    ["not beyond it", { parentDueOn: "2027-03-31" }, "2027-04-01", "beyond-parent"],
    ["before the unit's end", { closesOn: "2027-07-01" }, "2027-06-30", null],
    ["not on its first day without it", { closesOn: "2027-07-01" }, "2027-07-01", "closing"],
    ["ten years on", {}, "2036-12-28", null],
    ["not for ever", {}, "2126-12-31", "too-far"],
  ])("%s", (_, change, day, expected) => {
    expect(extensionDayProblem({ ...bounds, ...change }, day, TODAY)).toBe(expected);
  });

  test("a day without a problem lies behind the deadline, not behind today, and within all bounds", () => {
    const days = fc.integer({ min: -800, max: 800 }).map((by) => addDays(TODAY, by));
    const maybe = fc.option(days);
    fc.assert(
      fc.property(days, maybe, maybe, days, (dueOn, parentDueOn, closesOn, day) => {
        if (extensionDayProblem({ dueOn, parentDueOn, closesOn }, day, TODAY)) return;
        expect(day > dueOn && day >= TODAY).toBe(true);
        expect(parentDueOn === null || day <= parentDueOn).toBe(true);
        expect(closesOn === null || day < closesOn).toBe(true);
        expect(latenessOf({ dueOn: day, doneOn: null }, TODAY)).not.toBe("overdue");
      }),
    );
  });
});
