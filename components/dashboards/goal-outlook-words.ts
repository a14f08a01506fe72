import { goalWords } from "#components/goals/goal-words.ts";
import type { GoalOutlook } from "#lib/dashboards/goal-outlooks.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import { type Judgement, judgementOf } from "#lib/domain/goal-judgement.ts";
import { relativeGap } from "#lib/domain/goal-standing.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { goalGapWords, goalValueWords } from "./goal-values.ts";

export function judgementOn({ goal, outlook }: GoalOutlook): Judgement {
  return judgementOf(goal.standing.standing, outlook);
}

/** Those of one judgement: what will lack most of its target first, else what lacks most today. */
export function worstFirst(goals: readonly GoalOutlook[]): GoalOutlook[] {
  const gap = ({ forecast, goal }: GoalOutlook) => {
    const target = goal.standing.next?.target ?? 0;
    return forecast && target > forecast.value
      ? (target - forecast.value) / target
      : relativeGap(goal.standing);
  };
  return goals.toSorted((a, b) => gap(b) - gap(a));
}

/** The goal that will be missed by most, and how many will be at the milestone of its year; null where none will be. */
export function worstMissed(
  goals: readonly GoalOutlook[],
): { worst: GoalOutlook; year: number | null; missed: number } | null {
  const yearOfNext = ({ goal }: GoalOutlook) => {
    const { next } = goal.standing;
    return next && yearOf(next.on);
  };
  const missed = goals.filter(({ outlook }) => outlook === "will-miss");
  const [worst] = worstFirst(missed);
  if (!worst) return null;
  const year = yearOfNext(worst);
  return { worst, year, missed: missed.filter((one) => yearOfNext(one) === year).length };
}

/** What a page about a unit opens with on its goals, the same on every page: null where none is behind or will be missed. */
export function openingOfGoals(i18n: I18n, goals: readonly GoalOutlook[]): string | null {
  const { t } = i18n;
  const foreseen = worstMissed(goals);
  if (foreseen) {
    const { worst, year, missed } = foreseen;
    const goal = nameOf(i18n, worst.goal);
    return t("dashboards.opening-missed", { missed, goal, year: String(year ?? "") });
  }
  const behind = countBehind(goals);
  return behind > 0 ? t("dashboards.opening-goals", { behind, all: goals.length }) : null;
}

/** Both judgements of all goals in one line: today against the straight road, and the forecast. */
export function goalsTitle({ t }: I18n, goals: readonly GoalOutlook[]): string {
  const all = goals.length;
  const behind = countBehind(goals);
  const missed = goals.filter(({ outlook }) => outlook === "will-miss").length;
  const unknown = goals.filter((one) => !one.forecast && judgementOn(one) !== "met").length;
  if (goals.every((one) => judgementOn(one) === "unmeasured")) return t("dashboards.goals");
  return t("dashboards.goals-title", { all, behind, missed, unknown });
}

function countBehind(goals: readonly GoalOutlook[]): number {
  return goals.filter(({ goal }) => goal.standing.standing === "behind").length;
}

/** Where a goal stands and where it leads, in plain words that do not need its name. */
export function outlookSentence(i18n: I18n, one: GoalOutlook): string {
  return [besideRoadWords(i18n, one), aheadWords(i18n, one)].filter(Boolean).join(" ");
}

function besideRoadWords(i18n: I18n, { goal }: GoalOutlook): string | null {
  const { standing, besideRoad } = goal.standing;
  if (!besideRoad || (standing !== "behind" && standing !== "on-road")) return null;
  const gap = goalGapWords(i18n, goal, Math.abs(besideRoad));
  return i18n.t(`dashboards.say-${standing}`, { gap });
}

function aheadWords(i18n: I18n, one: GoalOutlook): string {
  const { t } = i18n;
  const { goal, outlook, meetsIn } = one;
  const { next } = goal.standing;
  const words = goalWords(i18n, one);
  switch (outlook) {
    case "will-miss":
      return t("dashboards.say-will-miss", { short: words.short });
    case "will-meet":
      return meetsIn
        ? t("dashboards.say-will-meet-in", { year: String(meetsIn) })
        : t("dashboards.say-will-meet");
    case "met":
      return t("dashboards.say-met", { year: next ? String(yearOf(next.on)) : "" });
    case "yearly":
      return yearlyWords(i18n, one);
    case "no-forecast":
      return t("dashboards.say-no-forecast");
    case "no-target":
      return t("dashboards.say-no-target");
    case "no-figure":
      return t("dashboards.say-no-figure");
  }
}

/** Each year starts anew: the last one that is closed is judged, the running one is only told. */
function yearlyWords(i18n: I18n, { goal }: GoalOutlook): string {
  const closed = goal.history.at(-1);
  if (!closed) return i18n.t("dashboards.say-year-running");
  return i18n.t("dashboards.say-yearly", {
    year: String(yearOf(closed.on)),
    value: goalValueWords(i18n, goal, closed.value),
  });
}
