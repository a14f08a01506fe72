import type { ReportContent } from "./report-content.ts";
import { totalOf } from "./report-form-money.ts";
import type { NamedIndicator } from "./report-names.ts";
import type { ReviewedFacts } from "./reviewed-report.ts";

/** What a report says, reduced to what is compared before it is let through. Money is that of the period's year. */
export function reviewedFacts(
  said: ReportContent,
  indicators: readonly Pick<NamedIndicator, "id" | "kind" | "cumulative" | "denominatorVi">[],
  year: number,
): ReviewedFacts {
  const figures = indicators.flatMap(({ id, kind, cumulative, denominatorVi }) => {
    const value = said.values.find(({ indicatorId }) => indicatorId === id);
    if (!value) return [];
    const { numerator, denominator } = value;
    return [{ indicatorId: id, kind, cumulative, numerator, denominator, whole: denominatorVi }];
  });
  const lines = said.money.filter((line) => line.year === year);
  const [planned, allocated, disbursed] = [
    totalOf(lines, "planned"),
    totalOf(lines, "allocated"),
    totalOf(lines, "disbursed"),
  ];
  const money = lines.length > 0 ? { year, planned, allocated, disbursed } : null;
  return {
    figures,
    money,
    stage: said.stage,
    document: said.documentNumber,
    steps: said.steps.length,
    completedOn: said.completedOn,
    difficulty: said.difficulty,
  };
}
