import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date.ts";
import {
  delegatedTerm,
  delegationState,
  MOST_DELEGATED_DAYS,
  wrongDelegationDays,
} from "./delegation.ts";

const TODAY = "2026-11-22";

describe("wrongDelegationDays", () => {
  test.each([
    ["one day, today", TODAY, TODAY, {}],
    ["a week ahead", "2026-12-01", "2026-12-07", {}],
    ["from yesterday", "2026-11-21", "2026-12-07", { from: "people.delegation-past" }],
    ["backwards", "2026-12-07", "2026-12-01", { lastDay: "people.last-day-before" }],
    ["a whole year", TODAY, addDays(TODAY, MOST_DELEGATED_DAYS - 1), {}],
    [
      "and a day",
      TODAY,
      addDays(TODAY, MOST_DELEGATED_DAYS),
      { lastDay: "people.delegation-too-long" },
    ],
  ])("%s", (_, from, lastDay, wrong) => {
    expect(wrongDelegationDays({ from, lastDay }, TODAY)).toEqual(wrong);
  });
});

describe("delegatedTerm", () => {
  test("never outlives the role, nor begins before it", () => {
    const days = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(days, days, days, fc.option(days, { nil: null }), (a, b, c, d) => {
        const delegation = { from: addDays(TODAY, a), to: addDays(TODAY, a + b + 1) };
        const role = { from: addDays(TODAY, c), to: d === null ? null : addDays(TODAY, c + d + 1) };
        const term = delegatedTerm(delegation, role);
        if (!term) return;
        expect(term.from >= role.from && term.from >= delegation.from).toBe(true);
        expect(term.to !== null && term.to <= delegation.to).toBe(true);
        if (role.to) expect(term.to !== null && term.to <= role.to).toBe(true);
      }),
    );
  });
});

describe("delegationState", () => {
  const term = { from: TODAY, to: "2026-12-01" };
  test.each([
    ["in force", term, false, "now"],
    ["in force, of a locked account", { ...term, locked: true }, false, "locked"],
    ["withdrawn, of a locked account", { ...term, locked: true }, true, "withdrawn"],
    ["withdrawn, although its days are not over", term, true, "withdrawn"],
    ["not yet", { from: "2026-11-23", to: "2026-12-01" }, false, "planned"],
    ["over by itself", { from: "2026-11-01", to: TODAY }, false, "earlier"],
  ] as const)("%s", (_, of, withdrawn, expected) => {
    expect(delegationState({ locked: false, ...of, withdrawn }, TODAY)).toBe(expected);
  });
});
