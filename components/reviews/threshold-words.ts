import type { ThresholdKey, Thresholds } from "#lib/domain/review-thresholds.ts";
import { THRESHOLDS } from "#lib/domain/review-thresholds.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import type { PileTask } from "#lib/reviews/pile.ts";

/** From when on a change in reports of this kind is worth a look; empty where no number says. */
export function thresholdNote({ t, format }: I18n, task: PileTask, holding: Thresholds): string {
  if (task.kind === "works") return t("reviews.look-note-stages", { stages: holding.stages });
  if (task.kind === "funding") {
    return t("reviews.look-note-plan", { part: format.number(holding.plan_part) });
  }
  const [first] = task.indicators;
  if (task.kind !== "indicator" || !first) return "";
  if (first.kind === "ratio") {
    return t("reviews.look-note-points", { points: holding.points });
  }
  if (first.kind !== "amount") return "";
  return t("reviews.look-note-part", { part: format.number(holding.relative) });
}

/** A value with what it is counted in: "5 điểm", "50%". */
export function thresholdText({ t, format }: I18n, key: ThresholdKey, value: number): string {
  return t(`thresholds.in.${THRESHOLDS[key].unit}`, { value: format.number(value), count: value });
}
