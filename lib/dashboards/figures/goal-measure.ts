import type { IndicatorKind, RoadPoint } from "#lib/domain/goal-progress.ts";

/** Where the figures of a goal come from, so that nobody types a number twice. */
export type Measure =
  /** Units whose task is done, by the day of the document. */
  | "done"
  /** Units whose main works were handed over, by the day of the hand-over. */
  | "works"
  /** The latest approved figures of the tasks. */
  | "figures"
  /** The funding lines that the tasks own or show, each once. */
  | "money"
  /** The product's own reports. */
  | "punctuality";

export type GoalTask = {
  id: string;
  groupId: string;
  kind: "document" | "indicator" | "funding" | "works" | "steps";
  cumulative: boolean;
  /** Some unit was given it more than once. */
  repeats: boolean;
};

/** A goal as it was issued, with the milestones of the unit whose dashboard it is on. */
export type GoalDefinition = {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  directiveId: string;
  indicatorId: string;
  kind: IndicatorKind;
  unitWord: string;
  unitWordEn: string;
  decimals: number;
  derivation: "threshold" | "punctuality" | null;
  threshold: number | null;
  baseline: RoadPoint;
  milestones: RoadPoint[];
  /** What the ledger gave to the unit, by milestone; empty where it gave nothing. */
  given: RoadPoint[];
  levels: string[];
  tasks: GoalTask[];
};

export function measureOf({ kind, derivation, tasks }: GoalDefinition): Measure {
  if (derivation === "punctuality") return "punctuality";
  if (derivation === "threshold") return "figures";
  const kinds = new Set(tasks.map((task) => task.kind));
  if (kinds.has("funding")) return "money";
  if (kinds.has("works") && (kind === "works" || kind === "yes_no")) return "works";
  if (kinds.has("indicator")) return "figures";
  return "done";
}

/** A figure of one year: it starts anew each January, so that a running year is no point of a line. */
export function isYearly(goal: GoalDefinition): boolean {
  const measure = measureOf(goal);
  if (goal.kind !== "ratio") return false;
  return measure === "money" || goal.tasks.some(({ cumulative }) => cumulative);
}
