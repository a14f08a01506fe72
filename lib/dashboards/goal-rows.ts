import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { goalValue, milestoneDay, type RoadPoint } from "#lib/domain/goal-progress.ts";
import { type GoalStanding, standingOf, unitsMissing } from "#lib/domain/goal-standing.ts";
import type { ReportsOfMonth } from "./figures/count-reports.ts";
import { type GoalDefinition, isYearly, type Measure, measureOf } from "./figures/goal-measure.ts";
import { type GoalFacts, NO_FACTS } from "./figures/measure-goals.ts";
import type { GoalMoney } from "./figures/sum-money.ts";

/** One goal on a dashboard: shares in percent, amounts in the goal's own unit. */
export type GoalRow = {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  unitWord: string;
  unitWordEn: string;
  /** An amount of đồng, of something else, or a share. */
  measuredIn: "dong" | "amount" | "percent";
  /** The two parts of the fraction are sums of money. */
  ofMoney: boolean;
  decimals: number;
  baseline: RoadPoint | null;
  milestones: readonly RoadPoint[];
  history: readonly RoadPoint[];
  now: RoadPoint | null;
  /** What the value is made of: units, or the two sums; null for an amount. */
  fraction: { numerator: number; denominator: number } | null;
  /** Units still missing for the milestone ahead, and how many a year that is; null where units are not counted. */
  missingUnits: number | null;
  missingUnitsPerYear: number | null;
  yearly: boolean;
  /** Reports in time are looked back on over so many months; null for other goals. */
  overMonths: number | null;
  /** Reports of its tasks that wait for review and are not counted. */
  waiting: number;
  standing: GoalStanding;
};

export type GoalSources = {
  facts: ReadonlyMap<string, GoalFacts>;
  money: ReadonlyMap<string, readonly GoalMoney[]>;
  months: readonly ReportsOfMonth[];
  /** The same before each milestone that has passed. */
  monthsAt: ReadonlyMap<CivilDate, readonly ReportsOfMonth[]>;
  /** Reports that wait, by task. */
  waitingByTask: Readonly<Record<string, number>>;
  /** The unit that set the goals: baselines and amounts to be reached are the whole country's. */
  isWhole: boolean;
  today: CivilDate;
};

type Measured = Pick<GoalRow, "history" | "now" | "fraction"> & {
  units: { all: number; reached: number } | null;
};

/** The goals that are about units of this subtree: a commune is not told of the provinces' resolutions. */
export function goalRows(goals: readonly GoalDefinition[], sources: GoalSources): GoalRow[] {
  return goals
    .filter(({ id }) => (sources.facts.get(id) ?? NO_FACTS).units > 0)
    .map((goal) => goalRow(goal, sources));
}

function goalRow(goal: GoalDefinition, sources: GoalSources): GoalRow {
  const { today, isWhole, waitingByTask } = sources;
  const yearly = isYearly(goal);
  const measured = MEASURES[measureOf(goal)](goal, sources);
  const baseline = isWhole ? goal.baseline : null;
  const milestones = milestonesOf(goal, isWhole);
  const history = baseline
    ? measured.history.filter(({ on }) => on > baseline.on)
    : measured.history;
  const path = { baseline, milestones, history, now: measured.now, yearly };
  const standing = standingOf(path, today);
  const { units } = measured;
  const { next } = standing;
  const missing = units && next ? unitsMissing(next.target, units.all, units.reached) : null;
  return {
    id: goal.id,
    code: goal.code,
    name: goal.name,
    nameEn: goal.nameEn,
    unitWord: goal.unitWord,
    unitWordEn: goal.unitWordEn,
    measuredIn:
      goal.kind !== "amount" ? "percent" : measureOf(goal) === "money" ? "dong" : "amount",
    ofMoney: measureOf(goal) === "money",
    decimals: goal.kind === "amount" ? goal.decimals : Math.max(1, goal.decimals),
    ...path,
    fraction: measured.fraction,
    missingUnits: missing,
    missingUnitsPerYear:
      units && next?.perYear ? Math.ceil((next.perYear / 100) * units.all) : null,
    overMonths: measureOf(goal) === "punctuality" ? sources.months.length : null,
    waiting: goal.tasks.reduce((sum, { id }) => sum + (waitingByTask[id] ?? 0), 0),
    standing,
  };
}

/** What the ledger gave the unit; else a share is the same for all, an amount is the whole country's alone. */
function milestonesOf(goal: GoalDefinition, isWhole: boolean): readonly RoadPoint[] {
  if (!isWhole && goal.given.length > 0) return goal.given;
  return goal.kind === "amount" && !isWhole ? [] : goal.milestones;
}

const MEASURES: Record<Measure, (goal: GoalDefinition, sources: GoalSources) => Measured> = {
  done: unitsReached,
  works: unitsReached,
  figures: latestFigures,
  money: moneyOfYears,
  punctuality: reportsInTime,
};

const UNMEASURED: Measured = { history: [], now: null, fraction: null, units: null };

/** Units that have it, by the day of the fact, over all units that the goal is about. */
function unitsReached(goal: GoalDefinition, { facts, today }: GoalSources): Measured {
  const { units, reachedIn } = facts.get(goal.id) ?? NO_FACTS;
  if (units === 0) return UNMEASURED;
  const reachedBy = (year: number) =>
    reachedIn.reduce((sum, one) => sum + (one.year <= year ? one.units : 0), 0);
  const share = (count: number) => (count / units) * 100;
  const reached = reachedBy(Number.POSITIVE_INFINITY);
  return {
    history: closedYears(goal, today).map((year) => ({
      on: milestoneDay(year),
      value: share(reachedBy(year)),
    })),
    now: { on: today, value: share(reached) },
    fraction: { numerator: reached, denominator: units },
    units: { all: units, reached },
  };
}

function latestFigures(goal: GoalDefinition, { facts, today }: GoalSources): Measured {
  const { units, figures, years } = facts.get(goal.id) ?? NO_FACTS;
  if (!figures) return UNMEASURED;
  if (goal.kind === "yes_no" || goal.kind === "works") {
    if (units === 0) return UNMEASURED;
    const share = (reaching: number) => (reaching / units) * 100;
    return {
      history: years.map(({ year, reaching }) => ({
        on: milestoneDay(year),
        value: share(reaching),
      })),
      now: { on: today, value: share(figures.reaching) },
      fraction: { numerator: figures.reaching, denominator: units },
      units: { all: units, reached: figures.reaching },
    };
  }
  const value = goalValue(goal.kind, figures);
  return {
    history: years.flatMap(({ year, ...sums }) => {
      const atEnd = goalValue(goal.kind, sums);
      return atEnd === null ? [] : [{ on: milestoneDay(year), value: atEnd }];
    }),
    now: value === null ? null : { on: today, value },
    fraction: goal.kind === "ratio" ? fractionOf(figures.numerator, figures.denominator) : null,
    units: null,
  };
}

/**
 * An amount adds up what was allocated over the years. A ratio is what was disbursed over what could be: the year's
 * plan with what was carried over to it; one point a year.
 */
function moneyOfYears(goal: GoalDefinition, { money, today }: GoalSources): Measured {
  const years = money.get(goal.id) ?? [];
  const thisYear = yearOf(today);
  if (goal.kind === "amount") {
    const upTo = (year: number) =>
      years.reduce((sum, one) => sum + (one.year <= year ? one.allocated : 0), 0);
    return {
      ...UNMEASURED,
      history: closedYears(goal, today).map((year) => ({
        on: milestoneDay(year),
        value: upTo(year),
      })),
      now: { on: today, value: upTo(thisYear) },
    };
  }
  const spendable = ({ planned, carriedOver }: GoalMoney) => planned + carriedOver;
  const share = (one: GoalMoney) => (one.disbursed / spendable(one)) * 100;
  const running = years.find((one) => one.year === thisYear && spendable(one) > 0);
  return {
    ...UNMEASURED,
    history: years
      .filter(
        (one) => one.year < thisYear && one.year >= yearOf(goal.baseline.on) && spendable(one) > 0,
      )
      .map((one) => ({ on: milestoneDay(one.year), value: share(one) })),
    now: running ? { on: today, value: share(running) } : null,
    fraction: running ? fractionOf(running.disbursed, spendable(running)) : null,
  };
}

/** Today by the months that closed last; at a milestone by those that had closed then. */
function reportsInTime(_: GoalDefinition, { months, monthsAt, today }: GoalSources): Measured {
  const sums = (some: readonly ReportsOfMonth[]) => ({
    numerator: some.reduce((sum, { onTime }) => sum + onTime, 0),
    denominator: some.reduce((sum, { due }) => sum + due, 0),
  });
  const value = (some: readonly ReportsOfMonth[]) => goalValue("ratio", sums(some));
  const history = [...monthsAt].flatMap(([on, some]) => {
    const then = value(some);
    return then === null ? [] : [{ on, value: then }];
  });
  const now = value(months);
  if (now === null) return { ...UNMEASURED, history };
  return { ...UNMEASURED, history, now: { on: today, value: now }, fraction: sums(months) };
}

function fractionOf(numerator: number, denominator: number) {
  return { numerator, denominator };
}

function closedYears(goal: GoalDefinition, today: CivilDate): number[] {
  const first = yearOf(goal.baseline.on);
  return Array.from({ length: Math.max(0, yearOf(today) - first) }, (_, index) => first + index);
}
