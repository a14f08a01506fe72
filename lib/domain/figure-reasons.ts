import type { Figure, IndicatorKind } from "./goal-progress.ts";
import { comparableChange, standsOut } from "./peer-changes.ts";
import { changeOf, flagsOf } from "./report-flags.ts";
import type { Reason } from "./review-reasons.ts";
import type { Thresholds } from "./review-thresholds.ts";
import type { ReviewedFigure, ReviewedReport } from "./reviewed-report.ts";

/** What is unusual about one figure: within itself, against last period, its peers and its target. */
export function figureReasons(
  figure: ReviewedFigure,
  isFirst: boolean,
  report: ReviewedReport,
  thresholds: Thresholds,
): Reason[] {
  const { last, sameYear, target } = report;
  const before = last?.figures.find((one) => one.indicatorId === figure.indicatorId) ?? null;
  const previous = figure.cumulative && !sameYear ? null : before;
  const [unusual] = [
    ...changeReasons(figure, previous, report, thresholds),
    ...peerReasons(figure, previous, report, thresholds),
  ];
  return [
    // One thing wrong with a figure is said once: a total that doubled makes its share jump.
    ...(unusual ? [unusual] : []),
    ...(isFirst && target !== null ? targetReasons(figure, previous, target, thresholds) : []),
  ];
}

function changeReasons(
  figure: ReviewedFigure,
  previous: Figure | null,
  report: ReviewedReport,
  thresholds: Thresholds,
): Reason[] {
  const { indicatorId, kind, cumulative, numerator } = figure;
  const change = changeOf(kind, figure, previous);
  const reported = { kind, cumulative, current: figure, previous };
  return flagsOf(reported, thresholds).flatMap((flag): Reason[] => {
    const was = previous?.numerator ?? 0;
    if (flag === "over-total") {
      return [{ key: flag, indicatorId, numerator, denominator: figure.denominator ?? 0 }];
    }
    if (flag === "total-jump") {
      const [total, now] = [previous?.denominator ?? 0, figure.denominator ?? 0];
      return [{ key: flag, indicatorId, before: total, now }];
    }
    if (flag === "to-zero" || flag === "decrease") {
      return [{ key: flag, indicatorId, before: was, now: numerator }];
    }
    // What only grows within the year is expected to grow; its peers say by how much.
    if (change === null || (cumulative && change > 0)) return [];
    const peers = amongPeers(figure, previous, report, thresholds);
    return [{ key: flag, indicatorId, kind, change, peers }];
  });
}

function peerReasons(
  figure: ReviewedFigure,
  previous: Figure | null,
  report: ReviewedReport,
  thresholds: Thresholds,
): Reason[] {
  const peers = amongPeers(figure, previous, report, thresholds);
  const change = comparableChange(figure.kind, figure, previous);
  if (!peers || change === null) return [];
  return [
    { key: "unlike-peers", indicatorId: figure.indicatorId, kind: figure.kind, change, peers },
  ];
}

function amongPeers(
  figure: ReviewedFigure,
  previous: Figure | null,
  { peers }: ReviewedReport,
  thresholds: Thresholds,
) {
  const change = comparableChange(figure.kind, figure, previous);
  if (change === null) return null;
  return standsOut(change, peers.get(figure.indicatorId) ?? null, figure.kind, thresholds);
}

/** Said when it comes to be so: what stood beyond the target last period was looked at then. */
function targetReasons(
  { indicatorId, kind, ...figure }: ReviewedFigure,
  previous: Figure | null,
  target: number,
  { over_target }: Thresholds,
): Reason[] {
  const value = targetValueOf(kind, figure);
  const was = previous && targetValueOf(kind, previous);
  if (value === null) return [];
  const reason = { indicatorId, kind, target, value };
  const most = (target * over_target) / 100;
  if (kind === "amount" && target > 0 && value > most && (was === null || was <= most)) {
    return [{ key: "beyond-target", ...reason }];
  }
  if (was === null) return [];
  if (was >= target && value < target) return [{ key: "below-target", ...reason }];
  // More than the whole has a reason of its own.
  const isPassed = was <= target && value > target && (kind === "amount" || value <= 100);
  return isPassed ? [{ key: "passes-target", ...reason }] : [];
}

/** As targets are given: an amount as it is, a share in percent. */
function targetValueOf(kind: IndicatorKind, { numerator, denominator }: Figure): number | null {
  if (kind === "amount") return numerator;
  return denominator ? (numerator / denominator) * 100 : null;
}
