import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleOn, rulesAhead, type SignOffRule, saysTheSameTyped } from "./sign-off.ts";

const rule = (validFrom: string, required: boolean, setAt = "2026-11-01T00:00:00Z") => ({
  validFrom,
  required,
  setAt,
});
const ON = rule("2026-11-10", true);

describe("ruleOn", () => {
  test.each([
    ["nothing was ever said", [], null],
    ["from the day itself", [rule("2026-11-22", true)], true],
    ["not the day before", [rule("2026-11-23", true)], null],
    ["the one that began last", [ON, rule("2026-11-20", false)], false],
    ["however they come", [rule("2026-11-20", false), ON], false],
    [
      "of one day the newest word",
      [rule("2026-11-20", false, "2026-11-02T00:00:00Z"), rule("2026-11-20", true)],
      false,
    ],
  ] as const)("%s", (_, rules, expected) => {
    expect(ruleOn(rules, "2026-11-22")?.required ?? null).toBe(expected);
  });
});

describe("rulesAhead", () => {
  test.each([
    ["nothing ahead", [ON], []],
    ["an end ahead", [ON, rule("2026-12-01", false)], ["2026-12-01"]],
    ["what changes nothing is not said", [ON, rule("2026-12-01", true)], []],
    [
      "an end that was taken back",
      [ON, rule("2026-12-01", false), rule("2026-12-01", true, "2026-11-03T00:00:00Z")],
      [],
    ],
    [
      "off, then on again",
      [ON, rule("2027-01-01", true), rule("2026-12-01", false)],
      ["2026-12-01", "2027-01-01"],
    ],
  ] as const)("%s", (_, rules, days) => {
    expect(rulesAhead(rules, "2026-11-22").map(({ validFrom }) => validFrom)).toEqual(days);
  });

  const anyRule: fc.Arbitrary<SignOffRule> = fc.record({
    validFrom: fc.constantFrom("2026-11-20", "2026-11-22", "2026-11-24", "2026-12-01"),
    required: fc.boolean(),
    setAt: fc.constantFrom("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z"),
  });
  test("each one turns what held the day before", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRule, { selector: (r) => r.validFrom + r.setAt }), (rules) => {
        let held = ruleOn(rules, "2026-11-22")?.required ?? false;
        for (const { validFrom, required } of rulesAhead(rules, "2026-11-22")) {
          expect(required).toBe(!held);
          expect(ruleOn(rules, validFrom)?.required).toBe(required);
          held = required;
        }
        expect(ruleOn(rules, "2099-01-01")?.required ?? false).toBe(held);
      }),
    );
  });
});

describe("saysTheSameTyped", () => {
  const vi = (fields: Record<string, string>) => ({ locale: "vi", fields });
  test.each([
    ["the same", vi({ a: "1" }), vi({ a: "1" }), true],
    ["in another order", vi({ a: "1", b: "2" }), vi({ b: "2", a: "1" }), true],
    ["with blank fields", vi({ a: "1" }), vi({ a: " 1 ", b: " " }), true],
    ["another figure", vi({ a: "1" }), vi({ a: "2" }), false],
    ["a figure more", vi({ a: "1" }), vi({ a: "1", b: "2" }), false],
    [
      "numbers of another language",
      vi({ a: "1,5" }),
      { locale: "en", fields: { a: "1,5" } },
      false,
    ],
  ] as const)("%s", (_, one, other, same) => {
    expect(saysTheSameTyped(one, other)).toBe(same);
    expect(saysTheSameTyped(other, one)).toBe(same);
  });
});
