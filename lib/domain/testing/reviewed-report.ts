import type { ReviewedFacts, ReviewedReport } from "../reviewed-report.ts";

type Pair = readonly [numerator: number, denominator: number | null];

/** What a version says: a share or an amount, or what is given instead. */
export function facts(pair: Pair | null, more: Partial<ReviewedFacts> = {}, cumulative = false) {
  const [numerator, denominator] = pair ?? [0, null];
  const figure = {
    indicatorId: "i",
    kind: denominator === null ? ("amount" as const) : ("ratio" as const),
    cumulative,
    numerator,
    denominator,
    whole: null,
  };
  const figures = pair ? [figure] : [];
  const nothing = { money: null, stage: null, document: null, steps: 0, completedOn: null };
  return { figures, ...nothing, difficulty: null, ...more };
}

/** An ordinary report, but for what is said otherwise. */
export function report(more: Partial<ReviewedReport>): ReviewedReport {
  return {
    kind: "indicator",
    now: facts([402, 405]),
    last: facts([386, 398]),
    sameYear: true,
    approvedBefore: null,
    target: null,
    peers: new Map(),
    children: [],
    endsOn: "2026-11-14",
    dueOn: "2026-11-18",
    firstSubmittedOn: "2026-11-17",
    submittedOn: "2026-11-17",
    documentDate: null,
    opinion: null,
    returned: null,
    ...more,
  };
}

/** Money of a year, for `facts`. */
export const money = (planned: bigint, allocated: bigint, disbursed: bigint, year = 2026) => ({
  money: { year, planned, allocated, disbursed },
});
