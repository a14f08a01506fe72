import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountState, commonTerm, type Term, tenureOf } from "./account-state.ts";
import { addDays } from "./civil-date.ts";

const TODAY = "2026-11-22";
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const term: fc.Arbitrary<Term> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }));
const holds = ({ from, to }: Term, on: string) => from <= on && (to === null || on < to);

describe("accountState", () => {
  test.each([
    ["closed, whatever else", true, true, true, "disabled"],
    ["never been here, with a role", false, false, true, "invited"],
    ["never been here, without one", false, false, false, "invited"],
    ["been here, nothing to do today", false, true, false, "no-role"],
    ["at work", false, true, true, "active"],
  ] as const)("%s", (_, disabled, hasPassword, hasRoleToday, expected) => {
    expect(accountState({ disabled, hasPassword, hasRoleToday })).toBe(expected);
  });
});

describe("tenureOf", () => {
  test.each([
    ["from today", { from: TODAY, to: null }, "now"],
    ["from tomorrow", { from: "2026-11-23", to: null }, "planned"],
    ["through today", { from: "2020-01-01", to: "2026-11-23" }, "now"],
    ["until yesterday", { from: "2020-01-01", to: TODAY }, "earlier"],
  ] as const)("%s", (_, of, expected) => {
    expect(tenureOf(of, TODAY)).toBe(expected);
  });

  test("is now exactly on the days of the term", () => {
    fc.assert(
      fc.property(term, day, (of, on) => {
        expect(tenureOf(of, on) === "now").toBe(holds(of, on));
      }),
    );
  });
});

test("commonTerm has the days that both have, and no other", () => {
  fc.assert(
    fc.property(term, term, day, (a, b, on) => {
      const common = commonTerm(a, b);
      expect(common !== null && holds(common, on)).toBe(holds(a, on) && holds(b, on));
      expect(commonTerm(b, a)).toEqual(common);
    }),
  );
});
