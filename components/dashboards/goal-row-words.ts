import { goalPicture } from "#components/charts/goal-picture.ts";
import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import type { GoalFigure, GoalWords } from "./goal-table.tsx";
import { goalGapWords, goalUnitWord, goalValueWords } from "./goal-values.ts";

type Asked = {
  i18n: I18n;
  goal: GoalRow;
  /** First and last day of the pictures of all rows. */
  span: readonly [CivilDate, CivilDate];
  /** The milestone columns that the table has, by their heads. */
  heads: { passed?: string; ahead?: string };
};

/** What the table says of a goal. */
export function goalRowWords({ i18n, goal, span, heads }: Asked): GoalWords {
  const { baseline, now } = goal;
  const value = (of: number) => goalValueWords(i18n, goal, of);
  const unitWord = goalUnitWord(i18n, goal);
  return {
    id: goal.id,
    name: nameOf(i18n, goal),
    note: baseline
      ? i18n.t("dashboards.baseline", {
          unit: unitWord,
          year: String(yearOf(baseline.on)),
          value: value(baseline.value),
        })
      : unitWord,
    ...((goal.milestones.length > 0 || goal.history.length > 0) && {
      picture: goalPicture({
        span,
        ...(baseline && { baseline }),
        milestones: [...goal.milestones],
        reached: [...goal.history, ...(now && !goal.yearly ? [now] : [])],
        ...(goal.yearly && now && { running: now }),
      }),
    }),
    now: figure(now ? value(now.value) : i18n.t("common.missing"), fractionOf(i18n, goal)),
    // Of a figure that starts anew each year it is the last closed year's.
    ...(now && !goal.yearly && { judged: true }),
    ...(heads.passed && { passed: passedFigure(i18n, goal, heads.passed) }),
    ...(heads.ahead && { ahead: aheadFigure(i18n, goal, heads.ahead) }),
    say: saying(i18n, goal),
  };
}

/** Without what goes without saying: no line below, the head of the column. */
function figure(value: string, below?: string, label?: string): GoalFigure {
  if (label !== undefined) return [value, below, label];
  return below === undefined ? [value] : [value, below];
}

/** The figure on the day of the milestone that has passed, and whether it was met. */
function passedFigure(i18n: I18n, goal: GoalRow, head: string): GoalFigure {
  const { t } = i18n;
  const { passed } = goal.standing;
  const says = t("dashboards.end-of", { year: passed ? String(yearOf(passed.on)) : "" });
  const label = says === head ? undefined : says;
  if (!passed) return figure(t("common.missing"), undefined, label);
  const target = goalValueWords(i18n, goal, passed.target);
  if (passed.value === null) {
    return figure(t("common.missing"), t("dashboards.milestone-target", { target }), label);
  }
  const below =
    passed.value < passed.target
      ? t("dashboards.milestone-missed", {
          gap: goalGapWords(i18n, goal, passed.target - passed.value),
          target,
        })
      : t("dashboards.milestone-met", { target });
  return figure(goalValueWords(i18n, goal, passed.value), below, label);
}

/** The milestone ahead, and what is still missing for it today. */
function aheadFigure(i18n: I18n, goal: GoalRow, head: string): GoalFigure {
  const { t } = i18n;
  const { next } = goal.standing;
  const says = t("dashboards.milestone-of", { year: next ? String(yearOf(next.on)) : "" });
  return figure(
    next ? goalValueWords(i18n, goal, next.target) : t("common.missing"),
    next?.gap
      ? t("dashboards.still-missing", { gap: goalGapWords(i18n, goal, next.gap) })
      : undefined,
    says === head ? undefined : says,
  );
}

/** What the share is made of: 2.245 / 3.321 đơn vị, or the two sums. */
function fractionOf({ t, format }: I18n, goal: GoalRow): string | undefined {
  const { fraction, missingUnits, ofMoney } = goal;
  if (!fraction) return undefined;
  if (missingUnits !== null) return t("dashboards.of-units", fraction);
  if (!ofMoney) return t("dashboards.of-sums", fraction);
  const billions = (amount: number) => format.amount(BigInt(amount), "billion", 0);
  return t("dashboards.of-billions", {
    numerator: billions(fraction.numerator),
    denominator: billions(fraction.denominator),
  });
}

/** What the figures say about the milestone, in words; nothing about the future but what it takes. */
function saying(i18n: I18n, goal: GoalRow): string {
  const { t } = i18n;
  const { now, history, yearly, missingUnits, missingUnitsPerYear } = goal;
  const { standing, besideRoad, next } = goal.standing;
  const year = next ? String(yearOf(next.on)) : "";
  const closed = history.at(-1);
  const said: string[] = [];
  if (!now && history.length === 0) said.push(t("dashboards.say-no-figure"));
  else if (!next) said.push(t("dashboards.say-no-target"));
  else if (yearly && next.gap === 0 && closed) {
    const value = goalValueWords(i18n, goal, closed.value);
    said.push(t("dashboards.say-year-reached", { closed: String(yearOf(closed.on)), value, year }));
  } else if (standing === "met") said.push(t("dashboards.say-met", { year }));
  else if (besideRoad !== null) {
    const gap = goalGapWords(i18n, goal, Math.abs(besideRoad));
    said.push(t(`dashboards.say-${besideRoad < 0 ? "behind" : "on-road"}`, { gap, year }));
  }
  if (yearly && now) {
    said.push(
      t("dashboards.say-running", {
        year: String(yearOf(now.on)),
        now: goalValueWords(i18n, goal, now.value),
      }),
    );
  } else if (missingUnits && missingUnitsPerYear && isOfMany(goal)) {
    said.push(t("dashboards.say-units", { missing: missingUnits, perYear: missingUnitsPerYear }));
  } else if (next?.perYear && !missingUnits) {
    said.push(t("dashboards.say-per-year", { perYear: goalGapWords(i18n, goal, next.perYear) }));
  }
  if (goal.ofMoney) said.push(t("dashboards.say-own-money"));
  if (goal.overMonths) said.push(t("dashboards.say-months", { months: goal.overMonths }));
  if (goal.waiting > 0) said.push(t("dashboards.say-waiting", { count: goal.waiting }));
  return said.join(" ");
}

/** One unit alone has it or not: it needs no part of a unit a year. */
function isOfMany({ fraction }: GoalRow): boolean {
  return fraction !== null && fraction.denominator > 1;
}
