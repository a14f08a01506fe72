import type { StateCounts } from "./state-counts.ts";

export const STATE_PARTS = [
  "doneOnTime",
  "doneLate",
  "withinTerm",
  "overdue",
  "noDeadline",
] as const;
export type StatePart = (typeof STATE_PARTS)[number];
export type Slice = "waiting" | "dueSoon";

/** A piece of the bar; all lengths are percent of its width, so that one markup fits any width. */
export type BarPiece<Name> = { name: Name; x: number; width: number };

/** Room between parts, and the least of a part that is not empty: 2 px on the narrowest phone. */
const GAP = 0.25;
const LEAST = 0.6;

/** The parts that are not empty, from left to right; with the gaps they fill the bar exactly. */
export function barParts(counts: StateCounts): BarPiece<StatePart>[] {
  const names = STATE_PARTS.filter((name) => counts[name] > 0);
  const widths = shareOut(
    names.map((name) => counts[name]),
    100 - GAP * Math.max(0, names.length - 1),
    LEAST,
  );
  let x = 0;
  return names.map((name, place) => {
    const width = widths[place] ?? 0;
    const piece = { name, x, width };
    x += width + GAP;
    return piece;
  });
}

/**
 * What lies inside a part: waiting at the edge towards "done", due soon at the edge towards
 * "overdue". They never overlap and never leave their part.
 */
export function slicesOf(part: BarPiece<StatePart>, counts: StateCounts): BarPiece<Slice>[] {
  if (part.name === "doneOnTime" || part.name === "doneLate") return [];
  const waiting = {
    withinTerm: counts.waitingWithinTerm,
    overdue: counts.waitingOverdue,
    noDeadline: counts.waitingNoDeadline ?? 0,
  }[part.name];
  const dueSoon =
    part.name === "withinTerm" ? Math.min(counts.dueSoon, counts.withinTerm - waiting) : 0;
  const rest = counts[part.name] - waiting - dueSoon;
  const least = Math.min(LEAST, part.width / 3);
  const shown = [waiting, rest, dueSoon].map((count) => Math.max(0, count));
  const widths = shareOut(shown, part.width, least);
  const [atLeft = 0, , atRight = 0] = widths;
  const slices: BarPiece<Slice>[] = [];
  if (waiting > 0) slices.push({ name: "waiting", x: part.x, width: atLeft });
  if (dueSoon > 0) {
    slices.push({ name: "dueSoon", x: part.x + part.width - atRight, width: atRight });
  }
  return slices;
}

/** Where the label of each part begins; the same columns as `.state-labels`. */
const LABELS: Record<StatePart, number> = {
  doneOnTime: 0,
  doneLate: 25,
  withinTerm: 42.5,
  overdue: 68.5,
  noDeadline: 87.5,
};

/** A line from a part down to its label: down at `from`, along at `level`, down at `to`. */
export type Elbow = { name: StatePart; from: number; to: number; level: number };

/** About half a mark's width: the lines end over the middle of the labels' marks. */
const HALF_A_MARK = 0.5;

/**
 * Elbows that never cross: both rows stand in the same order, so a line going right must turn
 * above its left neighbours, and a line going left below them.
 */
export function elbows(parts: BarPiece<StatePart>[]): Elbow[] {
  return parts.map(({ name, x, width }, place) => {
    const from = Math.max(x, Math.min(x + 1.2, x + width / 2) - HALF_A_MARK);
    const to = LABELS[name];
    return { name, from, to, level: to > from ? parts.length - 1 - place : place };
  });
}

/**
 * Shares a length out by counts; what is not empty gets `least`, at the cost of the larger ones.
 * The result sums to the length (unless all counts are 0).
 */
export function shareOut(counts: number[], length: number, least: number): number[] {
  const small = new Set<number>();
  for (;;) {
    const room = length - small.size * least;
    const rest = counts.reduce((sum, count, place) => (small.has(place) ? sum : sum + count), 0);
    const widths = counts.map((count, place) => {
      if (count === 0 || rest === 0) return small.has(place) ? least : 0;
      return small.has(place) ? least : (count / rest) * room;
    });
    const tooSmall = widths.findIndex(
      (width, place) => !small.has(place) && (counts[place] ?? 0) > 0 && width < least,
    );
    if (tooSmall === -1) return widths;
    small.add(tooSmall);
  }
}
