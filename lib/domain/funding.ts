import type { Dong } from "./money.ts";
import type { Message } from "./outcome.ts";

export const FUNDING_SOURCES = [
  "ministry",
  "province",
  "district",
  "commune",
  "socialised",
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** Districts ended on 30 June 2025: their money stands in the years up to then. */
const LAST_DISTRICT_YEAR = 2025;

/** Money of one year from one source, in whole đồng. */
export type FundingAmounts = {
  planned: Dong;
  allocated: Dong;
  disbursed: Dong;
  /** Allocated in the year before and still to be spent. */
  carriedOver?: Dong;
  note?: string | null;
};

export type MoneySum = { planned: Dong; allocated: Dong; disbursed: Dong };

export const NO_MONEY: MoneySum = { planned: 0n, allocated: 0n, disbursed: 0n };

export function sourcesOf(year: number): readonly FundingSource[] {
  return FUNDING_SOURCES.filter((source) => source !== "district" || year <= LAST_DISTRICT_YEAR);
}

/** What may stand when a note says why. */
export const ASKS_FOR_NOTE: ReadonlySet<string> = new Set([
  "numbers.allocated-over-planned",
  "numbers.disbursed-over-allocated",
]);

/**
 * What is wrong with a line, by field; nothing if it may stand. Planned covers allocated, allocated (with what was
 * carried over) covers disbursed; more is possible, and a note says why. `before` is what stood for the same year: a plan
 * and an allocation that nobody changed need no reason again.
 */
export function checkFunding(
  amounts: FundingAmounts,
  before?: Pick<MoneySum, "planned" | "allocated">,
): Partial<Record<keyof MoneySum, Message>> {
  const { planned, allocated, disbursed, carriedOver = 0n, note } = amounts;
  const stood = before?.planned === planned && before.allocated === allocated;
  const wrong: Partial<Record<keyof MoneySum, Message>> = {};
  for (const field of ["planned", "allocated", "disbursed"] as const) {
    if (amounts[field] < 0n) wrong[field] = { key: "numbers.negative" };
  }
  if (!wrong.allocated && allocated > planned && !stood && !note?.trim()) {
    wrong.allocated = { key: "numbers.allocated-over-planned" };
  }
  if (!wrong.disbursed && disbursed > allocated + carriedOver && !note?.trim()) {
    wrong.disbursed = { key: "numbers.disbursed-over-allocated" };
  }
  return wrong;
}

export function addMoney(a: MoneySum, b: MoneySum): MoneySum {
  return {
    planned: a.planned + b.planned,
    allocated: a.allocated + b.allocated,
    disbursed: a.disbursed + b.disbursed,
  };
}

/**
 * Sums by source in the official order, sources without money left out, and their total. Give each line once:
 * a line is owned by one assignment, and others that show it never add it.
 */
export function sumBySource(lines: Iterable<MoneySum & { source: FundingSource }>): {
  bySource: (MoneySum & { source: FundingSource })[];
  total: MoneySum;
} {
  const sums = new Map<FundingSource, MoneySum>();
  let total = NO_MONEY;
  for (const line of lines) {
    sums.set(line.source, addMoney(sums.get(line.source) ?? NO_MONEY, line));
    total = addMoney(total, line);
  }
  const bySource = FUNDING_SOURCES.flatMap((source) => {
    const sum = sums.get(source);
    return sum ? [{ source, ...sum }] : [];
  });
  return { bySource, total };
}
