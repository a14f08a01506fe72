/** 1 is met; 5 is furthest from the goal. */
export const FIGURE_CLASSES = [1, 2, 3, 4, 5] as const;
export type FigureClass = (typeof FIGURE_CLASSES)[number];

/**
 * Five classes with fixed thresholds that belong to the figure, so that maps of two days compare: percentages, from the
 * best class to the worst. `more`: a larger figure is worse, a class begins at its threshold; `less`: a smaller one is,
 * a class reaches down to it.
 */
export type FigureScale = {
  worse: "more" | "less";
  thresholds: readonly [number, number, number, number];
};

/** The class of a percentage as it is shown. */
export function classOf({ worse, thresholds }: FigureScale, shown: number): FigureClass {
  const passed = thresholds.filter((threshold) =>
    worse === "more" ? shown >= threshold : shown < threshold,
  ).length;
  return FIGURE_CLASSES[passed] ?? 5;
}

/** From which percentage a class begins and below which it ends, whichever way is worse; null where nothing bounds it. */
export function boundsOf(
  { worse, thresholds }: FigureScale,
  one: FigureClass,
): { from: number | null; below: number | null } {
  const before = thresholds[one - 2] ?? null;
  const after = thresholds[one - 1] ?? null;
  return worse === "more" ? { from: before, below: after } : { from: after, below: before };
}

/** Points of percent by which the share of a goal may fall short in each class below the one that meets it. */
const SHORT_OF_GOAL = [5, 15, 30] as const;

/** The classes of a goal's share: met, and how many points are missing to its target. */
export function scaleOfGoal(target: number): FigureScale {
  const [near, far, farthest] = SHORT_OF_GOAL;
  return {
    worse: "less",
    thresholds: [target, target - near, target - far, target - farthest],
  };
}
