import { describe, expect, test } from "vitest";
import { type GivenApproval, whyKept } from "./taking-back.ts";

const given: GivenApproval = {
  hours: 1,
  isCurrent: true,
  otherLineFollowed: false,
  laterApproved: false,
  usedAbove: false,
  isReturned: false,
  isTraced: true,
};

describe("whyKept", () => {
  test.each<[string, Partial<GivenApproval>, ReturnType<typeof whyKept>]>([
    ["a fresh one may be taken back", {}, null],
    ["until a day is over", { hours: 23.99 }, null],
    ["not after it", { hours: 24 }, "too-late"],
    ["not once the unit corrects it itself", { isCurrent: false }, "corrected"],
    ["not once the other line relied on it", { otherLineFollowed: true }, "other-line"],
    ["not once the next period was approved upon it", { laterApproved: true }, "later-approved"],
    ["not once the level above sent what it adds up to", { usedAbove: true }, "used-above"],
    ["not once the other line returned it", { isReturned: true }, "returned"],
    ["not where nobody noted what it changed", { isTraced: false }, "not-traced"],
    ["the day counts first", { hours: 30, usedAbove: true }, "too-late"],
  ])("%s", (_, change, expected) => {
    expect(whyKept({ ...given, ...change })).toBe(expected);
  });
});
