import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type FigureScale, scaleOfGoal } from "#lib/domain/figure-scale.ts";
import { type GoalDefinition, measureOf } from "./figures/goal-measure.ts";
import { isOfUnits } from "./figures/goal-steps.ts";
import type { SeenGoal } from "./figures/read-goals.ts";

/** Shares that every unit has; beside them stand the goals. */
export const PLAIN_FIGURES = ["overdue", "settled", "on-time", "accepted"] as const;
export type PlainFigure = (typeof PLAIN_FIGURES)[number];

/** What is done and what comes in time is better the higher it is; what is overdue, the lower. */
const SCALES: Record<PlainFigure, FigureScale> = {
  "on-time": { worse: "less", thresholds: [95, 90, 80, 70] },
  accepted: { worse: "less", thresholds: [95, 90, 80, 70] },
  overdue: { worse: "more", thresholds: [2, 5, 10, 20] },
  settled: { worse: "less", thresholds: [95, 90, 80, 70] },
};

/** A figure that units are compared by: always a share, with its own classes. */
export type LeaderFigure = {
  scale: FigureScale;
  /** What its denominator counts. */
  counts: "reports" | "tasks" | "units" | "amounts";
} & (
  | { kind: PlainFigure; key: PlainFigure }
  | {
      kind: "goal";
      key: string;
      seen: SeenGoal;
      target: number | null;
      /** Its amounts are đồng. */
      ofMoney: boolean;
    }
);

export function plainFigure(kind: PlainFigure): LeaderFigure {
  const counts = kind === "on-time" || kind === "accepted" ? "reports" : "tasks";
  return { kind, key: kind, scale: SCALES[kind], counts };
}

/**
 * A goal's share, judged by the milestone ahead; of an amount the share of what a unit was given. Null where no target
 * says what is met.
 */
export function goalFigure(seen: SeenGoal, today: CivilDate): LeaderFigure | null {
  const { goal } = seen;
  const milestone = milestoneAhead(goal, today);
  if (!milestone) return null;
  const isShare = goal.kind !== "amount";
  return {
    kind: "goal",
    key: goal.id,
    seen,
    target: isShare ? milestone.value : null,
    ofMoney: measureOf(goal) === "money",
    counts: countedBy(goal),
    scale: scaleOfGoal(isShare ? milestone.value : 100),
  };
}

function countedBy(goal: GoalDefinition): LeaderFigure["counts"] {
  if (measureOf(goal) === "punctuality") return "reports";
  return isOfUnits(goal) ? "units" : "amounts";
}

/** The goal's own, whichever unit looks: the same classes everywhere. */
export function milestoneAhead(goal: GoalDefinition, today: CivilDate) {
  return goal.milestones.find(({ on }) => on >= today) ?? goal.milestones.at(-1) ?? null;
}

/** Money is known by years, reports in time are a figure of their own: neither is told month by month. */
export function hasMonths({ goal }: SeenGoal): boolean {
  const measure = measureOf(goal);
  if (measure === "money" || measure === "punctuality") return false;
  return goal.kind !== "ratio" || !goal.tasks.some(({ cumulative }) => cumulative);
}
