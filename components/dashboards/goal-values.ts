import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named } from "#lib/i18n/named.ts";

type Measured = Pick<GoalRow, "measuredIn" | "decimals">;

/** A value as its goal writes it: 67,2%; 56.920; 13.541 tỷ đồng. */
export function goalValueWords({ format }: I18n, goal: Measured, value: number): string {
  if (goal.measuredIn === "percent") return format.percent(value / 100, goal.decimals);
  if (goal.measuredIn === "amount") return format.number(value, goal.decimals);
  return format.money(BigInt(Math.round(value)), { unit: "billion", decimals: 0 });
}

/** In what `goalValueWords` counts: money in billions, whatever it is reported in. */
export function goalUnitWord(
  i18n: I18n,
  goal: Pick<GoalRow, "measuredIn" | "unitWord" | "unitWordEn">,
): string {
  if (goal.measuredIn === "dong") return i18n.t("common.money-billion");
  return named(i18n, goal.unitWord, goal.unitWordEn);
}

/** A difference of two values: points of percent, or the same unit. */
export function goalGapWords(i18n: I18n, goal: Measured, gap: number): string {
  if (goal.measuredIn !== "percent") return goalValueWords(i18n, goal, gap);
  return i18n.t("dashboards.points", { points: i18n.format.number(gap, goal.decimals) });
}
