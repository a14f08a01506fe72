import { standsOut } from "./peer-changes.ts";
import type { Reason } from "./review-reasons.ts";
import type { Thresholds } from "./review-thresholds.ts";
import { MONEY, type ReviewedMoney, type ReviewedReport } from "./reviewed-report.ts";

/** What is unusual about money: against last period, within itself, and against the peers. */
export function moneyReasons(report: ReviewedReport, thresholds: Thresholds): Reason[] {
  const { money: now } = report.now;
  if (!now) return [];
  const last = report.last?.money ?? null;
  const before = last?.year === now.year ? last : null;
  const reasons: Reason[] = [];
  if (before && now.disbursed < before.disbursed) {
    reasons.push({ key: "money-fell", before: before.disbursed, now: now.disbursed });
  }
  if (before && before.planned > 0n && isMoved(now.planned, before.planned, thresholds.plan_part)) {
    reasons.push({ key: "plan-jump", before: before.planned, now: now.planned });
  }
  if (now.disbursed > now.allocated) {
    reasons.push({ key: "over-allocated", disbursed: now.disbursed, allocated: now.allocated });
  }
  if (now.allocated > now.planned) {
    reasons.push({ key: "over-planned", allocated: now.allocated, planned: now.planned });
  }
  if (reasons.length > 0) return reasons;
  const change = disbursedChange(now, before);
  const peers = report.peers.get(MONEY) ?? null;
  const among = change === null ? null : standsOut(change, peers, "ratio", thresholds);
  if (change === null || !among) return [];
  return [{ key: "unlike-peers", indicatorId: null, kind: "ratio", change, peers: among }];
}

/** By how many points of percent of the plan more was disbursed; null where there is no plan, or no earlier period of the year. */
export function disbursedChange(now: ReviewedMoney, before: ReviewedMoney | null): number | null {
  if (!before || before.year !== now.year) return null;
  const [is, was] = [shareOf(now), shareOf(before)];
  return is === null || was === null ? null : is - was;
}

function shareOf({ planned, disbursed }: ReviewedMoney): number | null {
  return planned > 0n ? (Number(disbursed) / Number(planned)) * 100 : null;
}

function isMoved(now: bigint, before: bigint, percent: number): boolean {
  const change = now > before ? now - before : before - now;
  return Number(change) * 100 > Number(before) * percent;
}
