import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { UnitKey, World } from "#lib/db/testing/world.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { closedMonths } from "./clocks.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { measuredWorld } from "./testing/measured-world.ts";

let world: World;
let leader: Actor;
let today: CivilDate;

beforeAll(async () => {
  ({ world, leader, today } = await measuredWorld());
});

describe("reports of the months that are closed", () => {
  test("sent in time, late, missing and not yet due add up; the list behind each has as many", async () => {
    const month = closedMonths(today, 1)[0];
    if (!month) throw new Error("no month");
    const task = await world.task();
    const period = await world.period(month.startsOn, month.endsOn);
    const [past, ahead] = [fromDay(addDays(today, -1)), fromDay(addDays(today, 3))];
    const sentAt = (day: CivilDate, hour: string) => new Date(`${day}T${hour}+07:00`);
    const onDay = sentAt(addDays(today, -1), "23:59:59");
    const dayAfter = sentAt(today, "00:00:00");
    const sent = { state: "approved" as const, currentVersion: 1, decidedAt: dayAfter };
    const plan: [UnitKey, Parameters<World["report"]>[2]][] = [
      ["northOne", { ...sent, dueOn: past, submittedAt: onDay, firstSubmittedAt: onDay }],
      ["northTwo", { ...sent, dueOn: past, submittedAt: dayAfter, firstSubmittedAt: dayAfter }],
      ["southOne", { dueOn: past }],
      ["north", { dueOn: ahead }],
      ["committee", { dueOn: past, state: "draft" }],
    ];
    for (const [unit, data] of plan)
      await world.report(await world.assign(task, unit), period, data);

    const shown = async (unit: UnitKey) =>
      (await dashboardPage(leader, world.units[unit].id, {}))?.months.find(
        ({ month: { key } }) => key === month.key,
      );
    expect(await shown("ministry")).toMatchObject({
      due: 4,
      onTime: 1,
      late: 1,
      missing: 2,
      notYetDue: 1,
    });
    expect(await shown("north")).toMatchObject({
      due: 2,
      onTime: 1,
      late: 1,
      missing: 0,
      notYetDue: 1,
    });
    expect(await shown("committee")).toMatchObject({
      due: 3,
      onTime: 1,
      late: 1,
      missing: 1,
      notYetDue: 1,
    });
    expect(await shown("northTwo")).toMatchObject({
      due: 1,
      onTime: 0,
      late: 1,
      missing: 0,
      notYetDue: 0,
    });

    for (const [reports, rows] of [
      ["on-time", 1],
      ["late", 1],
      ["missing", 2],
      ["due", 4],
    ] as const) {
      const list = await assignmentsPage(leader, world.units.ministry.id, {
        reports,
        month: month.key,
      });
      expect(list?.rows, reports).toHaveLength(rows);
    }
  });
});

test("reports in time are told as of today and as of the milestone that has passed", async () => {
  const { world, leader, today } = await measuredWorld();
  const code = `ONTIME-${world.directiveId}`;
  await asNobody(async (tx) => {
    const words = { nameVi: "Đúng hạn", nameEn: "On time" };
    const units = { unitVi: "%", unitEn: "%" };
    const indicatorId = newId();
    await tx.indicator.create({
      data: {
        id: indicatorId,
        code,
        kind: "ratio",
        derivation: "punctuality",
        ...words,
        ...units,
      },
    });
    await tx.goal.create({
      data: {
        id: newId(),
        code,
        directiveId: world.directiveId,
        indicatorId,
        ...words,
        baselineYear: 2022,
        baseline: 10,
        levels: { create: [{ levelKey: "commune" }] },
        milestones: {
          create: ["2025-12-31", "2030-12-31"].map((on) => ({ on: fromDay(on), target: 95 })),
        },
      },
    });
  });
  const task = await world.task();
  const assigned = {
    one: await world.assign(task, "northOne"),
    two: await world.assign(task, "northTwo"),
  };
  const month = closedMonths(today, 1)[0];
  if (!month) throw new Error("no month");
  const before = await world.period("2025-11-15", "2025-12-14");
  const after = await world.period("2025-12-15", "2026-01-14");
  const sent = (dueOn: CivilDate, sentOn: CivilDate) => {
    const at = new Date(`${sentOn}T10:00:00+07:00`);
    const decided = { state: "approved" as const, currentVersion: 1, decidedAt: at };
    return { ...decided, dueOn: fromDay(dueOn), submittedAt: at, firstSubmittedAt: at };
  };
  await world.report(assigned.one, before, sent("2025-12-18", "2025-12-18"));
  await world.report(assigned.two, before, sent("2025-12-18", "2025-12-19"));
  await world.report(assigned.two, after, sent("2026-01-18", "2026-01-19"));
  const now = await world.period(month.startsOn, month.endsOn);
  await world.report(assigned.one, now, sent(today, today));

  const page = await dashboardPage(leader, world.units.north.id, {});
  const goal = page?.goals.find((one) => one.code === code);
  expect(goal?.now).toEqual({ on: today, value: 100 });
  expect(goal?.fraction).toEqual({ numerator: 1, denominator: 1 });
  expect(goal?.history).toEqual([{ on: "2025-12-31", value: 50 }]);
  const south = await dashboardPage(leader, world.units.south.id, {});
  const unmeasured = south?.goals.find((one) => one.code === code);
  expect(unmeasured).toMatchObject({ now: null, fraction: null, history: [] });
});

describe("what needs a look", () => {
  test("names what is overdue longest, what waits longest, and leads to it", async () => {
    const task = await world.task();
    const overdue = await world.assign(task, "southOne", {
      startOn: fromDay("2016-01-01"),
      dueOn: fromDay("2016-02-01"),
      firstDueOn: fromDay("2016-02-01"),
    });
    const late = await world.assign(task, "northTwo");
    const period = await world.period(addDays(today, -300), addDays(today, -280), {
      cadence: "once",
    });
    const report = await world.report(late, period, { dueOn: fromDay(addDays(today, -270)) });
    await world.submit(report, world.authorId);
    const longAgo = new Date(`${addDays(today, -60)}T03:00:00Z`);
    await asNobody((tx) =>
      tx.report.update({ where: { id: report }, data: { submittedAt: longAgo } }),
    );

    const find = async (unit: UnitKey, key: string) =>
      (await dashboardPage(leader, world.units[unit].id, {}))?.exceptions.find(
        (row) => row.key === key,
      );
    expect(await find("ministry", "overdue")).toMatchObject({ worst: { assignmentId: overdue } });
    expect(await find("north", "overdue")).toBeUndefined();
    expect(await find("ministry", "waiting-late")).toMatchObject({
      count: 1,
      all: 1,
      worst: { assignmentId: late, on: addDays(today, -60) },
    });
    expect(await find("south", "waiting-late")).toBeUndefined();
    const list = await assignmentsPage(leader, world.units.north.id, { reports: "waiting-late" });
    expect(list?.rows.map(({ id }) => id)).toEqual([late]);
  });

  test("tells where money runs ahead of the work", async () => {
    const [works] = await asNobody((tx) =>
      tx.works.findMany({ where: { unitId: world.units.northOne.id }, select: { id: true } }),
    );
    await asNobody((tx) =>
      tx.works.update({
        where: { id: works?.id ?? "" },
        data: { stage: "groundbreaking", handedOverOn: null, cost: 1_000n },
      }),
    );
    const page = await dashboardPage(leader, world.units.north.id, {});
    const ahead = page?.exceptions.find(({ key }) => key === "money-ahead");
    expect(ahead).toMatchObject({ worst: { built: 40 } });
    const list = await assignmentsPage(leader, world.units.north.id, {
      works: "money-ahead",
      goal: page?.worksGoal?.id,
    });
    expect(list?.rows).toHaveLength(ahead?.count ?? -1);
  });

  test("counts money ahead of the work for the tasks that are looked at alone", async () => {
    const ofGroup = async (group: keyof World["groups"]) =>
      (
        await dashboardPage(
          await world.actorOf("leader", "north", { groupIds: [world.groups[group]] }),
          world.units.north.id,
          {},
        )
      )?.exceptions.find(({ key }) => key === "money-ahead");
    expect(await ofGroup("money")).toMatchObject({ count: 2, worst: { built: 40 } });

    // The other group has works and a goal about works as well, but none of this kind.
    const task = await world.task({ kind: "works", taskGroupId: world.groups.staffing });
    const indicatorId = await world.indicator(task, { kind: "yes_no" });
    await asNobody((tx) =>
      tx.goal.create({
        data: {
          id: newId(),
          code: `HQ2-${world.directiveId}`,
          directiveId: world.directiveId,
          indicatorId,
          nameVi: "HQ2",
          nameEn: "HQ2",
          baselineYear: 2022,
          baseline: 10,
          levels: { create: [{ levelKey: "commune" }] },
          milestones: { create: [{ on: fromDay("2030-12-31"), target: 100 }] },
        },
      }),
    );
    expect(await ofGroup("staffing")).toBeUndefined();
    expect(await ofGroup("money")).toMatchObject({ count: 2 });

    const withdrawn = await asNobody((tx) =>
      tx.assignmentWorks.findFirstOrThrow({
        where: { works: { unitId: world.units.northOne.id } },
      }),
    );
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: withdrawn.assignmentId },
        data: { state: "cancelled", endedOn: fromDay(today), endReason: "thu hồi" },
      }),
    );
    expect(await ofGroup("money")).toMatchObject({ count: 1 });
  });
});
