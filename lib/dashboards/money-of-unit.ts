import { type FundingSource, type MoneySum, sumBySource } from "#lib/domain/funding.ts";
import { type Dong, sumMoney } from "#lib/domain/money.ts";
import type { MoneyOfYear } from "./figures/sum-money.ts";

export type MoneyOfUnit = {
  year: number;
  years: number[];
  bySource: (MoneySum & CarriedOver & { source: FundingSource })[];
  total: MoneySum & CarriedOver;
};

/** Allocated in the years before and still to be spent in this one. */
type CarriedOver = { carriedOver: Dong };

/** The year that was asked for if it has money, else the latest one that has; null without any money. */
export function moneyOf(money: readonly MoneyOfYear[], asked: number): MoneyOfUnit | null {
  const years = [...new Set(money.map(({ year }) => year))].sort((a, b) => b - a);
  const year = years.includes(asked) ? asked : (years.find((one) => one <= asked) ?? years[0]);
  if (year === undefined) return null;
  const ofYear = money.filter((line) => line.year === year);
  const carried = (lines: readonly MoneyOfYear[]) =>
    sumMoney(lines.map(({ carriedOver }) => carriedOver));
  const { bySource, total } = sumBySource(ofYear);
  return {
    year,
    years,
    bySource: bySource.map((sum) => ({
      ...sum,
      carriedOver: carried(ofYear.filter(({ source }) => source === sum.source)),
    })),
    total: { ...total, carriedOver: carried(ofYear) },
  };
}
