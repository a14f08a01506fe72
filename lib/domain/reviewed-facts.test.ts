import { expect, test } from "vitest";
import { NO_CONTENT, type ReportedMoney } from "./report-content.ts";
import { reviewedFacts } from "./reviewed-facts.ts";

const INDICATORS = [
  { id: "i", kind: "ratio", cumulative: true, denominatorVi: "văn bản" },
] as const;
const line = (year: number, source: ReportedMoney["source"], amount: string): ReportedMoney => ({
  year,
  source,
  planned: amount,
  allocated: amount,
  disbursed: amount,
  note: null,
});

test("figures in the task's order, with what they are", () => {
  const values = [
    { indicatorId: "other", numerator: 9, denominator: null },
    { indicatorId: "i", numerator: 1, denominator: 2 },
  ];
  expect(reviewedFacts({ ...NO_CONTENT, values }, INDICATORS, 2026).figures).toEqual([
    {
      indicatorId: "i",
      kind: "ratio",
      cumulative: true,
      numerator: 1,
      denominator: 2,
      whole: "văn bản",
    },
  ]);
});

test("all sources of the year together, those of other years left out", () => {
  const money = [
    line(2026, "ministry", "10"),
    line(2026, "province", "5"),
    line(2025, "ministry", "3"),
  ];
  expect(reviewedFacts({ ...NO_CONTENT, money }, [], 2026).money).toEqual({
    year: 2026,
    planned: 15n,
    allocated: 15n,
    disbursed: 15n,
  });
  expect(reviewedFacts({ ...NO_CONTENT, money }, [], 2024).money).toBeNull();
});
