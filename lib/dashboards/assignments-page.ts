import { readAsActor } from "#lib/db/door.ts";
import { type CivilDate, earlierOf } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import { unansweredSince, waitingLateSince } from "./clocks.ts";
import type { Extent } from "./figures/extent.ts";
import { isOfUnits } from "./figures/goal-steps.ts";
import {
  countPicked,
  countReportsPicked,
  countWithdrawn,
  type ListedAssignment,
  type ListFilter,
  listPicked,
} from "./figures/list-assignments.ts";
import { type ListChoices, listChoices } from "./figures/list-choices.ts";
import { type ListedMoney, listMoney } from "./figures/list-money.ts";
import { countsUnits } from "./figures/list-reached.ts";
import { isOfDifficulties } from "./figures/list-reports.ts";
import { listUnassigned, type Unassigned } from "./figures/list-unassigned.ts";
import { readGoals } from "./figures/read-goals.ts";
import { type ListInput, listInput } from "./input.ts";
import { type PickedNames, readPickedNames } from "./read-picked-names.ts";
import { type DashboardUnit, readUnit } from "./read-unit.ts";

export const PAGE_ROWS = 50;

export type AssignmentsPage = {
  unit: DashboardUnit;
  today: CivilDate;
  asked: ListInput;
  /** The words of what was picked: the child, the task, the goal. */
  names: PickedNames;
  /** By state, whichever state is listed. */
  counts: StateCounts;
  /** Listed beside them, in none of the states: withdrawn from units whose works are listed. */
  withdrawn: number;
  /** Units that the goal counts without a task of it: no list of tasks can have them. Null where none are looked for. */
  unassigned: Unassigned | null;
  /** How many reports, or difficulties, of the listed tasks were asked for; null where none were. */
  reports: { count: number; ofDifficulties: boolean } | null;
  choices: ListChoices;
  rows: ListedAssignment[];
  /** Where money was asked for: what each row has of it, and all together whichever state is listed. */
  money: ListedMoney | null;
  /** Number of the first row on this page. */
  from: number;
  /** Where the next page begins; null on the last one. */
  next: string | null;
};

/** What a figure of a unit's dashboard is made of, `most` rows a page. Null: no such unit, or out of reach. */
export async function assignmentsPage(
  actor: Actor,
  unitId: string,
  input: unknown,
  most = PAGE_ROWS,
): Promise<AssignmentsPage | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  if (!isId(unitId) || scopes.length === 0) return null;
  const asked = listInput.parse(input);
  const { today } = actor;

  return readAsActor(actor, async (read) => {
    const unit = await readUnit(read, scopes, unitId);
    if (!unit) return null;
    const groupId = unit.groups.find(({ key }) => key === asked.group)?.id ?? null;
    const extent: Extent = {
      unit,
      scopes,
      filter: { groupId, directiveId: asked.directive },
      today,
    };
    const goal = asked.goal
      ? (await readGoals(read, extent)).find((seen) => seen.goal.id === asked.goal)?.goal
      : undefined;
    const byDay = (day: CivilDate | null) =>
      goal && day && countsUnits(goal) ? { goal, on: earlierOf(day, today) } : null;
    const filter: ListFilter = {
      state: asked.state,
      was: asked.was && { state: asked.was, on: asked.on && asked.on < today ? asked.on : today },
      under: asked.under,
      taskIds: asked.task
        ? [asked.task]
        : asked.goal
          ? (goal?.tasks ?? []).map(({ id }) => id)
          : null,
      reports: asked.reports,
      month: asked.month,
      money: asked.source || asked.year ? { year: asked.year, source: asked.source } : null,
      stage: asked.stage,
      reached: byDay(asked.reached),
      lacking: byDay(asked.lacking),
      moneyAhead: asked.works === "money-ahead",
      waitingLate: waitingLateSince(today, unit.calendar),
      unanswered: unansweredSince(today, unit.calendar),
      age: asked.age,
      since: asked.since,
      who: asked.who,
      changed: asked.changed,
    };
    const names = await readPickedNames(read, scopes, asked);
    const counts = await countPicked(read, extent, filter);
    const withdrawn = await countWithdrawn(read, extent, filter);
    const reports = await countReportsPicked(read, extent, filter);
    const ofAnyTask = asked.task
      ? { ...filter, taskIds: goal?.tasks.map(({ id }) => id) ?? null }
      : filter;
    const choices = await listChoices(read, extent, ofAnyTask);
    const rows = await listPicked(read, extent, filter, {
      after: asked.after,
      limit: most + 1,
    });
    const unassigned =
      goal && isOfUnits(goal) ? await listUnassigned(read, extent, goal, filter) : null;
    const shown = rows.slice(0, most);
    const { money } = filter;
    const ids = shown.map(({ id }) => id);
    const from = asked.after?.from ?? 1;
    const last = rows.length > most ? shown.at(-1) : undefined;
    return {
      unit,
      today,
      asked,
      names: { ...names, goal: goal ? { name: goal.name, nameEn: goal.nameEn } : null },
      counts,
      withdrawn,
      unassigned,
      reports:
        reports === null || !asked.reports
          ? null
          : { count: reports, ofDifficulties: isOfDifficulties(asked.reports) },
      choices,
      rows: shown,
      money: money && (await listMoney(read, extent, { ...filter, money }, ids)),
      from,
      next: last ? `${last.dueOn ?? ""}_${last.id}_${from + most}` : null,
    };
  });
}
