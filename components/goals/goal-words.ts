import { goalGapWords, goalValueWords } from "#components/dashboards/goal-values.ts";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** How one goal's figures are said, in units where the share is of units. */
export function goalWords(i18n: I18n, page: Pick<GoalPage, "goal" | "inUnits" | "forecast">) {
  const { t, format } = i18n;
  const { goal, inUnits, forecast } = page;
  const { next } = goal.standing;
  const units = (count: number) => t("trajectory.units", { count });
  const gap = (value: number) => goalGapWords(i18n, goal, value);
  const pace = forecast?.pace;
  return {
    value: (of: number) => goalValueWords(i18n, goal, of),
    gap,
    /** What is still missing at the end of the forecast. */
    short: inUnits
      ? units(inUnits.short)
      : gap(Math.max(0, (next?.target ?? 0) - (forecast?.value ?? 0))),
    needed:
      inUnits && goal.missingUnitsPerYear !== null
        ? units(goal.missingUnitsPerYear)
        : next?.perYear
          ? gap(next.perYear)
          : null,
    pace: pace && (inUnits ? units(inUnits.perYear) : gap(pace.perYear)),
    slowest: pace && (inUnits ? units(inUnits.slowest) : gap(pace.slowest)),
    fastest: pace && (inUnits ? units(inUnits.fastest) : gap(pace.fastest)),
    /** How many times the present pace is needed; null where that says nothing. */
    times: next?.perYear && pace && pace.perYear > 0 ? next.perYear / pace.perYear : null,
    day: (on: string) => format.dateInSentence(on),
  };
}

/** A count of what a child lacks: units, whole đồng in billions, or the goal's own unit. */
export function missingWords(i18n: I18n, goal: GoalRow, missing: number): string {
  if (goal.measuredIn === "percent" && !goal.ofMoney) return i18n.format.number(missing, 0);
  if (goal.ofMoney)
    return i18n.format.money(BigInt(Math.round(missing)), { unit: "billion", decimals: 0 });
  return goalValueWords(i18n, goal, missing);
}
