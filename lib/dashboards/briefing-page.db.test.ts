import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody, POOL_SIZE } from "#lib/db/door.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import { addDays, type CivilDate, daysBetween } from "#lib/domain/civil-date.ts";
import { AGES, ageOf } from "#lib/domain/exception-age.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { workingDaysBetween } from "#lib/domain/working-days.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { type BriefingPage, briefingPage } from "./briefing-page.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { goalPage } from "./goal-page.ts";
import { rememberLook } from "./looks.ts";
import { measuredWorld } from "./testing/measured-world.ts";
import { drawing, EVERYWHERE, SUBTREES } from "./testing/random-duties.ts";

let world: World;
let leader: Actor;
let today: CivilDate;

/** What lies open in the test, told again: since when, at whom. */
type Lying = {
  task: string;
  matter: "waiting" | "unanswered";
  unit: UnitKey;
  on: CivilDate;
  who: UnitKey;
};
const lying: Lying[] = [];

/** Who decides a report, where the command line alone does. */
const ABOVE: Partial<Record<UnitKey, UnitKey>> = {
  northOne: "north",
  northTwo: "north",
  southOne: "south",
  north: "ministry",
  south: "ministry",
};

beforeAll(async () => {
  ({ world, leader, today } = await measuredWorld());
  const draw = drawing(5);
  const periods = await Promise.all([
    world.period("2026-01-15", "2026-02-14"),
    world.period("2026-02-15", "2026-03-14"),
  ]);
  for (let round = 0; round < 3; round++) {
    const task = await world.task();
    for (const unit of Object.keys(ABOVE) as UnitKey[]) {
      const who = ABOVE[unit] ?? "ministry";
      const assignment = await world.assign(task, unit);
      for (const period of periods) {
        const on = addDays(today, -draw(60));
        await waitingReport(assignment, period, on);
        lying.push({ task: assignment, matter: "waiting", unit, on, who });
      }
      const on = addDays(today, -draw(500));
      await raise(assignment, unit, who, on);
      lying.push({ task: assignment, matter: "unanswered", unit, on, who });
    }
  }
});

const noon = (day: CivilDate) => new Date(`${day}T12:00:00+07:00`);

async function waitingReport(assignmentId: string, periodId: string, on: CivilDate) {
  await world.report(assignmentId, periodId, {
    state: "submitted",
    currentVersion: 1,
    submittedAt: noon(on),
    firstSubmittedAt: noon(on),
    dueOn: fromDay("2026-04-01"),
  });
}

async function raise(assignmentId: string, unit: UnitKey, to: UnitKey, on: CivilDate) {
  await asNobody((tx) =>
    tx.difficulty.create({
      data: {
        id: newId(),
        assignmentId,
        unitId: world.units[unit].id,
        addressedToId: world.units[to].id,
        isProposal: false,
        text: "thiếu đất",
        // Passed up: the clock of the unit above begins on the day it came there.
        raisedAt: noon(addDays(on, -400)),
        heldSince: noon(on),
      },
    }),
  );
}

const at = (unit: UnitKey, input: object = {}, actor = leader) =>
  briefingPage(actor, { unit: world.units[unit].id, ...input });

function found(page: BriefingPage | null): BriefingPage {
  if (!page) throw new Error("no page");
  return page;
}

describe("what lies open", () => {
  test.each(EVERYWHERE)("%s: by age, as a recount says", async (unit) => {
    const page = found(await at(unit));
    for (const matter of ["waiting", "unanswered"] as const) {
      const own = lying.filter((one) => one.matter === matter && SUBTREES[unit].includes(one.unit));
      const row = page.ages.find((one) => one.matter === matter);
      expect(row?.total ?? 0).toBe(own.length);
      for (const age of AGES) {
        const ofAge = own.filter(({ on }) => ageOf(daysBetween(on, today)) === age);
        const count = ofAge.length;
        expect(row?.byAge[age] ?? 0, `${matter} ${age}`).toBe(count);
        if (unit !== "ministry" && unit !== "committee") continue;
        const list = await assignmentsPage(leader, world.units[unit].id, {
          reports: matter === "unanswered" ? "asking" : matter,
          age,
        });
        // A task with two such reports is one row of the list, which says so.
        expect(list?.reports?.count, `list of ${matter} ${age}`).toBe(count);
        expect(list && allOf(list.counts)).toBe(new Set(ofAge.map(({ task }) => task)).size);
      }
      if (row) expect(row.oldestOn).toBe(own.map(({ on }) => on).sort()[0]);
    }
  });

  test.each(EVERYWHERE)("%s: who sits on it, by the unit that must act", async (unit) => {
    const page = found(await at(unit));
    const own = lying.filter((one) => SUBTREES[unit].includes(one.unit));
    const told = (matter: Lying["matter"], by: BriefingPage["reviewers"]) =>
      Object.fromEntries(
        by.map(({ id, count, oldestOn, workingDays }) => {
          expect(workingDays, matter).toBe(workingDaysBetween(oldestOn, today, page.unit.calendar));
          return [id, { count, oldestOn }];
        }),
      );
    const expected = (matter: Lying["matter"]) =>
      Object.fromEntries(
        [
          ...Map.groupBy(
            own.filter((one) => one.matter === matter),
            ({ who }) => who,
          ),
        ].map(([who, some]) => [
          world.units[who].id,
          { count: some.length, oldestOn: some.map(({ on }) => on).sort()[0] },
        ]),
      );
    expect(told("waiting", page.reviewers)).toEqual(expected("waiting"));
    expect(told("unanswered", page.answerers)).toEqual(expected("unanswered"));
    const listed = async (reports: string, who: string) =>
      (await assignmentsPage(leader, world.units[unit].id, { reports, who }))?.reports?.count;
    for (const { id, count, late } of page.reviewers) {
      expect(await listed("waiting", id)).toBe(count);
      expect(await listed("waiting-late", id)).toBe(late);
    }
    for (const { id, count, late } of page.answerers) {
      expect(await listed("asking", id)).toBe(count);
      expect(await listed("unanswered", id)).toBe(late);
    }
  });

  test("what is late for a reviewer is what the dashboard calls late", async () => {
    const page = found(await at("ministry"));
    const dashboard = await dashboardPage(leader, world.units.ministry.id, {});
    const late = page.reviewers.reduce((sum, one) => sum + one.late, 0);
    expect(dashboard?.exceptions.find(({ key }) => key === "waiting-late")?.count).toBe(late);
  });
});

describe("what happened since a day began", () => {
  test("an approval and a return count from that day on, and open what they are made of", async () => {
    const task = await world.task();
    const period = await world.period("2026-03-15", "2026-04-14");
    const decided = async (unit: UnitKey, state: "approved" | "returned", at_: Date) =>
      world.report(await world.assign(task, unit), period, {
        state,
        currentVersion: 1,
        submittedAt: at_,
        firstSubmittedAt: at_,
        decidedAt: at_,
      });
    const day = addDays(today, -3);
    const before = found(await at("ministry", { since: "day", day })).happened;
    await decided("northOne", "approved", new Date(`${day}T00:00:00+07:00`));
    await decided("northTwo", "approved", new Date(`${addDays(day, -1)}T23:59:59+07:00`));
    await decided("southOne", "returned", noon(day));
    const after = found(await at("ministry", { since: "day", day })).happened;
    expect(after.approved - before.approved).toBe(1);
    expect(after.sentBack - before.sentBack).toBe(1);
    for (const [reports, count, unit] of [
      ["approved", after.approved, "northOne"],
      ["sent-back", after.sentBack, "southOne"],
    ] as const) {
      const list = await assignmentsPage(leader, world.units.ministry.id, { reports, since: day });
      const name = world.units[unit].name.replace("Công an ", "");
      expect(list?.rows.map((row) => row.unit)).toContain(name);
      expect(list?.reports?.count).toBe(count);
    }
    for (const [reports, count] of [
      ["arrived", after.arrived],
      ["raised", after.raised],
      ["answered", after.answered],
    ] as const) {
      const list = await assignmentsPage(leader, world.units.ministry.id, { reports, since: day });
      expect(list?.reports?.count).toBe(count);
    }
  });
});

describe("the goals", () => {
  test.each(EVERYWHERE)("%s: lead where their own pages say", async (unit) => {
    const page = found(await at(unit));
    const dashboard = await dashboardPage(leader, world.units[unit].id, {});
    expect(page.goals.map(({ goal }) => goal.id)).toEqual(dashboard?.goals.map(({ id }) => id));
    for (const { goal, outlook, forecast, inUnits } of page.goals) {
      const own = await goalPage(leader, goal.id, { unit: world.units[unit].id });
      expect([outlook, forecast, inUnits], goal.code).toEqual([
        own?.outlook,
        own?.forecast,
        own?.inUnits,
      ]);
    }
  });
});

describe("many at once", () => {
  test("as many briefings as there are connections do not wait for each other", async () => {
    const pages = await Promise.all(Array.from({ length: POOL_SIZE }, () => at("ministry")));
    expect(pages.map((page) => page?.goals.length)).toEqual(
      Array.from({ length: POOL_SIZE }, () => pages[0]?.goals.length),
    );
  });
});

describe("the last look", () => {
  test("is kept for each unit, and a reload is none", async () => {
    const actor = await world.actorOf("leader", "ministry");
    const first = found(await at("ministry", {}, actor));
    expect(first.since).toEqual({ on: addDays(today, -7), byLook: false });
    await rememberLook(actor, first.unit.id, first.look);
    const reload = found(await at("ministry", {}, actor));
    expect(reload.look.kept).toEqual(reload.look.next);
    await rememberLook(actor, reload.unit.id, reload.look);
    expect(found(await at("north", {}, actor)).look.kept).toBeNull();

    const long = new Date(Date.now() - 24 * 9 * 3_600_000);
    await asNobody((tx) =>
      tx.lastLook.updateMany({ where: { accountId: actor.accountId }, data: { seenAt: long } }),
    );
    const next = found(await at("ministry", {}, actor));
    expect(next.look.next.beforeAt).toEqual(long);
    expect(next.since.byLook).toBe(true);
    await Promise.all([
      rememberLook(actor, next.unit.id, next.look),
      rememberLook(actor, next.unit.id, next.look),
    ]);
    expect(found(await at("ministry", {}, actor)).look.next.beforeAt).toEqual(long);
    expect(found(await at("ministry", { since: "month" }, actor)).since.byLook).toBe(false);
  });
});

describe("out of reach", () => {
  test("a sibling, somebody without a role, and what is no unit find nothing", async () => {
    const sibling = await world.actorOf("leader", "south");
    expect(await at("north", {}, sibling)).toBeNull();
    expect(await at("ministry", {}, sibling)).toBeNull();
    expect((await at("southOne", {}, sibling))?.unit.id).toBe(world.units.southOne.id);
    expect(await at("north", {}, await world.nobody())).toBeNull();
    expect(await briefingPage(await world.nobody(), {})).toBeNull();
    for (const unit of ["no-id", "", newId()])
      expect(await briefingPage(leader, { unit })).toBeNull();
  });
});
