import { type CivilDate, compareDates, daysBetween } from "./civil-date.ts";

export const INDICATOR_KINDS = ["amount", "ratio", "yes_no", "works"] as const;
/** A sum; a share of sums; the share of units that have it; the share of buildings handed over. */
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** What one assignment reported. Amounts have no denominator; yes/no and works are 1 or 0 of 1. */
export type Figure = { numerator: number; denominator: number | null };

/** Figures of many assignments together: sums add to sums, so a parent's is the sum of its children's. */
export type FigureSum = { numerator: number; denominator: number };

export const NO_FIGURES: FigureSum = { numerator: 0, denominator: 0 };

/** What a figure adds to the sum. For yes/no and works give one for every unit, 0 where nothing was reported. */
export function contribution(kind: IndicatorKind, { numerator, denominator }: Figure): FigureSum {
  if (kind === "amount") return { numerator, denominator: 0 };
  if (kind === "ratio") return { numerator, denominator: denominator ?? 0 };
  return { numerator: numerator >= 1 ? 1 : 0, denominator: 1 };
}

/** More than the whole: above 100 %, which is nearly always a slip of the hand. */
export function isOverWhole(kind: IndicatorKind, { numerator, denominator }: Figure): boolean {
  return kind === "ratio" && denominator !== null && numerator > denominator;
}

export function addSums(a: FigureSum, b: FigureSum): FigureSum {
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

export function sumFigures(kind: IndicatorKind, figures: Iterable<Figure>): FigureSum {
  let sum = NO_FIGURES;
  for (const figure of figures) sum = addSums(sum, contribution(kind, figure));
  return sum;
}

/**
 * The sum in the unit in which targets are given: an amount as it is, all else in percent (Σ ÷ Σ, never a mean
 * of percentages). Null when there is nothing to divide by.
 */
export function goalValue(
  kind: IndicatorKind,
  { numerator, denominator }: FigureSum,
): number | null {
  if (kind === "amount") return numerator;
  return denominator === 0 ? null : (numerator / denominator) * 100;
}

/** A derived indicator: the unit has it if its figure of another one reaches the threshold. */
export function reached(source: Figure | null, threshold: number): Figure {
  return { numerator: source !== null && source.numerator >= threshold ? 1 : 0, denominator: 1 };
}

/** A baseline or a target with its day; milestones are the 31 December of their year. */
export type RoadPoint = { on: CivilDate; value: number };

export function milestoneDay(year: number): CivilDate {
  return `${year}-12-31`;
}

/** The target on a day: on the straight road between the points around it, level before the first and after the last. */
export function targetOn(points: readonly RoadPoint[], day: CivilDate): number | null {
  const road = points.toSorted((a, b) => compareDates(a.on, b.on));
  const before = road.findLast((point) => point.on <= day);
  const after = road.find((point) => point.on > day);
  if (!before || !after) return (before ?? after)?.value ?? null;
  const way = daysBetween(before.on, day) / daysBetween(before.on, after.on);
  return before.value + (after.value - before.value) * way;
}

/** How much a year must bring from now on to reach a target in time; null on its day and after it. */
export function neededPerYear(value: number, day: CivilDate, target: RoadPoint): number | null {
  const days = daysBetween(day, target.on);
  return days <= 0 ? null : ((target.value - value) / days) * 365.25;
}
