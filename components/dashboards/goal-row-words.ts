import { goalPicture } from "#components/charts/goal-picture.ts";
import type { GoalOutlook } from "#lib/dashboards/goal-outlooks.ts";
import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { outlookSentence } from "./goal-outlook-words.ts";
import type { GoalFigure, GoalWords } from "./goal-table.tsx";
import { goalGapWords, goalUnitWord, goalValueWords } from "./goal-values.ts";

type Asked = {
  i18n: I18n;
  one: GoalOutlook;
  /** First and last day of the pictures of all rows. */
  span: readonly [CivilDate, CivilDate];
  /** The milestone columns that the table has, by their heads. */
  heads: { passed?: string; ahead?: string };
  /** In few words: what it is counted in, what it takes and what waits is left to the other page. */
  brief: boolean;
};

/** What the table says of a goal. */
export function goalRowWords({ i18n, one, span, heads, brief }: Asked): GoalWords {
  const { goal, forecast } = one;
  const { baseline, now } = goal;
  const value = (of: number) => goalValueWords(i18n, goal, of);
  const unitWord = goalUnitWord(i18n, goal);
  return {
    id: goal.id,
    name: nameOf(i18n, goal),
    ...(!brief && {
      note: baseline
        ? i18n.t("dashboards.baseline", {
            unit: unitWord,
            year: String(yearOf(baseline.on)),
            value: value(baseline.value),
          })
        : unitWord,
    }),
    ...((goal.milestones.length > 0 || goal.history.length > 0) && {
      picture: goalPicture({
        span,
        ...(baseline && { baseline }),
        milestones: [...goal.milestones],
        reached: [...goal.history, ...(now && !goal.yearly ? [now] : [])],
        ...(goal.yearly && now && { running: now }),
        ...(forecast && { forecast }),
      }),
    }),
    now: figure(
      now ? value(now.value) : i18n.t("common.missing"),
      brief ? undefined : fractionOf(i18n, goal),
    ),
    // Of a figure that starts anew each year it is the last closed year's.
    ...(now && !goal.yearly && { judged: true }),
    ...(heads.passed && { passed: passedFigure(i18n, goal, heads.passed) }),
    ...(heads.ahead && { ahead: aheadFigure(i18n, one, heads.ahead) }),
    say: [outlookSentence(i18n, one), ...(brief ? [] : alsoSaid(i18n, goal))].join(" "),
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

/** Where it leads by the milestone ahead, with the range of that; and the milestone. */
function aheadFigure(i18n: I18n, { goal, forecast }: GoalOutlook, head: string): GoalFigure {
  const { t } = i18n;
  const { next } = goal.standing;
  const says = t("dashboards.forecast-of", { year: next ? String(yearOf(next.on)) : "" });
  const label = says === head ? undefined : says;
  const value = (of: number) => goalValueWords(i18n, goal, of);
  if (!next) return figure(t("common.missing"), undefined, label);
  const target = t("dashboards.milestone-target", { target: value(next.target) });
  if (!forecast) return figure(t("common.missing"), target, label);
  const [low, high] = [value(forecast.low), value(forecast.high)];
  const below = low === high ? target : t("dashboards.forecast-range", { low, high, target });
  return figure(value(forecast.value), below, label);
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

/** What it takes a year, and what is to be known of the figures. */
function alsoSaid(i18n: I18n, goal: GoalRow): string[] {
  const { t } = i18n;
  const { now, yearly, missingUnits, missingUnitsPerYear } = goal;
  const { next } = goal.standing;
  const said: string[] = [];
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
  return said;
}

/** One unit alone has it or not: it needs no part of a unit a year. */
function isOfMany({ fraction }: GoalRow): boolean {
  return fraction !== null && fraction.denominator > 1;
}
