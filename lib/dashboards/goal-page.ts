import { type Read, readAsActor } from "#lib/db/door.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { milestoneDay } from "#lib/domain/goal-progress.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import { closedMonths, LOOK_BACK_MONTHS } from "./clocks.ts";
import { punctualityMilestones } from "./dashboard-page.ts";
import { countHeadquarters, type Headquarters } from "./figures/count-headquarters.ts";
import { countReportsByChild, periodsWithin, reportsOfMonths } from "./figures/count-reports.ts";
import { EVERY_TASK, type Extent } from "./figures/extent.ts";
import { measureOf } from "./figures/goal-measure.ts";
import { type GoalSource, readGoalParts, readGoalSources } from "./figures/goal-parts.ts";
import {
  type GoalStep,
  readGoalSteps,
  stepsOfMoney,
  stepsOfReports,
} from "./figures/goal-steps.ts";
import { countsUnits } from "./figures/list-reached.ts";
import { measureGoals, NO_FACTS } from "./figures/measure-goals.ts";
import { readGoals, type SeenGoal } from "./figures/read-goals.ts";
import { moneyByYear, sumMoneyOfGoal } from "./figures/sum-money.ts";
import { type Foretold, foretell } from "./foretell.ts";
import { type GapRow, type GapWhole, rankGaps } from "./goal-gaps.ts";
import { type GoalRow, type GoalSources, goalRows } from "./goal-rows.ts";
import { goalInput } from "./input.ts";
import { ownUnits } from "./own-units.ts";
import { type DashboardUnit, readUnit } from "./read-unit.ts";

export type GoalPage = Foretold & {
  unit: DashboardUnit;
  today: CivilDate;
  goal: GoalRow;
  /** The document that set it. */
  directive: { id: string; number: string } | null;
  /** The two days that are compared. */
  from: CivilDate;
  to: CivilDate;
  /** As the address asks for them; null where nothing was asked. */
  asked: { from: CivilDate | null; to: CivilDate | null };
  /** The children, who lacks most first; empty for a unit without any. */
  gaps: GapRow[];
  whole: GapWhole;
  /** The units that reached it, and those that did not, can be listed. */
  listsUnits: boolean;
  sources: GoalSource[];
  headquarters: Headquarters | null;
};

/**
 * One goal at a unit: its road, the forecast, who makes up the gap, in one snapshot. Null: no such goal or unit, out
 * of reach, or the goal is about none of its units.
 */
export async function goalPage(
  actor: Actor,
  goalId: string,
  input: unknown,
): Promise<GoalPage | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  const asked = goalInput.parse(input);
  const unitId = asked.unit ?? ownUnits(actor)[0]?.id;
  if (!isId(goalId) || !unitId || !isId(unitId)) return null;
  const { today } = actor;

  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    if (!unit) return null;
    const extent: Extent = { unit, scopes, filter: EVERY_TASK, today };
    const seen = (await readGoals(read, extent)).find(({ goal }) => goal.id === goalId);
    if (!seen) return null;
    const within = { ...extent, scopes: seen.scopes };
    const definition = seen.goal;

    const to = asked.to && asked.to < today ? asked.to : today;
    const from = asked.from && asked.from < to ? asked.from : milestoneDay(yearOf(to) - 1);
    const facts = await measureGoals(read, extent, [seen]);
    const { units } = facts.get(goalId) ?? NO_FACTS;
    const sources = await readGoalSources(read, within, definition);
    const { steps, ...fed } = await readFeed(read, within, seen, { from, to, units });
    const [goal] = goalRows([definition], {
      facts,
      ...fed,
      waitingByTask: Object.fromEntries(sources.map(({ id, waiting }) => [id, waiting])),
      isWhole: unit.commandPath !== null && depthOf(unit.commandPath) === 1,
      today,
    });
    if (!goal) return null;

    const { next } = goal.standing;
    const parts = await readGoalParts(read, within, definition, next?.on ?? null);
    const { gaps, whole } = rankGaps(definition, parts, steps, {
      from,
      to,
      target: next?.target ?? null,
      given: definition.kind === "amount",
    });
    return {
      unit,
      today,
      goal,
      directive: unit.directives.find(({ id }) => id === definition.directiveId) ?? null,
      ...foretell(definition, goal, steps, { units, today, from }),
      from,
      to,
      asked: { from: asked.from && from, to: asked.to && to },
      gaps,
      whole,
      listsUnits: countsUnits(definition),
      sources,
      headquarters:
        measureOf(definition) === "works" ? await countHeadquarters(read, extent, [seen]) : null,
    };
  });
}

type Feed = Pick<GoalSources, "money" | "months" | "monthsAt"> & { steps: GoalStep[] };

/** What feeds the goal, day by day and child by child; the same sums as the dashboard shows. */
async function readFeed(
  read: Read,
  extent: Extent,
  seen: SeenGoal,
  asked: { from: CivilDate; to: CivilDate; units: number },
): Promise<Feed> {
  const { goal } = seen;
  const { today } = extent;
  const none = { money: new Map(), months: [], monthsAt: new Map() };
  const measure = measureOf(goal);
  if (measure === "money") {
    const rows = await sumMoneyOfGoal(read, extent, goal, asked.units);
    const money = new Map([[goal.id, moneyByYear(rows)]]);
    return { ...none, money, steps: stepsOfMoney(goal, rows, today) };
  }
  if (measure === "punctuality") {
    const lookBack = (on: CivilDate) => closedMonths(on, LOOK_BACK_MONTHS);
    const passed = punctualityMilestones([seen], today);
    const looked = [today, asked.from, asked.to, ...passed].flatMap(lookBack);
    const periods = await periodsWithin(read, looked);
    const rows = await countReportsByChild(read, extent, periods);
    const ofDay = (on: CivilDate) => reportsOfMonths(rows, lookBack(on), periods);
    return {
      ...none,
      months: ofDay(today),
      monthsAt: new Map(passed.map((on) => [on, ofDay(on)])),
      steps: stepsOfReports(rows, periods),
    };
  }
  return { ...none, steps: await readGoalSteps(read, extent, goal, asked.from) };
}
