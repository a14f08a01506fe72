import type { Read } from "#lib/db/door.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { milestoneDay } from "#lib/domain/goal-progress.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import type { ReportsOfMonth } from "./figures/count-reports.ts";
import { countUnits } from "./figures/count-units.ts";
import type { Extent } from "./figures/extent.ts";
import { measureOf } from "./figures/goal-measure.ts";
import {
  type GoalStep,
  readStepsTogether,
  stepsOfMoney,
  toldTogether,
} from "./figures/goal-steps.ts";
import { measureGoals, NO_FACTS } from "./figures/measure-goals.ts";
import { readGoals, type SeenGoal } from "./figures/read-goals.ts";
import { type GoalMoney, type SummedMoney, sumMoney } from "./figures/sum-money.ts";
import { type Foretold, foretell } from "./foretell.ts";
import { type GoalRow, goalRows } from "./goal-rows.ts";

/** A goal at a unit, and where it leads at this pace: the same figures as the goal's own page shows. */
export type GoalOutlook = Foretold & { goal: GoalRow };

/** Reports in time, looked back on from today and from the milestones that have passed. */
export type ReportsForGoals = {
  months: readonly ReportsOfMonth[];
  monthsAt: ReadonlyMap<CivilDate, readonly ReportsOfMonth[]>;
};

/** What the goals that are about some unit here are told from, but for the reports. */
export type GoalsRead = {
  told: readonly SeenGoal[];
  facts: Awaited<ReturnType<typeof measureGoals>>;
  /** All goals that are seen, also those that are about no unit here. */
  seen: readonly SeenGoal[];
  money: SummedMoney;
  steps: ReadonlyMap<string, GoalStep[]>;
};

export async function readGoalsAhead(read: Read, extent: Extent): Promise<GoalsRead> {
  const seen = await readGoals(read, extent);
  const facts = await measureGoals(read, extent, seen);
  const told = seen.filter(({ goal }) => (facts.get(goal.id) ?? NO_FACTS).units > 0);
  const money = await sumMoney(read, extent, told, await countUnits(read, extent));
  const steps = await readSteps(read, extent, told, money.byGoal);
  return { seen, told, facts, money, steps };
}

/** All goals of a unit with their forecasts, in the order of their codes. */
export function goalOutlooks(
  { unit, today }: Extent,
  { told, facts, money, steps }: GoalsRead,
  reports: ReportsForGoals & { waitingByTask?: Record<string, number> },
): GoalOutlook[] {
  const rows = goalRows(
    told.map(({ goal }) => goal),
    {
      facts,
      money: money.byGoal,
      waitingByTask: {},
      ...reports,
      isWhole: unit.commandPath !== null && depthOf(unit.commandPath) === 1,
      today,
    },
  );
  const from = milestoneDay(yearOf(today) - 1);
  return rows.flatMap((goal, place) => {
    const definition = told[place]?.goal;
    if (!definition) return [];
    const { units: about } = facts.get(goal.id) ?? NO_FACTS;
    const known = steps.get(goal.id) ?? [];
    return [{ goal, ...foretell(definition, goal, known, { units: about, today, from }) }];
  });
}

/** What is judged by months is no line: its steps would not be looked at. */
async function readSteps(
  read: Read,
  extent: Extent,
  told: readonly SeenGoal[],
  money: ReadonlyMap<string, readonly GoalMoney[]>,
): Promise<Map<string, GoalStep[]>> {
  const { today } = extent;
  const from = milestoneDay(yearOf(today) - 1);
  const steps = new Map<string, GoalStep[]>();
  for (const alike of Map.groupBy(told, ({ scopes }) => JSON.stringify(scopes)).values()) {
    const scopes = alike[0]?.scopes ?? [];
    for (const goals of toldTogether(alike.map(({ goal }) => goal))) {
      const [first] = goals;
      const measure = first && measureOf(first);
      if (!first || measure === "punctuality") continue;
      if (measure === "money") {
        const years = (money.get(first.id) ?? []).filter(({ year }) => year <= yearOf(today));
        const ofYears = years.map((ofYear) => ({ ...ofYear, child: null }));
        steps.set(first.id, stepsOfMoney(first, ofYears, today));
      } else {
        const found = await readStepsTogether(read, { ...extent, scopes }, goals, from);
        for (const [id, own] of found) steps.set(id, own);
      }
    }
  }
  return steps;
}
