import { goalValueWords } from "#components/dashboards/goal-values.ts";
import { goalWords } from "#components/goals/goal-words.ts";
import type { GoalOutlook } from "#lib/dashboards/goal-outlooks.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import type { Outlook } from "#lib/domain/goal-forecast.ts";
import { relativeGap } from "#lib/domain/goal-standing.ts";
import type { I18n } from "#lib/i18n/i18n.ts";

/** Bad news first. */
export const OUTLOOKS_IN_ORDER: readonly Outlook[] = [
  "will-miss",
  "no-forecast",
  "yearly",
  "will-meet",
  "met",
  "no-target",
  "no-figure",
];

/** Those that will be missed by most of their target first. */
export function worstFirst(goals: readonly GoalOutlook[]): GoalOutlook[] {
  const gap = ({ forecast, goal }: GoalOutlook) => {
    const target = goal.standing.next?.target ?? 0;
    return forecast && target > 0 ? (target - forecast.value) / target : relativeGap(goal.standing);
  };
  return goals.toSorted(
    (a, b) =>
      OUTLOOKS_IN_ORDER.indexOf(a.outlook) - OUTLOOKS_IN_ORDER.indexOf(b.outlook) ||
      gap(b) - gap(a),
  );
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

/** Where a goal leads, in a plain sentence that does not need its name. */
export function outlookSentence(i18n: I18n, one: GoalOutlook): string {
  const { t } = i18n;
  const { goal, outlook, forecast } = one;
  const { next } = goal.standing;
  const words = goalWords(i18n, one);
  const target = next ? words.value(next.target) : "";
  const day = next ? words.day(next.on) : "";
  switch (outlook) {
    case "will-miss":
      return t("briefing.goal-will-miss", {
        day,
        forecast: words.value(forecast?.value ?? 0),
        short: words.short,
      });
    case "will-meet":
      return willMeetSentence(i18n, one, { target, day });
    case "met":
      return t("briefing.goal-met", { target });
    case "yearly":
      return yearlySentence(i18n, one, target);
    case "no-forecast":
      return t("briefing.goal-no-forecast", {
        gap: next?.gap ? words.gap(next.gap) : words.value(0),
        day,
      });
    case "no-target":
      return t("briefing.goal-no-target");
    case "no-figure":
      return t("briefing.goal-no-figure");
  }
}

/** At this pace it is met; where it is behind the straight road today, both are said in one breath. */
function willMeetSentence(
  i18n: I18n,
  one: GoalOutlook,
  { target, day }: { target: string; day: string },
): string {
  const { t } = i18n;
  const { goal, forecast, meetsIn } = one;
  const { standing, besideRoad } = goal.standing;
  const words = goalWords(i18n, one);
  const isBehind = standing === "behind" && besideRoad !== null;
  const gap = words.gap(Math.abs(besideRoad ?? 0));
  if (meetsIn) {
    const key = isBehind ? "briefing.goal-will-meet-in-behind" : "briefing.goal-will-meet-in";
    return t(key, { gap, target, year: String(meetsIn) });
  }
  const key = isBehind ? "briefing.goal-will-meet-behind" : "briefing.goal-will-meet";
  return t(key, { gap, day, forecast: words.value(forecast?.value ?? 0) });
}

function yearlySentence(i18n: I18n, { goal }: GoalOutlook, target: string): string {
  const closed = goal.history.at(-1);
  if (!closed) return i18n.t("briefing.goal-running", { target });
  return i18n.t("briefing.goal-yearly", {
    year: String(yearOf(closed.on)),
    value: goalValueWords(i18n, goal, closed.value),
    target,
  });
}
