import { type CivilDate, daysBetween } from "./civil-date.ts";
import type { Figure, IndicatorKind } from "./goal-progress.ts";
import { changeOf, flagsOf } from "./report-flags.ts";
import { stageMove, stageOrdinal, type WorksStage } from "./works-stage.ts";

/** A plan that moves by more than this part within its year was probably typed in another unit. */
export const PLAN_PART = 0.2;
/** More stages of a building than this between two periods are unusual. */
export const JUMP_STAGES = 3;

export type ReviewedFigure = Figure & {
  indicatorId: string;
  kind: IndicatorKind;
  /** Only grows within the year, so that a fall is a mistake or a correction. */
  cumulative: boolean;
};

/** Whole đồng of one year, all sources together. */
export type ReviewedMoney = { year: number; planned: bigint; allocated: bigint; disbursed: bigint };

/** What a version says, reduced to what a reviewer compares. */
export type ReviewedFacts = {
  figures: readonly ReviewedFigure[];
  money: ReviewedMoney | null;
  stage: WorksStage | null;
  difficulty: string | null;
};

export type ReviewedReport = {
  now: ReviewedFacts;
  /** The newest earlier period that was sent; null if there is none. */
  last: ReviewedFacts | null;
  /** Whether that period lies in the same reporting year: a count of the year starts again from 0. */
  sameYear: boolean;
  /** What was approved for this very period before it was corrected. */
  approvedBefore: ReviewedFacts | null;
  /** The target given to this unit for its first figure; of a ratio in percent. */
  target: number | null;
  dueOn: CivilDate;
  firstSubmittedOn: CivilDate;
  submittedOn: CivilDate;
  documentDate: CivilDate | null;
  /** What the local line said about it, where the command line decides. */
  opinion: string | null;
};

/** Why a report is looked at before the ordinary ones, with what there is to say about it. */
export type Reason =
  | { key: "over-total"; indicatorId: string; numerator: number; denominator: number }
  | { key: "to-zero" | "decrease" | "total-jump"; indicatorId: string; before: number; now: number }
  | { key: "jump"; indicatorId: string; kind: IndicatorKind; change: number }
  | { key: "money-fell" | "plan-jump"; before: bigint; now: bigint }
  | { key: "over-allocated"; disbursed: bigint; allocated: bigint }
  | { key: "stage-back"; before: WorksStage; now: WorksStage }
  | { key: "stage-jump"; stages: number }
  | { key: "corrects-approved"; indicatorId: string | null; before: number; now: number }
  | { key: "below-target"; indicatorId: string; kind: IndicatorKind; target: number }
  | { key: "document-later"; documentDate: CivilDate }
  | { key: "difficulty" | "opinion"; text: string }
  | { key: "late"; days: number };
export type ReasonKey = Reason["key"];

/** What is most probably wrong comes first; a late report whose figures are in order comes last. */
export const REASONS = [
  "over-total",
  "to-zero",
  "decrease",
  "money-fell",
  "stage-back",
  "total-jump",
  "plan-jump",
  "jump",
  "stage-jump",
  "over-allocated",
  "corrects-approved",
  "below-target",
  "document-later",
  "opinion",
  "difficulty",
  "late",
] as const satisfies readonly ReasonKey[];

/** The reasons of a report that waits, the gravest first; none: it is ordinary. */
export function reasonsOf(report: ReviewedReport): Reason[] {
  const { now, last } = report;
  return [
    ...now.figures.flatMap((figure, index) => figureReasons(figure, index === 0, report)),
    ...moneyReasons(now.money, last?.money ?? null),
    ...stageReasons(now.stage, last?.stage ?? null),
    ...correctionReasons(now, report.approvedBefore),
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

function figureReasons(
  figure: ReviewedFigure,
  isFirst: boolean,
  { last, sameYear, target }: ReviewedReport,
): Reason[] {
  const { indicatorId, kind, cumulative, numerator } = figure;
  const before = last?.figures.find((other) => other.indicatorId === indicatorId) ?? null;
  const previous = cumulative && !sameYear ? null : before;
  const change = changeOf(kind, figure, previous);
  const reported = { kind, cumulative, current: figure, previous };
  const reasons = flagsOf({ figures: [reported], late: false, difficulty: false }).flatMap(
    (flag): Reason[] => {
      const was = previous?.numerator ?? 0;
      if (flag === "over-total") {
        return [{ key: flag, indicatorId, numerator, denominator: figure.denominator ?? 0 }];
      }
      if (flag === "total-jump") {
        const [total, now] = [previous?.denominator ?? 0, figure.denominator ?? 0];
        return [{ key: flag, indicatorId, before: total, now }];
      }
      if (flag === "to-zero" || flag === "decrease") {
        return [{ key: flag, indicatorId, before: was, now: numerator }];
      }
      // What only grows within the year is expected to grow.
      if (flag !== "jump" || change === null || (cumulative && change > 0)) return [];
      return [{ key: flag, indicatorId, kind, change }];
    },
  );
  const fellShort = isFirst && target !== null && previous && meets(previous, kind, target);
  if (fellShort && !meets(figure, kind, target)) {
    reasons.push({ key: "below-target", indicatorId, kind, target });
  }
  // One thing wrong with a figure is said once: a total that doubled makes its share jump.
  return reasons.filter(({ key }, index) => index === 0 || key === "below-target");
}

function meets({ numerator, denominator }: Figure, kind: IndicatorKind, target: number): boolean {
  if (kind === "amount") return numerator >= target;
  return denominator ? (numerator / denominator) * 100 >= target : false;
}

function moneyReasons(now: ReviewedMoney | null, last: ReviewedMoney | null): Reason[] {
  if (!now) return [];
  const reasons: Reason[] = [];
  const before = last?.year === now.year ? last : null;
  if (before && now.disbursed < before.disbursed) {
    reasons.push({ key: "money-fell", before: before.disbursed, now: now.disbursed });
  }
  if (before && before.planned > 0n && isMoved(now.planned, before.planned)) {
    reasons.push({ key: "plan-jump", before: before.planned, now: now.planned });
  }
  if (now.disbursed > now.allocated) {
    reasons.push({ key: "over-allocated", disbursed: now.disbursed, allocated: now.allocated });
  }
  return reasons;
}

function isMoved(now: bigint, before: bigint): boolean {
  const change = now > before ? now - before : before - now;
  return Number(change) > Number(before) * PLAN_PART;
}

function stageReasons(now: WorksStage | null, before: WorksStage | null): Reason[] {
  if (!now || !before) return [];
  if (stageMove(before, now) === "back") return [{ key: "stage-back", before, now }];
  const stages = stageOrdinal(now) - stageOrdinal(before);
  return stages > JUMP_STAGES ? [{ key: "stage-jump", stages }] : [];
}

function correctionReasons(now: ReviewedFacts, before: ReviewedFacts | null): Reason[] {
  if (!before) return [];
  for (const { indicatorId, numerator, denominator } of now.figures) {
    const other = before.figures.find((figure) => figure.indicatorId === indicatorId);
    if (!other || (other.numerator === numerator && other.denominator === denominator)) continue;
    return [{ key: "corrects-approved", indicatorId, before: other.numerator, now: numerator }];
  }
  return [{ key: "corrects-approved", indicatorId: null, before: 0, now: 0 }];
}

function otherReasons(report: ReviewedReport): Reason[] {
  const { now, last, dueOn, firstSubmittedOn, submittedOn, documentDate, opinion } = report;
  const reasons: Reason[] = [];
  if (documentDate && documentDate > submittedOn) {
    reasons.push({ key: "document-later", documentDate });
  }
  if (opinion) reasons.push({ key: "opinion", text: opinion });
  const text = now.difficulty?.trim();
  if (text && text !== last?.difficulty?.trim()) reasons.push({ key: "difficulty", text });
  if (firstSubmittedOn > dueOn) {
    reasons.push({ key: "late", days: daysBetween(dueOn, firstSubmittedOn) });
  }
  return reasons;
}
