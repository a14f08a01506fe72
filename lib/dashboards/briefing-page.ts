import { type Read, readAsActor } from "#lib/db/door.ts";
import type { Period } from "#lib/domain/calendar.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Since, sinceOf } from "#lib/domain/last-look.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { StateCounts } from "#lib/domain/rates.ts";
import {
  type AgeRow,
  ageRows,
  answerersOf,
  type Holder,
  reviewersOf,
  totalOf,
} from "./briefing-parts.ts";
import { readTurns, type Turns } from "./briefing-turns.ts";
import { closedMonths, unansweredSince } from "./clocks.ts";
import { type AheadRows, aheadRows } from "./exception-rows.ts";
import { type Compared, compareStates } from "./figures/compare-states.ts";
import { countHeadquarters, type Headquarters } from "./figures/count-headquarters.ts";
import { countStates, type LevelSize } from "./figures/count-states.ts";
import { EVERY_TASK, type Extent } from "./figures/extent.ts";
import { findAhead } from "./figures/find-ahead.ts";
import { type Happened, happenedSince } from "./figures/happened-since.ts";
import { readOldestAsked } from "./figures/oldest-asked.ts";
import { readOpenMatters } from "./figures/open-matters.ts";
import { type GoalOutlook, goalOutlooks, readGoalsAhead } from "./goal-outlooks.ts";
import { type BriefingInput, briefingInput } from "./input.ts";
import { type LookAtUnit, readLook } from "./looks.ts";
import { type MoneyOfUnit, moneyOf } from "./money-of-unit.ts";
import { ownUnits } from "./own-units.ts";
import { rankChildren } from "./ranking.ts";
import { type DashboardUnit, type NamedUnit, readUnit } from "./read-unit.ts";
import { readNames } from "./read-unit-names.ts";
import { type Targets, targetsOf } from "./targets-of.ts";

/** Of so many who owe answers it is told what they were asked first. */
const ASKED_SHOWN = 2;

/** A child with what changed there. */
export type ChangedChild = NamedUnit & { levelKey: string; compared: Compared };

export type HolderUnit = NamedUnit & Holder;

export type BriefingPage = Turns &
  Targets & {
    unit: DashboardUnit;
    today: CivilDate;
    /** The month that closed last. */
    lastMonth: Period | null;
    asked: BriefingInput;
    look: LookAtUnit;
    since: Since;
    counts: StateCounts;
    levels: LevelSize[];
    own: StateCounts;
    /** The whole subtree now and then. */
    compared: Compared;
    /** Children of the ranked level, those furthest behind first. */
    children: ChangedChild[];
    happened: Happened;
    ages: AgeRow[];
    reviewers: HolderUnit[];
    answerers: HolderUnit[];
    goals: GoalOutlook[];
    money: MoneyOfUnit | null;
    headquarters: Headquarters | null;
    exceptions: AheadRows;
    /** What was asked first of who owes answers, by the unit's id. */
    oldestAsked: ReadonlyMap<string, string>;
  };

/**
 * What somebody who leads must know of a unit in five minutes: what has changed since a day began, what has been lying
 * for how long, and where the goals lead. Null: no such unit, or out of reach.
 */
export async function briefingPage(actor: Actor, input: unknown): Promise<BriefingPage | null> {
  const scopes = scopesFor(actor, "dashboard:read");
  const asked = briefingInput.parse(input);
  const unitId = asked.unit ?? ownUnits(actor)[0]?.id;
  if (!unitId || !isId(unitId) || scopes.length === 0) return null;
  const { today } = actor;
  const within = <Part>(tell: (read: Read, extent: Extent, unit: DashboardUnit) => Promise<Part>) =>
    readAsActor(actor, async (read) => {
      const unit = await readUnit(read, scopes, unitId);
      return unit && tell(read, { unit, scopes, filter: EVERY_TASK, today }, unit);
    });

  // Side by side, each in a snapshot of its own: neither waits for the other while it holds its connection.
  const [now, ahead] = await Promise.all([
    within(async (read, extent, unit) => {
      const look = await readLook(read, actor, unitId);
      const { since: choice, day } = asked;
      const since = sinceOf({ choice, day }, { today, lookedOn: look.lookedOn });
      const told = await readNow(read, extent, unit, since.on);
      return { extent, unit, look, since, told, ...(await readTurns(read, extent)) };
    }),
    within(readAhead),
  ]);
  if (!now || !ahead) return null;
  const { extent, unit, look, since, told, turns, reports } = now;
  const goals = goalOutlooks(extent, ahead, reports);
  const targets = targetsOf(
    ahead.seen,
    goals.map(({ goal }) => goal),
  );
  const exceptions = aheadRows(ahead.found, unit.calendar, today);
  return {
    ...{ unit, today, asked, look, since, goals },
    lastMonth: closedMonths(today, 1)[0] ?? null,
    money: moneyOf(ahead.money.lines, yearOf(today)),
    headquarters: ahead.headquarters,
    ...targets,
    // The list behind it is one of the goal of works.
    exceptions: targets.worksGoal ? exceptions : { ...exceptions, moneyAhead: null },
    ...told,
    ...turns,
  };
}

/** Goals, what the largest of them are made of, and what runs ahead. */
async function readAhead(read: Read, extent: Extent) {
  const ahead = await readGoalsAhead(read, extent);
  const headquarters = await countHeadquarters(read, extent, ahead.seen);
  return { ...ahead, headquarters, found: await findAhead(read, extent) };
}

/** How things stand, and what became of them since a day began. */
async function readNow(read: Read, extent: Extent, unit: DashboardUnit, since: CivilDate) {
  const { today } = extent;
  const { calendar } = unit;
  const { total: counts, own, children, levels } = await countStates(read, extent);
  const units = levels.reduce((sum, level) => sum + level.units, 0);
  const parts = await compareStates(read, extent, since);
  const happened = await happenedSince(read, extent, since);
  const open = await readOpenMatters(read, extent, units);
  const reviewers = reviewersOf(open, today, calendar);
  const answerers = answerersOf(open, today, calendar, unansweredSince(today, calendar));
  const asking = answerers.slice(0, ASKED_SHOWN).map(({ who }) => who);
  const oldestAsked = await readOldestAsked(read, extent, asking);
  const names = await readNames(read, {
    segments: [...parts.flatMap(({ child }) => child ?? []), ...reviewers.map(({ who }) => who)],
    ids: answerers.map(({ who }) => who),
  });
  const byChild = Map.groupBy(parts, ({ child }) => child);
  const changed = new Map(
    [...byChild].flatMap(([child, some]) => {
      const named = child === null ? undefined : names.get(child);
      return named ? [[named.id, totalOf(some)] as const] : [];
    }),
  );
  const withName = <Row extends { who: string }>(row: Row) => {
    const named = names.get(row.who);
    return named ? [{ ...row, ...named }] : [];
  };
  return {
    counts,
    own,
    levels,
    compared: totalOf(parts),
    children: rankChildren(children, levels).ranked.flatMap((child) => {
      const compared = changed.get(child.id);
      const { id, name, nameEn, levelKey } = child;
      return compared ? [{ id, name, nameEn, levelKey, compared }] : [];
    }),
    happened,
    oldestAsked,
    ages: ageRows(open, today),
    reviewers: reviewers.flatMap(withName),
    answerers: answerers.flatMap(withName),
  };
}
