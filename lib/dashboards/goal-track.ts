import { addDays, type CivilDate, endOfMonth, yearOf } from "#lib/domain/civil-date.ts";
import { goalValue, type RoadPoint } from "#lib/domain/goal-progress.ts";
import { closedMonths, LOOK_BACK_MONTHS } from "./clocks.ts";
import { type GoalDefinition, measureOf } from "./figures/goal-measure.ts";
import {
  figuresSince,
  type GoalStep,
  isOfUnits,
  type StepMode,
  stepModeOf,
} from "./figures/goal-steps.ts";

/** What had been reached on a day: units or sums, and the goal's value of them. */
export type Reached = { numerator: number; denominator: number; value: number | null };

/** What some of the steps add up to on a day; `units` are those that the goal is about there. */
export function reachedOn(
  goal: GoalDefinition,
  steps: readonly GoalStep[],
  day: CivilDate,
  units: number,
): Reached {
  const counts = countedBy(stepModeOf(goal), day);
  let [numerator, denominator] = [0, 0];
  for (const step of steps) {
    if (!counts(step.on)) continue;
    numerator += step.numerator;
    denominator += step.denominator;
  }
  if (isOfUnits(goal)) denominator = units;
  return { numerator, denominator, value: goalValue(goal.kind, { numerator, denominator }) };
}

function countedBy(mode: StepMode, day: CivilDate): (on: CivilDate) => boolean {
  if (mode === "all") return (on) => on <= day;
  if (mode === "year") return (on) => yearOf(on) === yearOf(day);
  const ends = new Set(closedMonths(day, LOOK_BACK_MONTHS).map(({ endsOn }) => endsOn));
  return (on) => ends.has(on);
}

/**
 * The days on which the line of a goal turns, up to today: month by month where facts have days, cut-off by cut-off
 * where they are reported; none for a figure of a year, which is no line.
 */
export function turningDays(
  goal: GoalDefinition,
  steps: readonly GoalStep[],
  { from, today, since }: { from: CivilDate; today: CivilDate; since: CivilDate },
): CivilDate[] {
  const mode = stepModeOf(goal);
  const days = [...new Set(steps.map(({ on }) => on))].sort();
  if (mode === "months") return [];
  if (mode === "year") return [];
  const measure = measureOf(goal);
  if (measure === "figures") return days.filter((on) => on > from && on > since && on <= today);
  if (measure === "money") return days.filter((on) => on > from && on <= today);
  const ends: CivilDate[] = [];
  for (let on = endOfMonth(addDays(from, 1)); on < today; on = endOfMonth(addDays(on, 1)))
    ends.push(on);
  return [...ends, today];
}

/** The line of a goal: the ends of closed years as the dashboard tells them, and every turning day. */
export function goalLine(
  goal: GoalDefinition,
  steps: readonly GoalStep[],
  facts: {
    history: readonly RoadPoint[];
    today: CivilDate;
    from: CivilDate;
    units: number;
  },
): RoadPoint[] {
  const { history, today, from, units } = facts;
  const since = figuresSince(today, from);
  const byDay = new Map(history.map((point) => [point.on, point.value]));
  for (const on of turningDays(goal, steps, { from: goal.baseline.on, today, since })) {
    const { value } = reachedOn(goal, steps, on, units);
    if (value !== null) byDay.set(on, value);
  }
  return [...byDay].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
