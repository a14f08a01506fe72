import type { CivilDate } from "#lib/domain/civil-date.ts";
import {
  type Forecast,
  forecastOf,
  type Outlook,
  outlookOf,
  yearReaching,
} from "#lib/domain/goal-forecast.ts";
import type { RoadPoint } from "#lib/domain/goal-progress.ts";
import type { GoalDefinition } from "./figures/goal-measure.ts";
import { type GoalStep, stepModeOf } from "./figures/goal-steps.ts";
import type { GoalRow } from "./goal-rows.ts";
import { goalLine } from "./goal-track.ts";

/** What may be said of a goal's milestone ahead. */
export type Foretold = {
  /** What was reached, day by day as far as it is known, in order. */
  line: RoadPoint[];
  forecast: Forecast | null;
  outlook: Outlook;
  /** In which year the milestone is met at this pace. */
  meetsIn: number | null;
  /** What the value on the forecast's day lacks in units, and what a year brought at the present pace. */
  inUnits: { short: number; perYear: number; slowest: number; fastest: number } | null;
};

/** The road of a goal up to today and where it leads; `units` are those that it is about, `from` the earliest day shown. */
export function foretell(
  definition: GoalDefinition,
  goal: GoalRow,
  steps: readonly GoalStep[],
  { units, today, from }: { units: number; today: CivilDate; from: CivilDate },
): Foretold {
  const { next } = goal.standing;
  const line = goalLine(definition, steps, { history: goal.history, today, from, units });
  const known = goal.baseline ? [goal.baseline, ...line] : line;
  const last = known.at(-1);
  const forecast =
    next && !goal.yearly
      ? forecastOf(known, next.on, { isShare: goal.measuredIn === "percent" })
      : null;
  return {
    line,
    forecast,
    meetsIn:
      forecast && next && last ? yearReaching(last, forecast.pace.perYear, next.target) : null,
    outlook: outlookOf({
      hasFigure: goal.now !== null || goal.history.length > 0,
      yearly: stepModeOf(definition) === "year",
      target: next?.target ?? null,
      now: goal.now?.value ?? null,
      forecast,
    }),
    inUnits:
      forecast && goal.missingUnits !== null && units > 1
        ? unitsOf(forecast, units, next?.target ?? 0)
        : null,
  };
}

/** The forecast of a share of units, told in units. */
function unitsOf({ value, pace }: Forecast, units: number, target: number): Foretold["inUnits"] {
  const ofUnits = (share: number) => Math.round((share / 100) * units);
  return {
    short: Math.max(0, Math.ceil((target / 100) * units - 1e-9) - ofUnits(value)),
    perYear: ofUnits(pace.perYear),
    slowest: ofUnits(pace.slowest),
    fastest: ofUnits(pace.fastest),
  };
}
