import { type Read, readAsActor } from "#lib/db/door.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { compareUrgency } from "#lib/domain/lateness.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { allOf, type StateCounts } from "#lib/domain/rates.ts";
import { depthOf } from "#lib/domain/unit-path.ts";
import { closedMonths, LOOK_BACK_MONTHS, unansweredSince, waitingLateSince } from "./clocks.ts";
import { type ExceptionRow, exceptionRows } from "./exception-rows.ts";
import { countHeadquarters, type Headquarters } from "./figures/count-headquarters.ts";
import {
  countReports,
  periodsOfMonth,
  periodsWithin,
  type ReportsOfMonth,
} from "./figures/count-reports.ts";
import { countStates, type LevelSize } from "./figures/count-states.ts";
import type { Extent } from "./figures/extent.ts";
import { findExceptions } from "./figures/find-exceptions.ts";
import { measureOf } from "./figures/goal-measure.ts";
import { type ListedAssignment, listPicked, NO_CONDITION } from "./figures/list-assignments.ts";
import { readGoals, type SeenGoal } from "./figures/read-goals.ts";
import { type GoalOutlook, goalOutlooks, readGoalsAhead } from "./goal-outlooks.ts";
import type { GoalRow } from "./goal-rows.ts";
import { type DashboardInput, dashboardInput } from "./input.ts";
import { type MoneyOfUnit, moneyOf } from "./money-of-unit.ts";
import { type Ranking, rankChildren } from "./ranking.ts";
import { type DashboardUnit, readUnit } from "./read-unit.ts";
import { type Targets, targetsOf } from "./targets-of.ts";

/** A unit without children shows its assignments themselves, as far as they fit on a page. */
const LEAF_ROWS = 200;

export type DashboardPage = Targets & {
  unit: DashboardUnit;
  /** The unit at the top: baselines and amounts to be reached are set for it. */
  isWhole: boolean;
  today: CivilDate;
  asked: DashboardInput;
  counts: StateCounts;
  own: StateCounts;
  levels: LevelSize[];
  ranking: Ranking;
  /** Instead of a ranking, for a unit without children: the most urgent first. */
  assignments: ListedAssignment[] | null;
  exceptions: ExceptionRow[];
  goals: GoalRow[];
  /** The same goals with where they lead. */
  outlooks: GoalOutlook[];
  money: MoneyOfUnit | null;
  headquarters: Headquarters | null;
  months: ReportsOfMonth[];
};

/**
 * The dashboard of a unit: its whole subtree on either line, as far as the actor may see it. What adds up comes from one
 * snapshot; where the goals lead, which takes as long, from another one beside it.
 * Null: no such unit, or out of reach.
 */
export async function dashboardPage(
  actor: Actor,
  unitId: string,
  input: unknown,
): Promise<DashboardPage | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  const asked = dashboardInput.parse(input);
  const { today } = actor;
  const within = <Part>(tell: (read: Read, extent: Extent, unit: DashboardUnit) => Promise<Part>) =>
    readAsActor(actor, async (read) => {
      const unit = await readUnit(read, scopes, unitId);
      if (!unit) return null;
      const groupId = unit.groups.find(({ key }) => key === asked.group)?.id ?? null;
      const filter = { groupId, directiveId: asked.directive };
      return tell(read, { unit, scopes, filter, today }, unit);
    });

  const [now, ahead] = await Promise.all([within(readNow), within(readAhead)]);
  if (!now || !ahead) return null;
  const { unit, extent, states, found, months, monthsAt } = now;
  const { total: counts, own, children, levels } = states;
  const outlooks = goalOutlooks(extent, ahead, {
    months,
    monthsAt,
    waitingByTask: found.waiting.byTask,
  });
  const goals = outlooks.map(({ goal }) => goal);
  const { worksGoal, moneyTarget } = targetsOf(ahead.seen, goals);
  const known = worksGoal ? found : { ...found, moneyAhead: { works: 0, furthest: null } };
  return {
    unit,
    isWhole: unit.commandPath !== null && depthOf(unit.commandPath) === 1,
    today,
    asked,
    counts,
    own,
    levels,
    ranking: rankChildren(children, levels),
    assignments: now.assignments && mostUrgentFirst(now.assignments, today),
    exceptions: exceptionRows({
      counts,
      found: known,
      lastMonth: months.at(-1) ?? null,
      calendar: unit.calendar,
      today,
    }),
    goals,
    outlooks,
    worksGoal,
    money: moneyOf(ahead.money.lines, asked.year ?? yearOf(today)),
    moneyTarget,
    headquarters: ahead.headquarters,
    months: allOf(counts) > 0 ? months.filter(({ due, notYetDue }) => due + notYetDue > 0) : [],
  };
}

/** How things stand: the states with their children, the reports by months, what needs somebody. */
async function readNow(read: Read, extent: Extent, unit: DashboardUnit) {
  const { today } = extent;
  const states = await countStates(read, extent);
  const units = states.levels.reduce((sum, level) => sum + level.units, 0);
  const closed = closedMonths(today, LOOK_BACK_MONTHS);
  const lastClosed = closed.at(-1);
  const passed = punctualityMilestones(await readGoals(read, extent), today);
  const looked = [...closed, ...passed.flatMap((on) => closedMonths(on, LOOK_BACK_MONTHS))];
  const periods = await periodsWithin(read, looked);
  const counted = await countReports(read, extent, looked, periods);
  const since = {
    waitingLate: waitingLateSince(today, unit.calendar),
    unanswered: unansweredSince(today, unit.calendar),
    periodIds: lastClosed ? periodsOfMonth(periods, lastClosed) : [],
  };
  const found = await findExceptions(read, extent, since, units);
  const isLeaf = states.children.length === 0;
  const assignments = isLeaf
    ? await listPicked(read, extent, NO_CONDITION, { after: null, limit: LEAF_ROWS })
    : null;
  const monthsAt = new Map(
    passed.map((on, place) => {
      const from = closed.length + place * LOOK_BACK_MONTHS;
      return [on, counted.slice(from, from + LOOK_BACK_MONTHS)];
    }),
  );
  const months = counted.slice(0, closed.length);
  return { unit, extent, states, found, assignments, months, monthsAt };
}

/** Goals with where they lead, and what the largest of them are made of. */
async function readAhead(read: Read, extent: Extent) {
  const ahead = await readGoalsAhead(read, extent);
  return { ...ahead, headquarters: await countHeadquarters(read, extent, ahead.seen) };
}

/** The days on which reports in time were to reach a share: the months before are counted as those before today. */
export function punctualityMilestones(seen: readonly SeenGoal[], today: CivilDate): CivilDate[] {
  const days = seen
    .filter(({ goal }) => measureOf(goal) === "punctuality")
    .flatMap(({ goal }) => goal.milestones.map(({ on }) => on));
  return [...new Set(days)].filter((on) => on < today);
}

function mostUrgentFirst(assignments: ListedAssignment[], today: CivilDate): ListedAssignment[] {
  return assignments.toSorted((a, b) => compareUrgency(a, b, today));
}
