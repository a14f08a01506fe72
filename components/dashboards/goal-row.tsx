import type { ReactNode } from "react";
import { GoalSparkline } from "#components/charts/goal-sparkline.tsx";
import { Cell, Row, Title } from "#components/ui/table.tsx";
import type { GoalRow } from "#lib/dashboards/goal-rows.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { named, nameOf } from "#lib/i18n/named.ts";
import { goalGapWords, goalValueWords } from "./goal-values.ts";

type Props = {
  i18n: I18n;
  goal: GoalRow;
  href: string;
  /** First and last day of the pictures of all rows. */
  span: readonly [CivilDate, CivilDate];
  /** What a leader may do about it. */
  deed: ReactNode;
  /** Which of the milestone columns the table has. */
  shows: { passed: boolean; ahead: boolean };
};

/** One goal: its road, the figure now, at the milestone that passed and against the one ahead, and what that means. */
export function GoalTableRow({ i18n, goal, href, span, deed, shows }: Props) {
  const { t } = i18n;
  const { standing, baseline, now } = goal;
  const value = (of: number) => goalValueWords(i18n, goal, of);
  const unitWord = named(i18n, goal.unitWord, goal.unitWordEn);
  // On the phone a goal that is well keeps its name and its sentence.
  const folded = standing.standing === "behind" ? undefined : "phone-hide";
  return (
    <Row>
      <Title
        href={href}
        className="goal-title"
        note={
          baseline
            ? t("dashboards.baseline", {
                unit: unitWord,
                year: String(yearOf(baseline.on)),
                value: value(baseline.value),
              })
            : unitWord
        }
      >
        {nameOf(i18n, goal)}
      </Title>
      <Cell className={folded}>
        {goal.milestones.length > 0 || goal.history.length > 0 ? (
          <GoalSparkline
            i18n={i18n}
            name={nameOf(i18n, goal)}
            value={value}
            data={{
              span,
              ...(baseline && { baseline }),
              milestones: [...goal.milestones],
              reached: [...goal.history, ...(now && !goal.yearly ? [now] : [])],
              ...(goal.yearly && now && { running: now }),
            }}
          />
        ) : (
          t("common.missing")
        )}
      </Cell>
      <Cell
        numeric
        label={t("dashboards.value-now")}
        phone="half"
        className={folded}
        below={fractionOf(i18n, goal)}
      >
        <Now i18n={i18n} goal={goal} />
      </Cell>
      {shows.passed && <PassedCell i18n={i18n} goal={goal} folded={folded} />}
      {shows.ahead && <AheadCell i18n={i18n} goal={goal} folded={folded} />}
      <Cell className="say" below={deed}>
        {saying(i18n, goal)}
      </Cell>
    </Row>
  );
}

/** The figure that is judged stands out; of a figure that starts anew each year that is the last closed year's. */
function Now({ i18n, goal: { now, yearly, ...goal } }: { i18n: I18n; goal: GoalRow }) {
  if (!now) return i18n.t("common.missing");
  const value = goalValueWords(i18n, goal, now.value);
  return yearly ? value : <b>{value}</b>;
}

type CellProps = { i18n: I18n; goal: GoalRow; folded: string | undefined };

/** The figure on the day of the milestone that has passed, and whether it was met. */
function PassedCell({ i18n, goal, folded }: CellProps) {
  const { t } = i18n;
  const { passed } = goal.standing;
  const label = t("dashboards.end-of", { year: passed ? String(yearOf(passed.on)) : "" });
  if (!passed) {
    return (
      <Cell numeric label={label} phone="half" className={folded}>
        {t("common.missing")}
      </Cell>
    );
  }
  const target = goalValueWords(i18n, goal, passed.target);
  const missed = passed.value !== null && passed.value < passed.target;
  return (
    <Cell
      numeric
      label={label}
      phone="half"
      className={folded}
      below={
        passed.value === null
          ? t("dashboards.milestone-target", { target })
          : missed
            ? t("dashboards.milestone-missed", {
                gap: goalGapWords(i18n, goal, passed.target - passed.value),
                target,
              })
            : t("dashboards.milestone-met", { target })
      }
    >
      {passed.value === null ? t("common.missing") : goalValueWords(i18n, goal, passed.value)}
    </Cell>
  );
}

/** The milestone ahead, and what is still missing for it today. */
function AheadCell({ i18n, goal, folded }: CellProps) {
  const { t } = i18n;
  const { next } = goal.standing;
  return (
    <Cell
      numeric
      label={t("dashboards.milestone-of", { year: next ? String(yearOf(next.on)) : "" })}
      phone="half"
      className={folded}
      below={
        next?.gap
          ? t("dashboards.still-missing", { gap: goalGapWords(i18n, goal, next.gap) })
          : undefined
      }
    >
      {next ? goalValueWords(i18n, goal, next.target) : t("common.missing")}
    </Cell>
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
