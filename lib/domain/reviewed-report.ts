import type { CivilDate } from "./civil-date.ts";
import type { Figure, IndicatorKind } from "./goal-progress.ts";
import type { PeerSpread } from "./peer-changes.ts";
import type { TaskKind } from "./report-content.ts";
import type { WorksStage } from "./works-stage.ts";

export type ReviewedFigure = Figure & {
  indicatorId: string;
  kind: IndicatorKind;
  /** Only grows within the year, so that a fall is a mistake or a correction. */
  cumulative: boolean;
  /** What a share is of, in words: two shares of the same have the same whole. */
  whole: string | null;
};

/** Whole đồng of one year, all sources together. */
export type ReviewedMoney = { year: number; planned: bigint; allocated: bigint; disbursed: bigint };

/** What a version says, reduced to what a reviewer compares. */
export type ReviewedFacts = {
  figures: readonly ReviewedFigure[];
  money: ReviewedMoney | null;
  stage: WorksStage | null;
  document: string | null;
  /** How many were done. */
  steps: number;
  completedOn: CivilDate | null;
  difficulty: string | null;
};

/** What the units below had approved for the same period, all of them; of those that the duty was broken down to. */
export type ChildrenSum = {
  indicatorId: string;
  units: number;
  numerator: number;
  denominator: number | null;
};

export type ReviewedReport = {
  kind: TaskKind;
  now: ReviewedFacts;
  /** The newest earlier period that was sent; null if there is none. */
  last: ReviewedFacts | null;
  /** Whether that period lies in the same reporting year: a count of the year starts again from 0. */
  sameYear: boolean;
  /** What was approved for this very period before it was corrected. */
  approvedBefore: ReviewedFacts | null;
  /** The target given to this unit for its first figure; of a ratio in percent. */
  target: number | null;
  /** By indicator what the units of the same office changed, this one among them; money under `MONEY`. */
  peers: ReadonlyMap<string, PeerSpread>;
  children: readonly ChildrenSum[];
  /** The last day of its period; null for a duty that is done once, which may be told of any day. */
  endsOn: CivilDate | null;
  dueOn: CivilDate;
  firstSubmittedOn: CivilDate;
  submittedOn: CivilDate;
  documentDate: CivilDate | null;
  /** What the local line said about it, where the command line decides. */
  opinion: string | null;
  /** Why the version before it was sent back. */
  returned: { reason: string; on: CivilDate } | null;
};

/** Stands for the share of the plan that was disbursed, where figures are told by their indicator. */
export const MONEY = "money";

/** One fact in which a correction differs from what was approved; null is "nothing was said". */
export type Correction =
  | { what: "figure"; indicatorId: string; before: Figure | null; now: Figure | null }
  | { what: "money"; column: "planned" | "allocated" | "disbursed"; before: bigint; now: bigint }
  | { what: "stage"; before: WorksStage | null; now: WorksStage | null }
  | { what: "document"; before: string | null; now: string | null };
