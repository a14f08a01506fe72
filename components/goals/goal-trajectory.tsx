import { Figure } from "#components/charts/figure.tsx";
import type { GoalData } from "#components/charts/goal-road.ts";
import { TableBehind } from "#components/charts/table-behind.tsx";
import { Trajectory, type TrajectoryWords } from "#components/charts/trajectory.tsx";
import { goalUnitWord } from "#components/dashboards/goal-values.ts";
import type { GoalPage } from "#lib/dashboards/goal-page.ts";
import { yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { nameOf } from "#lib/i18n/named.ts";
import { goalWords } from "./goal-words.ts";
import { TrajectoryTable } from "./trajectory-table.tsx";

type Props = { i18n: I18n; page: GoalPage };

/** The goal's road at full size, with the figures behind it. */
export function GoalTrajectory({ i18n, page }: Props) {
  const { t, format } = i18n;
  const { goal, line, today, forecast } = page;
  const data = dataOf(page);
  if (data.milestones.length === 0 && data.reached.length === 0) return null;
  const unitWord = goalUnitWord(i18n, goal);
  const day = format.date(goal.yearly ? today : (line.at(-1)?.on ?? today));
  const words = goalWords(i18n, page);
  const paces = {
    pace: words.pace ?? "",
    slowest: words.slowest ?? "",
    fastest: words.fastest ?? "",
  };
  return (
    <Figure
      title={titleOf(i18n, page)}
      subtitle={
        goal.missingUnits !== null && goal.fraction
          ? t("trajectory.chart-subtitle-units", { units: goal.fraction.denominator, day })
          : t("trajectory.chart-subtitle", { unit: unitWord, day })
      }
      remark={
        goal.yearly
          ? t("trajectory.remark-yearly")
          : forecast
            ? t("trajectory.remark-forecast", paces)
            : t("trajectory.remark")
      }
    >
      <Trajectory
        data={data}
        isShare={goal.measuredIn === "percent"}
        words={trajectoryWords(i18n, page)}
      />
      <TableBehind i18n={i18n}>
        <TrajectoryTable i18n={i18n} page={page} />
      </TableBehind>
    </Figure>
  );
}

function dataOf({ goal, line, forecast }: GoalPage): GoalData {
  return {
    ...(goal.baseline && { baseline: goal.baseline }),
    milestones: [...goal.milestones],
    reached: goal.baseline ? line.filter(({ on }) => on > (goal.baseline?.on ?? "")) : line,
    ...(goal.yearly && goal.now && { running: goal.now }),
    ...(forecast && { forecast }),
  };
}

function trajectoryWords(i18n: I18n, page: GoalPage): TrajectoryWords {
  const { t, format } = i18n;
  const { goal, forecast, line } = page;
  const words = goalWords(i18n, page);
  const { next, passed } = goal.standing;
  const last = line.at(-1);
  const isShort = forecast && next && forecast.value < next.target;
  return {
    title: t("trajectory.chart-plain", {
      goal: nameOf(i18n, goal),
      from: yearWord(goal.baseline?.on ?? line[0]?.on ?? page.today),
      to: yearWord(goal.milestones.at(-1)?.on ?? page.today),
    }),
    finding: findingOf(i18n, page),
    tick: (value) =>
      goal.measuredIn === "percent" ? format.percent(value / 100, 0) : tickWords(i18n, page, value),
    milestone: (on, value) =>
      t("trajectory.mark-milestone", { day: words.day(on), value: words.value(value) }),
    milestoneShort: (on) => t("trajectory.mark-milestone-short", { year: yearWord(on) }),
    yearEnd: (year) => t("trajectory.mark-year", { year: String(year) }),
    ...(goal.baseline && {
      baseline: t("trajectory.mark-baseline", {
        year: yearWord(goal.baseline.on),
        value: words.value(goal.baseline.value),
      }),
    }),
    ...(last && !goal.yearly && { now: nowWords(i18n, page, last) }),
    ...(goal.yearly &&
      goal.now && {
        running: t("trajectory.mark-running", {
          year: yearWord(goal.now.on),
          value: words.value(goal.now.value),
        }),
      }),
    ...(passed?.value !== undefined &&
      passed?.value !== null &&
      passed.value < passed.target && {
        missed: {
          on: passed.on,
          value: passed.value,
          gap: t("trajectory.mark-missed", { gap: words.gap(passed.target - passed.value) }),
          was: t("trajectory.mark-was", { value: words.value(passed.value) }),
        },
      }),
    ...(words.needed &&
      !goal.yearly && { needed: t("trajectory.mark-needed", { perYear: words.needed }) }),
    ...(forecast && {
      forecastOn: forecast.on,
      forecast: {
        value: t("trajectory.mark-forecast", { value: words.value(forecast.value) }),
        ...(isShort && { short: t("trajectory.mark-short", { short: words.short }) }),
        fastest: t("trajectory.mark-fastest", { value: words.value(forecast.high) }),
        slowest: t("trajectory.mark-slowest", { value: words.value(forecast.low) }),
      },
    }),
    phone: forecast && {
      value: words.value(forecast.value),
      fastest: words.value(forecast.high),
      slowest: words.value(forecast.low),
    },
  };
}

function nowWords(i18n: I18n, page: GoalPage, last: { on: string; value: number }) {
  const { t, format } = i18n;
  const { goal } = page;
  const words = goalWords(i18n, page);
  const day = format.date(last.on);
  return {
    value: t("trajectory.mark-now", { value: words.value(last.value) }),
    below: [
      goal.missingUnits !== null && goal.fraction
        ? t("trajectory.mark-of-units", { ...goal.fraction, day })
        : day,
    ],
    short:
      goal.missingUnits !== null && goal.fraction
        ? t("trajectory.units", { count: goal.fraction.numerator })
        : day,
    ...(goal.waiting > 0 && {
      waiting: t("trajectory.mark-waiting", { count: goal.waiting }),
    }),
  };
}

/** Amounts on the axis without their unit where it is đồng: in billions, as the head of the axis says. */
function tickWords(i18n: I18n, { goal }: GoalPage, value: number): string {
  if (goal.measuredIn === "dong")
    return i18n.format.amount(BigInt(Math.round(value)), "billion", 0);
  return i18n.format.number(value, 0);
}

function findingOf(i18n: I18n, page: GoalPage): string {
  const { t } = i18n;
  const { goal, forecast, line } = page;
  const words = goalWords(i18n, page);
  const { next } = goal.standing;
  const last = goal.yearly ? goal.now : line.at(-1);
  const now = last ? words.value(last.value) : t("common.missing");
  const said = {
    now,
    day: next ? words.day(next.on) : t("common.missing"),
    target: next ? words.value(next.target) : t("common.missing"),
  };
  if (!forecast) return t("trajectory.finding", said);
  return t("trajectory.finding-forecast", {
    ...said,
    value: words.value(forecast.value),
    low: words.value(forecast.low),
    high: words.value(forecast.high),
  });
}

/** How it lies beside the straight road, as far as that is known; where the pace says otherwise, in the same breath. */
function titleOf(i18n: I18n, page: GoalPage): string {
  const { t } = i18n;
  const { goal, line, today, outlook } = page;
  const words = goalWords(i18n, page);
  const { besideRoad, next, standing } = goal.standing;
  if (next && standing === "met") return t("trajectory.chart-met", { year: yearWord(next.on) });
  if (next && besideRoad !== null && besideRoad !== 0) {
    const gap = words.gap(Math.abs(besideRoad));
    const isBehind = besideRoad < 0;
    const but = outlook === (isBehind ? "will-meet" : "will-miss") ? "-but" : "";
    return t(`trajectory.chart-${isBehind ? "behind" : "ahead"}${but}`, {
      gap,
      year: yearWord(next.on),
    });
  }
  return t("trajectory.chart-plain", {
    goal: nameOf(i18n, goal),
    from: yearWord(goal.baseline?.on ?? line[0]?.on ?? today),
    to: yearWord(goal.milestones.at(-1)?.on ?? today),
  });
}

function yearWord(on: string): string {
  return String(yearOf(on));
}
