import { type Fraction, shareOf } from "./fraction.ts";

export const RANK_FIGURES = ["overdue", "done", "settled"] as const;
/** Overdue ÷ all; done ÷ all; done ÷ (done + overdue). */
export type RankFigure = (typeof RANK_FIGURES)[number];

export type Standing = { all: number; done: number; overdue: number };

export function fractionOf(figure: RankFigure, { all, done, overdue }: Standing): Fraction {
  if (figure === "overdue") return { numerator: overdue, denominator: all };
  if (figure === "done") return { numerator: done, denominator: all };
  return { numerator: done, denominator: done + overdue };
}

/** Whether more is better. */
export function isBetterUp(figure: RankFigure): boolean {
  return figure !== "overdue";
}

/** The place of each, 1 is the best; who has the same figure has the same place, who has none has no place. */
export function ranksOf(figure: RankFigure, fractions: readonly Fraction[]): (number | null)[] {
  const values = fractions.map(shareOf);
  const isBetter = (a: number, b: number) => (isBetterUp(figure) ? a > b : a < b);
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.filter((other) => other !== null && isBetter(other, value)).length,
  );
}

/**
 * What became of assignments in between: the parts by which a share moves. What was given or withdrawn moves a share by
 * its denominator alone where it is not in the numerator; else it stands among what fell, what was finished, what was
 * cleared or undone.
 */
export const MOVE_KINDS = [
  "finished",
  /** Done then, given still and not done now; or done then and withdrawn. */
  "reopened",
  "droppedDone",
  "fell",
  /** Overdue then: done now; given still, but no longer overdue (another deadline, suspended); withdrawn. */
  "clearedDone",
  "clearedElse",
  "clearedGone",
  "addedNotOverdue",
  "addedNotDone",
  "droppedNotOverdue",
  "droppedNotDone",
] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];
export type Moves = Record<MoveKind, number>;
export type Mover<Group> = { kind: MoveKind; group: Group; count: number };

/** What makes a figure larger, and what makes it smaller. */
const MAKES: Record<RankFigure, { larger: readonly MoveKind[]; smaller: readonly MoveKind[] }> = {
  overdue: {
    larger: ["fell", "droppedNotOverdue"],
    smaller: ["clearedDone", "clearedElse", "clearedGone", "addedNotOverdue"],
  },
  done: {
    larger: ["finished", "droppedNotDone"],
    smaller: ["reopened", "droppedDone", "addedNotDone"],
  },
  settled: {
    larger: ["finished", "clearedElse", "clearedGone"],
    smaller: ["fell", "reopened", "droppedDone"],
  },
};

/**
 * What moved a figure the way it went, the largest first: only what makes it larger where it grew, what makes it
 * smaller where it shrank; nothing where it is the same.
 */
export function moversOf<Group>(
  figure: RankFigure,
  { before, now }: { before: number | null; now: number | null },
  parts: readonly { group: Group; moves: Moves }[],
): Mover<Group>[] {
  if (before === null || now === null || before === now) return [];
  const kinds = MAKES[figure][now > before ? "larger" : "smaller"];
  return parts
    .flatMap(({ group, moves }) => kinds.map((kind) => ({ kind, group, count: moves[kind] })))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
