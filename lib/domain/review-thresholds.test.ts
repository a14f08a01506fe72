import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  STANDARD_THRESHOLDS,
  THRESHOLD_KEYS,
  type ThresholdEntry,
  type ThresholdKey,
  thresholdsFor,
  withProposed,
} from "./review-thresholds.ts";

const MINISTRY = "bca/";
const PROVINCE = "bca/danang/";
const set = (path: string, groupId: string | null, value: number | null): ThresholdEntry => ({
  path,
  groupId,
  key: "points",
  value,
});

describe("thresholdsFor", () => {
  test.each<[string, ThresholdEntry[], number]>([
    ["nobody set anything", [], STANDARD_THRESHOLDS.points],
    ["the office for all groups", [set(PROVINCE, null, 8)], 8],
    ["the office for the group first", [set(PROVINCE, null, 8), set(PROVINCE, "money", 2)], 2],
    ["another group is not meant", [set(PROVINCE, "staff", 2)], STANDARD_THRESHOLDS.points],
    ["the ministry where the office says nothing", [set(MINISTRY, null, 7)], 7],
    [
      "the office before the ministry's group",
      [set(MINISTRY, "money", 7), set(PROVINCE, null, 8)],
      8,
    ],
    ["taken back", [set(MINISTRY, null, 7), set(PROVINCE, null, null)], 7],
    ["a neighbour's", [set("bca/hue/", null, 9)], STANDARD_THRESHOLDS.points],
  ])("%s", (_, entries, expected) => {
    expect(thresholdsFor(entries, PROVINCE, "money").points).toBe(expected);
    expect(thresholdsFor(entries.toReversed(), PROVINCE, "money").points).toBe(expected);
  });

  test("every key has a value, whatever was set elsewhere", () => {
    const entry = fc.record({
      path: fc.constantFrom(MINISTRY, PROVINCE, "bca/hue/"),
      groupId: fc.constantFrom(null, "money", "staff"),
      key: fc.constantFrom(...THRESHOLD_KEYS),
      value: fc.option(fc.integer({ min: 1, max: 99 })),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const found = thresholdsFor(entries, PROVINCE, "money");
        for (const key of THRESHOLD_KEYS) {
          const mine = entries.filter((one) => one.key === key && PROVINCE.startsWith(one.path));
          const possible = [STANDARD_THRESHOLDS[key], ...mine.map(({ value }) => value)];
          expect(possible).toContain(found[key]);
        }
      }),
    );
  });
});

test("what is proposed takes the place of what the office set for that group alone", () => {
  const entries = [set(PROVINCE, "money", 2), set(PROVINCE, null, 8), set(MINISTRY, null, 7)];
  const none = Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, null])) as Record<
    ThresholdKey,
    null
  >;
  const there = { path: PROVINCE, groupId: "money" };
  expect(
    thresholdsFor(withProposed(entries, there, { ...none, points: 9 }), PROVINCE, "money").points,
  ).toBe(9);
  expect(thresholdsFor(withProposed(entries, there, none), PROVINCE, "money").points).toBe(8);
  expect(
    thresholdsFor(withProposed(entries, there, { ...none, points: 9 }), PROVINCE, "staff").points,
  ).toBe(8);
});
