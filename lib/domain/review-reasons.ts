import { type CivilDate, daysBetween } from "./civil-date.ts";
import { correctionsOf } from "./correction.ts";
import { figureReasons } from "./figure-reasons.ts";
import type { IndicatorKind } from "./goal-progress.ts";
import { type GoneReason, goneReasons } from "./gone-reasons.ts";
import { moneyReasons } from "./money-reasons.ts";
import type { AmongPeers } from "./peer-changes.ts";
import type { Thresholds } from "./review-thresholds.ts";
import type { Correction, ReviewedReport } from "./reviewed-report.ts";
import { sumReasons } from "./sum-reasons.ts";
import { stageMove, stageOrdinal, type WorksStage } from "./works-stage.ts";

type TargetReason = { indicatorId: string; kind: IndicatorKind; target: number; value: number };

/** Why a report is looked at before the ordinary ones, with what there is to say about it. */
export type Reason =
  | { key: "over-total"; indicatorId: string; numerator: number; denominator: number }
  | { key: "to-zero" | "decrease" | "total-jump"; indicatorId: string; before: number; now: number }
  | {
      key: "wholes-differ";
      indicatorId: string;
      otherId: string;
      whole: number;
      otherWhole: number;
    }
  | { key: "children-differ"; indicatorId: string; now: number; sum: number; units: number }
  | {
      key: "jump";
      indicatorId: string;
      kind: IndicatorKind;
      change: number;
      peers: AmongPeers | null;
    }
  | {
      key: "unlike-peers";
      /** Null: money. */
      indicatorId: string | null;
      kind: IndicatorKind;
      /** In points of percent; of an amount in percent of what it was. */
      change: number;
      peers: AmongPeers;
    }
  | { key: "money-fell" | "plan-jump"; before: bigint; now: bigint }
  | { key: "over-allocated"; disbursed: bigint; allocated: bigint }
  | { key: "over-planned"; allocated: bigint; planned: bigint }
  | { key: "stage-back"; before: WorksStage; now: WorksStage }
  | { key: "stage-jump"; stages: number }
  | { key: "corrects-approved"; changes: Correction[] }
  | ({ key: "beyond-target" | "below-target" | "passes-target" } & TargetReason)
  | { key: "document-later"; documentDate: CivilDate }
  | GoneReason
  | { key: "sent-again"; text: string; returnedOn: CivilDate }
  | { key: "difficulty" | "opinion"; text: string }
  | { key: "early"; endsOn: CivilDate }
  | { key: "late"; days: number };
export type ReasonKey = Reason["key"];

/** What is most probably wrong comes first; a late report whose figures are in order comes last. */
export const REASONS = [
  "over-total",
  "wholes-differ",
  "children-differ",
  "to-zero",
  "gone",
  "decrease",
  "money-fell",
  "stage-back",
  "total-jump",
  "plan-jump",
  "beyond-target",
  "jump",
  "unlike-peers",
  "stage-jump",
  "over-allocated",
  "over-planned",
  "corrects-approved",
  "below-target",
  "passes-target",
  "document-later",
  "sent-again",
  "opinion",
  "difficulty",
  "early",
  "late",
] as const satisfies readonly ReasonKey[];

/** The reasons of a report that waits, the gravest first; none: it is ordinary. */
export function reasonsOf(report: ReviewedReport, thresholds: Thresholds): Reason[] {
  const { now, last } = report;
  return [
    ...now.figures.flatMap((figure, index) =>
      figureReasons(figure, index === 0, report, thresholds),
    ),
    ...sumReasons(report),
    ...goneReasons(report),
    ...moneyReasons(report, thresholds),
    ...stageReasons(now.stage, last?.stage ?? null, thresholds),
    ...correctionReasons(report),
    ...otherReasons(report),
  ].sort((a, b) => rankOf(a) - rankOf(b));
}

/** For `sort`: the report with the graver first reason comes first. */
export function compareReasons(a: readonly Reason[], b: readonly Reason[]): number {
  return rankOf(a[0]) - rankOf(b[0]);
}

function rankOf(reason: Reason | undefined): number {
  return reason ? REASONS.indexOf(reason.key) : REASONS.length;
}

function stageReasons(
  now: WorksStage | null,
  before: WorksStage | null,
  thresholds: Thresholds,
): Reason[] {
  if (!now || !before) return [];
  if (stageMove(before, now) === "back") return [{ key: "stage-back", before, now }];
  const stages = stageOrdinal(now) - stageOrdinal(before);
  return stages > thresholds.stages ? [{ key: "stage-jump", stages }] : [];
}

function correctionReasons({ now, approvedBefore }: ReviewedReport): Reason[] {
  if (!approvedBefore) return [];
  return [{ key: "corrects-approved", changes: correctionsOf(approvedBefore, now) }];
}

function otherReasons(report: ReviewedReport): Reason[] {
  const { now, last, endsOn, dueOn, firstSubmittedOn, submittedOn, documentDate } = report;
  const { opinion, returned } = report;
  const reasons: Reason[] = [];
  if (documentDate && documentDate > submittedOn) {
    reasons.push({ key: "document-later", documentDate });
  }
  if (returned) {
    reasons.push({ key: "sent-again", text: returned.reason, returnedOn: returned.on });
  }
  if (opinion) reasons.push({ key: "opinion", text: opinion });
  const text = now.difficulty?.trim();
  if (text && text !== last?.difficulty?.trim()) reasons.push({ key: "difficulty", text });
  // Its figures are not those of the cut-off.
  if (endsOn && submittedOn <= endsOn) reasons.push({ key: "early", endsOn });
  if (firstSubmittedOn > dueOn) {
    reasons.push({ key: "late", days: daysBetween(dueOn, firstSubmittedOn) });
  }
  return reasons;
}
