import type { CivilDate } from "./civil-date.ts";
import type { ReviewedReport } from "./reviewed-report.ts";
import type { WorksStage } from "./works-stage.ts";

/** What the last report had and this one has not, with what it was. */
export type GoneReason = { key: "gone" } & (
  | { what: "figure"; indicatorId: string }
  | { what: "document"; before: string }
  | { what: "money"; before: bigint }
  | { what: "stage"; before: WorksStage }
  | { what: "steps"; before: number }
  | { what: "completed"; before: CivilDate }
);

/**
 * An empty report differs from the last one in no number, and so looks as if nothing had changed. What is counted within
 * the year begins anew with it.
 */
export function goneReasons({ kind, now, last, sameYear }: ReviewedReport): GoneReason[] {
  if (!last) return [];
  switch (kind) {
    case "indicator":
      return last.figures
        .filter(({ cumulative }) => sameYear || !cumulative)
        .filter((was) => now.figures.every((is) => is.indicatorId !== was.indicatorId))
        .map(({ indicatorId }) => ({ key: "gone", what: "figure", indicatorId }));
    case "document":
      return last.document && !now.document
        ? [{ key: "gone", what: "document", before: last.document }]
        : [];
    case "funding":
      return last.money && !now.money && sameYear
        ? [{ key: "gone", what: "money", before: last.money.disbursed }]
        : [];
    case "works":
    case "steps":
      if (last.stage && !now.stage) return [{ key: "gone", what: "stage", before: last.stage }];
      if (last.steps > 0 && now.steps === 0) {
        return [{ key: "gone", what: "steps", before: last.steps }];
      }
      // Where completion is counted, the figure that went to nothing says it.
      return last.completedOn && !now.completedOn && now.figures.length === 0
        ? [{ key: "gone", what: "completed", before: last.completedOn }]
        : [];
  }
}
