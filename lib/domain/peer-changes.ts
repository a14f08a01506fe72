import type { Figure, IndicatorKind } from "./goal-progress.ts";
import { changeOf } from "./report-flags.ts";
import type { Thresholds } from "./review-thresholds.ts";

/** What the units under one office changed in one figure of one period: in points of percent, or percent of growth. */
export type PeerSpread = {
  count: number;
  median: number;
  spread: number;
  changes: readonly number[];
};

/** What a change is among its peers: how many of the others keep together, and within which bounds. */
export type AmongPeers = { others: number; low: number; high: number };

/** Makes the median deviation as wide as a standard deviation, where changes are spread as usual. */
const USUAL = 1.4826;

/** A change that units of different size can be compared by; null where there is none. */
export function comparableChange(
  kind: IndicatorKind,
  now: Figure,
  before: Figure | null,
): number | null {
  if (kind === "ratio") return changeOf(kind, now, before);
  if (kind !== "amount" || !before || before.numerator <= 0) return null;
  return ((now.numerator - before.numerator) / before.numerator) * 100;
}

/** Median and median deviation, which one wild figure does not move. */
export function spreadOf(changes: readonly number[]): PeerSpread | null {
  if (changes.length === 0) return null;
  const median = medianOf(changes);
  const spread = USUAL * medianOf(changes.map((change) => Math.abs(change - median)));
  return { count: changes.length, median, spread, changes };
}

/**
 * Whether a change stands out from its peers' (it may be one of them): further from their median than so many spreads,
 * and than the least that matters. Null where it does not, or where too few can be compared.
 */
export function standsOut(
  change: number,
  peers: PeerSpread | null,
  kind: IndicatorKind,
  thresholds: Pick<Thresholds, "peers_distance" | "peers_least" | "peers_floor" | "relative">,
): AmongPeers | null {
  if (!peers || peers.count < thresholds.peers_least) return null;
  const floor = kind === "ratio" ? thresholds.peers_floor : thresholds.relative;
  const bound = Math.max(thresholds.peers_distance * peers.spread, floor);
  const isOut = (one: number) => Math.abs(one - peers.median) > bound;
  if (!isOut(change)) return null;
  const together = peers.changes.filter((one) => !isOut(one));
  return { others: together.length, low: Math.min(...together), high: Math.max(...together) };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
