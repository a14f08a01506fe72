import { type Figure, type IndicatorKind, isOverWhole } from "./goal-progress.ts";

export const FLAGS = [
  "over-total",
  "total-jump",
  "to-zero",
  "decrease",
  "jump",
  "late",
  "difficulty",
] as const;
/** Why a reviewer should look before approving, the gravest first. */
export type Flag = (typeof FLAGS)[number];

export type FlagThresholds = {
  /** Change of a share, in points of percent, from which it is worth a look. */
  points: number;
  /** Change of an amount or of a total, relative to the last period. */
  relative: number;
};

export const FLAG_THRESHOLDS: FlagThresholds = { points: 5, relative: 0.5 };

export type ReportedFigure = {
  kind: IndicatorKind;
  /** The figure only grows within the year. */
  cumulative: boolean;
  current: Figure;
  /** The last approved one; null if there is none. */
  previous: Figure | null;
};

/** The plain reasons, in the order of `FLAGS`; none for an ordinary report. A change as it is shown, with one decimal, meets the threshold. */
export function flagsOf(
  report: { figures: readonly ReportedFigure[]; late: boolean; difficulty: boolean },
  thresholds: FlagThresholds = FLAG_THRESHOLDS,
): Flag[] {
  const found = new Set(report.figures.flatMap((figure) => figureFlags(figure, thresholds)));
  if (report.late) found.add("late");
  if (report.difficulty) found.add("difficulty");
  return FLAGS.filter((flag) => found.has(flag));
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

function figureFlags(
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

function changedBy(now: number, before: number, relative: number): boolean {
  return before > 0 && Math.abs(now - before) / before >= relative;
}

function percentOf({ numerator, denominator }: Figure): number | null {
  return denominator ? (numerator / denominator) * 100 : null;
}
