import type { CivilDate } from "#lib/domain/civil-date.ts";
import { fewestForHalf } from "#lib/domain/concentration.ts";
import { unitsMissing } from "#lib/domain/goal-standing.ts";
import type { GoalDefinition } from "./figures/goal-measure.ts";
import type { GoalPart } from "./figures/goal-parts.ts";
import { type GoalStep, isOfUnits } from "./figures/goal-steps.ts";
import { type Reached, reachedOn } from "./goal-track.ts";

/** A child: where it stood on the two days, and what it lacks on the later one. */
export type GapRow = {
  part: GoalPart;
  before: Reached;
  now: Reached;
  /** What its milestone asks of it: the goal's share, or the amount that it was given. */
  target: number | null;
  /** Units, or the sum of the numerator, still missing on the later day; null without a target. */
  missing: number | null;
  /** Up to here they make up half of what all lack. */
  cut: boolean;
};

export type GapWhole = { before: Reached; now: Reached; missing: number; half: number };

/** Who makes up the gap: who lacks most first, ties in the official order; the unit's own part is one of them. */
export function rankGaps(
  goal: GoalDefinition,
  parts: readonly GoalPart[],
  steps: readonly GoalStep[],
  asked: { from: CivilDate; to: CivilDate; target: number | null; given: boolean },
): { gaps: GapRow[]; whole: GapWhole } {
  const { from, to } = asked;
  const byChild = Map.groupBy(steps, ({ child }) => child);
  // Money and reports lie also below units that the goal is not about: where it is, nobody is left out.
  const fed = parts.filter((part) => part.units > 0 || byChild.has(part.child));
  const units = parts.reduce((sum, part) => sum + part.units, 0);
  const rows = fed.map((part) => {
    const own = byChild.get(part.child) ?? [];
    const now = reachedOn(goal, own, to, part.units);
    const target = asked.given ? part.given : asked.target;
    return {
      part,
      before: reachedOn(goal, own, from, part.units),
      now,
      target,
      missing: target === null ? null : missingOf(goal, now, target),
    };
  });
  const ranked = rows.toSorted((a, b) => (b.missing ?? -1) - (a.missing ?? -1));
  const counts = ranked.map(({ missing }) => missing ?? 0);
  const half = fewestForHalf(counts);
  return {
    gaps: ranked.map((row, place) => ({
      ...row,
      cut: half > 0 && place === half - 1 && half < ranked.length,
    })),
    whole: {
      before: reachedOn(goal, steps, from, units),
      now: reachedOn(goal, steps, to, units),
      missing: counts.reduce((sum, count) => sum + count, 0),
      half,
    },
  };
}

function missingOf(goal: GoalDefinition, { numerator, denominator }: Reached, target: number) {
  if (isOfUnits(goal)) return unitsMissing(target, denominator, numerator);
  if (goal.kind === "amount") return Math.max(0, target - numerator);
  return Math.max(0, Math.ceil((target / 100) * denominator - 1e-9) - numerator);
}
