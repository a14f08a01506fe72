import { type Figure, type IndicatorKind, isOverWhole } from "./goal-progress.ts";
import type { Thresholds } from "./review-thresholds.ts";

/** Why a reviewer should look before approving. */
type Flag = "over-total" | "total-jump" | "to-zero" | "decrease" | "jump";

export type ReportedFigure = {
  kind: IndicatorKind;
  /** The figure only grows within the year. */
  cumulative: boolean;
  current: Figure;
  /** The last approved one; null if there is none. */
  previous: Figure | null;
};

type FlagThresholds = Pick<Thresholds, "points" | "relative">;

/** The plain reasons, the gravest first; none for an ordinary figure. A change as it is shown, with one decimal, meets the threshold. */
export function flagsOf(
  { kind, cumulative, current, previous }: ReportedFigure,
  { points, relative }: FlagThresholds,
): Flag[] {
  const flags: Flag[] = [];
  if (isOverWhole(kind, current)) flags.push("over-total");
  if (previous === null) return flags;
  if (
    kind === "ratio" &&
    changedBy(current.denominator ?? 0, previous.denominator ?? 0, relative)
  ) {
    flags.push("total-jump");
  }
  if (current.numerator === 0 && previous.numerator > 0) flags.push("to-zero");
  if (cumulative && current.numerator < previous.numerator) flags.push("decrease");
  const change = changeOf(kind, current, previous);
  const jumped =
    kind === "ratio"
      ? change !== null && Math.round(Math.abs(change) * 10) / 10 >= points
      : kind === "amount" && changedBy(current.numerator, previous.numerator, relative);
  return jumped ? [...flags, "jump"] : flags;
}

/** In points of percent for a ratio, else in the figure's own unit; null if either is unknown. */
export function changeOf(
  kind: IndicatorKind,
  current: Figure,
  previous: Figure | null,
): number | null {
  if (previous === null) return null;
  if (kind !== "ratio") return current.numerator - previous.numerator;
  const [now, before] = [percentOf(current), percentOf(previous)];
  return now === null || before === null ? null : now - before;
}

function changedBy(now: number, before: number, percent: number): boolean {
  return before > 0 && (Math.abs(now - before) / before) * 100 >= percent;
}

function percentOf({ numerator, denominator }: Figure): number | null {
  return denominator ? (numerator / denominator) * 100 : null;
}
