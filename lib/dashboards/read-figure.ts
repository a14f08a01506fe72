import type { Read } from "#lib/db/door.ts";
import { type Period, periodOn, REGIME_RULES } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Fraction, sumOf } from "#lib/domain/fraction.ts";
import { closedMonths, LOOK_BACK_MONTHS } from "./clocks.ts";
import { countAcceptedByChild } from "./figures/count-approved.ts";
import { countReportsByChild, periodsOfMonth, periodsWithin } from "./figures/count-reports.ts";
import { countStatesOn } from "./figures/count-states-on.ts";
import type { Extent } from "./figures/extent.ts";
import { measureOf } from "./figures/goal-measure.ts";
import { type GoalPart, readGoalParts } from "./figures/goal-parts.ts";
import {
  type GoalStep,
  readGoalSteps,
  stepsOfMoney,
  stepsOfReports,
} from "./figures/goal-steps.ts";
import { sumMoneyOfGoal } from "./figures/sum-money.ts";
import { reachedOn } from "./goal-track.ts";
import { type LeaderFigure, milestoneAhead } from "./leader-figures.ts";

/**
 * A figure of one child (by its segment; null is the unit itself) on each day that was asked for; null: none then. No
 * denominator is 0.
 */
export type FigureOfChild = { child: string | null; on: (Fraction | null)[] };

export type FigureRead = {
  children: FigureOfChild[];
  /** All together: sums over sums. */
  total: (Fraction | null)[];
  /** Reports of each day's month that are neither sent nor due yet: so far only the early ones count. */
  toCome: number[];
};

/**
 * A figure on some days, in order, child by child. Of reports a day stands for the month of the administrative calendar
 * that it closes or, if it closes none, that had closed last.
 */
export async function readFigure(
  read: Read,
  extent: Extent,
  figure: LeaderFigure,
  days: readonly CivilDate[],
): Promise<FigureRead> {
  const { children, toCome } = await childrenOf(read, extent, figure, days);
  const known = children.filter(({ on }) => on.some(Boolean));
  return {
    children: known,
    total: days.map((_, place) => sumOf(known.flatMap(({ on }) => on[place] ?? []))),
    toCome: toCome ?? days.map(() => 0),
  };
}

/** The month that a day closes, or that had closed last by then. */
export function monthClosedBy(day: CivilDate): Period | null {
  const month = periodOn(REGIME_RULES.administrative, "monthly", day);
  return month?.endsOn === day ? month : (closedMonths(day, 1)[0] ?? null);
}

type ChildrenRead = { children: FigureOfChild[]; toCome?: number[] };

async function childrenOf(
  read: Read,
  extent: Extent,
  figure: LeaderFigure,
  days: readonly CivilDate[],
): Promise<ChildrenRead> {
  switch (figure.kind) {
    case "overdue":
    case "settled": {
      const rows = await countStatesOn(read, extent, days);
      const children = byChild(days, rows, (row) => ({
        day: row.day,
        numerator: figure.kind === "overdue" ? row.overdue : row.done,
        // What is still within its term is neither done nor late.
        denominator: figure.kind === "overdue" ? row.all : row.done + row.overdue,
      }));
      return { children };
    }
    case "on-time":
    case "accepted":
      return ofReports(read, extent, figure.kind, days);
    case "goal":
      return {
        children: await ofGoal(read, { ...extent, scopes: figure.seen.scopes }, figure, days),
      };
  }
}

async function ofReports(
  read: Read,
  extent: Extent,
  kind: "on-time" | "accepted",
  days: readonly CivilDate[],
): Promise<ChildrenRead> {
  const months = days.flatMap((day) => monthClosedBy(day) ?? []);
  const periods = await periodsWithin(read, months);
  const counts =
    kind === "on-time"
      ? (await countReportsByChild(read, extent, periods)).map((row) => ({
          ...row,
          numerator: row.onTime,
          denominator: row.sent + row.missing,
          toCome: row.all - row.sent - row.missing,
        }))
      : (await countAcceptedByChild(read, extent, periods)).map((row) => ({
          ...row,
          numerator: row.accepted,
          denominator: row.all,
        }));
  const daysOf = new Map<string, CivilDate[]>();
  for (const day of days) {
    const month = monthClosedBy(day);
    for (const id of month ? periodsOfMonth(periods, month) : [])
      daysOf.set(id, [...(daysOf.get(id) ?? []), day]);
  }
  const rows = counts.flatMap((row) =>
    (daysOf.get(row.periodId) ?? []).map((day) => ({ ...row, day })),
  );
  return {
    children: byChild(days, rows, (row) => row),
    toCome: days.map((day) =>
      rows.reduce((sum, row) => sum + (row.day === day ? row.toCome : 0), 0),
    ),
  };
}

type Told = Fraction & { day: CivilDate };

/** Several rows of a child on one day are added up. */
function byChild<Row extends { child: string | null }>(
  days: readonly CivilDate[],
  rows: readonly Row[],
  tell: (row: Row) => Told,
): FigureOfChild[] {
  return [...Map.groupBy(rows, ({ child }) => child)].map(([child, own]) => {
    const told = own.map(tell);
    return { child, on: days.map((day) => sumOf(told.filter((one) => one.day === day))) };
  });
}

type GoalFigure = Extract<LeaderFigure, { kind: "goal" }>;

async function ofGoal(
  read: Read,
  extent: Extent,
  { seen: { goal } }: GoalFigure,
  days: readonly CivilDate[],
): Promise<FigureOfChild[]> {
  const { today } = extent;
  const within = { ...extent, filter: { groupId: null, directiveId: null } };
  const parts = await readGoalParts(read, within, goal, milestoneAhead(goal, today)?.on ?? null);
  const steps = await stepsOf(read, within, goal, parts, days);
  const ofChild = Map.groupBy(steps, ({ child }) => child);
  return parts.map((part) => {
    const own = ofChild.get(part.child) ?? [];
    return {
      child: part.child,
      on: days.map((day) => {
        const { numerator, denominator } = reachedOn(goal, own, day, part.units);
        const whole = goal.kind === "amount" ? (part.given ?? 0) : denominator;
        return whole > 0 ? { numerator, denominator: whole } : null;
      }),
    };
  });
}

async function stepsOf(
  read: Read,
  extent: Extent,
  goal: GoalFigure["seen"]["goal"],
  parts: readonly GoalPart[],
  days: readonly CivilDate[],
): Promise<GoalStep[]> {
  const { today } = extent;
  const measure = measureOf(goal);
  if (measure === "money") {
    const units = parts.reduce((sum, part) => sum + part.units, 0);
    return stepsOfMoney(goal, await sumMoneyOfGoal(read, extent, goal, units), today);
  }
  if (measure === "punctuality") {
    const months = days.flatMap((day) => closedMonths(day, LOOK_BACK_MONTHS));
    const periods = await periodsWithin(read, months);
    return stepsOfReports(await countReportsByChild(read, extent, periods), periods);
  }
  return readGoalSteps(read, extent, goal, days[0] ?? today);
}
