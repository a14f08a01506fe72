import {
  classOf,
  FIGURE_CLASSES,
  type FigureClass,
  type FigureScale,
} from "#lib/domain/figure-scale.ts";
import { type Fraction, shareOf, sumOf } from "#lib/domain/fraction.ts";
import { pointsBetween, shownPercent } from "#lib/domain/shown-percent.ts";
import type { Child } from "./figures/read-children.ts";

/** A share as it is shown with one decimal, and the class that goes by what it shows. */
export type Shade = Fraction & {
  shown: number;
  class: FigureClass;
  /** What keeps it from its goal: the numerator itself, or what is missing of the whole. */
  behind: number;
};

export type MapRow = {
  now: Shade;
  before: Shade | null;
  /** In points, between the two shares as they are. */
  change: number | null;
};

export type UnitRow = MapRow & { child: Child };

export function shadeOf({ worse, thresholds }: FigureScale, fraction: Fraction): Shade {
  const { numerator, denominator } = fraction;
  const shown = shownPercent(numerator / denominator, 1);
  return {
    ...fraction,
    shown,
    class: classOf({ worse, thresholds }, shown),
    behind: worse === "more" ? numerator : Math.max(0, denominator - numerator),
  };
}

export function rowOf(
  scale: FigureScale,
  [before, now]: readonly (Fraction | null)[],
): MapRow | null {
  if (!now) return null;
  const shades = { now: shadeOf(scale, now), before: before ? shadeOf(scale, before) : null };
  const change = before ? pointsBetween(shareOf(now) ?? 0, shareOf(before) ?? 0) : null;
  return { ...shades, change };
}

/** Several units together: sums over sums. */
export function sumOfRows(scale: FigureScale, rows: readonly MapRow[]): MapRow | null {
  return rowOf(scale, [
    sumOf(rows.flatMap(({ before }) => before ?? [])),
    sumOf(rows.map(({ now }) => now)),
  ]);
}

/** The furthest from the goal first, ties in the given order. */
export function furthestFirst<Row extends MapRow>(scale: FigureScale, rows: readonly Row[]): Row[] {
  const sign = scale.worse === "more" ? -1 : 1;
  return rows.toSorted(
    (a, b) => sign * (a.now.numerator / a.now.denominator - b.now.numerator / b.now.denominator),
  );
}

/** How many units stand in a class, and how much of what is behind they hold. */
export type ClassCount = { class: FigureClass; units: number; before: number; behind: number };

/** The furthest class first; they add up to all rows. */
export function countClasses(rows: readonly MapRow[]): ClassCount[] {
  return FIGURE_CLASSES.toReversed().map((one) => {
    const own = rows.filter(({ now }) => now.class === one);
    return {
      class: one,
      units: own.length,
      before: rows.filter(({ before }) => before?.class === one).length,
      behind: own.reduce((sum, { now }) => sum + now.behind, 0),
    };
  });
}
