import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addsUp, isLaterThanWhole, sharing } from "./shares.ts";
import { targetEntry } from "./task-rules.ts";

describe("sharing", () => {
  test.each([
    ["nothing handed on yet", 100, [], { handedOn: 0, kept: 100 }],
    ["a part kept", 100, [40, 35], { handedOn: 75, kept: 25 }],
    ["all handed on", 100, [40, 60], { handedOn: 100, kept: 0 }],
    ["more than there is", 100, [80, 60], { handedOn: 140, kept: -40 }],
    ["decimals add up exactly", 0.3, [0.1, 0.2], { handedOn: 0.3, kept: 0 }],
    ["units without a target", 100, [null, 30, null], { handedOn: 30, kept: 70 }],
    ["no target received", null, [5], { handedOn: 5, kept: null }],
  ] as const)("%s", (_, target, parts, expected) => {
    expect(
      sharing(
        { target },
        parts.map((part) => ({ target: part })),
      ),
    ).toEqual(expected);
  });

  const figure = fc.integer({ min: 0, max: 5_000_000_000 }).map((whole) => whole / 10_000);
  test("received = handed on + kept, in whatever order", () => {
    fc.assert(
      fc.property(figure, fc.array(figure, { maxLength: 200 }), (target, parts) => {
        const shares = parts.map((part) => ({ target: part }));
        const { handedOn, kept } = sharing({ target }, shares);
        expect(Math.round((handedOn + (kept ?? 0)) * 10_000)).toBe(Math.round(target * 10_000));
        expect(sharing({ target }, shares.toReversed())).toEqual({ handedOn, kept });
      }),
    );
  });
});

test.each([
  ["amount", true],
  ["ratio", false],
  ["yes_no", false],
  ["works", false],
  [undefined, false],
] as const)("parts of %s add up: %s", (kind, expected) => expect(addsUp(kind)).toBe(expected));

test.each([
  ["before the whole", "2026-12-01", "2026-11-30", false],
  ["with it", "2026-12-01", "2026-12-01", false],
  ["after it", "2026-12-01", "2026-12-02", true],
  ["without one of its own", "2026-12-01", null, false],
  ["the whole has none", null, "2027-01-01", false],
] as const)("a part due %s", (_, whole, part, expected) => {
  expect(isLaterThanWhole({ dueOn: whole }, { dueOn: part })).toBe(expected);
});

test.each([
  ["money", "funding", { kind: "amount", decimals: 0 }, { factor: 1_000_000, decimals: 6 }],
  ["a share of money", "funding", { kind: "ratio", decimals: 1 }, { factor: 1, decimals: 1 }],
  ["people", "indicator", { kind: "amount", decimals: 0 }, { factor: 1, decimals: 0 }],
  ["nothing measured", "document", undefined, { factor: 1, decimals: 0 }],
] as const)("a target of %s is typed in its own unit", (_, kind, indicator, entry) => {
  expect(targetEntry(kind, indicator)).toEqual(entry);
});
