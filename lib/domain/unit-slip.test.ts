import { describe, expect, test } from "vitest";
import { unitSlips } from "./unit-slip.ts";

const MILLION = 1_000_000n;
const told = (source: "province" | "commune", planned: bigint) => ({
  year: 2026,
  source,
  planned: planned.toString(),
  allocated: (planned / 2n).toString(),
  disbursed: "0",
  note: null,
});

describe("an amount typed in another unit", () => {
  const before = [told("province", 76n * MILLION)];
  test.each<[string, [bigint, bigint, bigint], typeof before, Record<string, object>]>([
    ["as usual", [76n * MILLION, 60n * MILLION, 0n], before, {}],
    ["ten times as much may be", [760n * MILLION, 0n, 0n], before, {}],
    [
      "đồng typed as millions",
      [76n * MILLION, 60n * MILLION * MILLION, 0n],
      before,
      { allocated: { key: "reports.unit-times", values: { times: 789_473 } } },
    ],
    [
      "the year has hardly begun: little disbursed is no slip",
      [76n * MILLION, 60n * MILLION, 1_000n],
      before,
      {},
    ],
    [
      "millions typed as đồng",
      [76n, 60n, 0n],
      before,
      { planned: { key: "reports.unit-part", values: { times: 1_000_000 } } },
    ],
    ["no money left is no slip", [0n, 0n, 0n], before, {}],
    ["nothing to compare with", [76_000n * MILLION, 0n, 0n], [], {}],
    [
      "nothing to compare with, and huge",
      [60_000_000n * MILLION, 0n, 0n],
      [],
      { planned: { key: "reports.unit-huge" } },
    ],
    ["a source that is new", [60_000n * MILLION, 0n, 0n], [told("commune", 76n * MILLION)], {}],
  ])("%s", (_, [planned, allocated, disbursed], lines, expected) => {
    expect(unitSlips("province", { planned, allocated, disbursed }, lines)).toEqual(expected);
  });
});
