import { classOf, type FigureClass } from "#lib/domain/figure-scale.ts";
import { type Fraction, sumOf } from "#lib/domain/fraction.ts";
import { shownPercent } from "#lib/domain/shown-percent.ts";
import type { LeaderFigure } from "./leader-figures.ts";

/** How many of the last periods decide the order. */
export const RECENT = 3;

/** A cell shows a whole percentage, and its class goes by what it shows. */
export type HeatCell = Fraction & { shown: number; class: FigureClass };

/** Periods on end, up to the last, each worse (or better) than the one before. */
export type HeatRun = { way: "worse" | "better"; periods: number; from: number; to: number };

export type HeatFigures = {
  cells: (HeatCell | null)[];
  /** The last periods together (Σ ÷ Σ), and all of them. */
  recent: Fraction | null;
  year: Fraction | null;
  run: HeatRun | null;
};

/** Of the periods the first `finished` have nothing left to come: runs and the order are told from those. */
export function heatFigures(
  figure: LeaderFigure,
  on: readonly (Fraction | null)[],
  finished = on.length,
): HeatFigures {
  const cells = on.map((fraction) => fraction && cellOf(figure, fraction));
  const recent = on.slice(0, finished).slice(-RECENT);
  return {
    cells,
    recent: sumOf(recent.flatMap((fraction) => fraction ?? [])),
    year: sumOf(on.flatMap((fraction) => fraction ?? [])),
    run: runOf(figure, cells.slice(0, finished)),
  };
}

function cellOf({ scale }: LeaderFigure, fraction: Fraction): HeatCell {
  const shown = shownPercent(fraction.numerator / fraction.denominator, 0);
  return { ...fraction, shown, class: classOf(scale, shown) };
}

/** A run says something from three changes in one direction on. */
const SHORTEST_RUN = 3;

function runOf({ scale }: LeaderFigure, cells: readonly (HeatCell | null)[]): HeatRun | null {
  const last = cells.at(-1);
  if (!last) return null;
  const step = (place: number) => {
    const [before, after] = [cells[place - 1], cells[place]];
    return before && after ? Math.sign(after.shown - before.shown) : 0;
  };
  const way = step(cells.length - 1);
  let periods = 0;
  while (way !== 0 && step(cells.length - 1 - periods) === way) periods += 1;
  if (periods < SHORTEST_RUN) return null;
  return {
    way: way > 0 === (scale.worse === "more") ? "worse" : "better",
    periods,
    from: cells[cells.length - 1 - periods]?.shown ?? 0,
    to: last.shown,
  };
}

/** The worst of the last three periods first; who has none of them stands last, ties in the given order. */
export function worstFirst<Row extends { figures: HeatFigures }>(
  { scale }: LeaderFigure,
  rows: readonly Row[],
): Row[] {
  const sign = scale.worse === "more" ? -1 : 1;
  const rate = ({ figures: { recent } }: Row) =>
    recent ? sign * (recent.numerator / recent.denominator) : Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => {
    const [left, right] = [rate(a), rate(b)];
    return left === right ? 0 : left - right;
  });
}
