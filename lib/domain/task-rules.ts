import type { Regime } from "./calendar.ts";
import type { IndicatorKind } from "./goal-progress.ts";
import type { TaskKind } from "./report-content.ts";
import type { DecisionRule } from "./report-status.ts";

export const DECISION_RULES = ["command", "both", "received"] as const;

/** Which calendar a task follows: money the calendar year, a Party committee's own work the Party's. */
export function regimeOf(kind: TaskKind, rule: DecisionRule): Regime {
  if (kind === "funding") return "finance";
  return rule === "received" ? "party" : "administrative";
}

/** A figure, a stage or an amount may stay as it was; a document exists or it does not. */
export function allowsNoChange(kind: TaskKind): boolean {
  return kind !== "document";
}

/** Whether the units of a task can be given a figure to reach, rather than a deadline alone. */
export function takesTarget(kind: TaskKind, indicators: number): boolean {
  return indicators > 0 && (kind === "indicator" || kind === "funding");
}

/** How a target is typed: an amount of money in millions of đồng, every other figure as its indicator counts. */
export type TargetEntry = { factor: number; decimals: number };

export function targetEntry(
  kind: TaskKind,
  indicator: { kind: IndicatorKind; decimals: number } | undefined,
): TargetEntry {
  if (kind === "funding" && indicator?.kind === "amount") return { factor: 1_000_000, decimals: 6 };
  return { factor: 1, decimals: indicator?.decimals ?? 0 };
}
