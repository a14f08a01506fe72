import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { UnitKey } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { allOf } from "#lib/domain/rates.ts";
import { WORKS_STAGES } from "#lib/domain/works-stage.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { type DashboardPage, dashboardPage } from "./dashboard-page.ts";
import { COMMUNES, type MeasuredWorld, measuredWorld } from "./testing/measured-world.ts";
import { EVERYWHERE, SUBTREES } from "./testing/random-duties.ts";

let measured: MeasuredWorld;
const pages = new Map<UnitKey, DashboardPage>();

beforeAll(async () => {
  measured = await measuredWorld();
  const { world, leader } = measured;
  for (const unit of EVERYWHERE) {
    const page = await dashboardPage(leader, world.units[unit].id, {});
    if (!page) throw new Error(`no page of ${unit}`);
    pages.set(unit, page);
  }
});

const communesOf = (unit: UnitKey) => COMMUNES.filter((one) => SUBTREES[unit].includes(one));
const goalOf = (unit: UnitKey, code: string) =>
  pages.get(unit)?.goals.find((one) => one.code.startsWith(`${code}-`));

describe("goals", () => {
  test.each(EVERYWHERE)("%s: a share of units is what the units have", (unit) => {
    const communes = communesOf(unit);
    const expected = {
      POST: communes.filter((one) => measured.posts[one]).length,
      NORM: communes.filter((one) => (measured.officers[one] ?? 0) >= 12).length,
      HQ: communes.filter((one) => WORKS_STAGES.indexOf(measured.works[one] ?? "frame") >= 14)
        .length,
    };
    for (const [code, numerator] of Object.entries(expected)) {
      const found = goalOf(unit, code);
      if (communes.length === 0) expect(found).toBeUndefined();
      else expect(found?.fraction).toEqual({ numerator, denominator: communes.length });
    }
  });

  test.each(EVERYWHERE)("%s: an amount is the sum of what was reported", (unit) => {
    const sum = communesOf(unit).reduce((all, one) => all + (measured.officers[one] ?? 0), 0);
    expect(goalOf(unit, "STAFF")?.now?.value).toBe(communesOf(unit).length > 0 ? sum : undefined);
  });

  test.each(EVERYWHERE)("%s: a closed year shows what was approved in it", (unit) => {
    const on = `${Number(measured.today.slice(0, 4)) - 1}-12-31`;
    const before = communesOf(unit).flatMap((one) => measured.officersBefore[one] ?? []);
    const sum = before.reduce((all, one) => all + one, 0);
    const share = (before.filter((one) => one >= 12).length / communesOf(unit).length) * 100;
    const known = before.length > 0;
    const historyOf = (code: string) => goalOf(unit, code)?.history ?? [];
    expect(historyOf("STAFF")).toEqual(known ? [{ on, value: sum }] : []);
    expect(historyOf("NORM")).toEqual(known ? [{ on, value: share }] : []);
  });

  test("a unit that has a figure from two tasks has it once, by the latest", async () => {
    const { world, leader, staffing, today, officers } = await measuredWorld();
    const second = await world.task({ taskGroupId: world.groups.staffing });
    await asNobody((tx) =>
      tx.taskIndicator.create({ data: { taskId: second, indicatorId: staffing.indicatorId } }),
    );
    const lastYear = Number(today.slice(0, 4)) - 1;
    for (const [unit, asOf] of [
      ["northOne", "2019-12-14"],
      ["northTwo", addDays(today, 1)],
    ] as const) {
      const figure = {
        assignmentId: await world.assign(second, unit),
        indicatorId: staffing.indicatorId,
        numerator: 100,
      };
      await asNobody(async (tx) => {
        await tx.assignmentFigure.create({ data: { ...figure, asOf: fromDay(asOf) } });
        await tx.yearFigure.create({
          data: { ...figure, year: lastYear, asOf: fromDay(`${lastYear}-12-31`) },
        });
      });
    }
    const page = await dashboardPage(leader, world.units.north.id, {});
    const staff = page?.goals.find(({ code }) => code === `STAFF-${world.directiveId}`);
    expect(staff?.now?.value).toBe((officers.northOne ?? 0) + 100);
    expect(staff?.history).toEqual([{ on: `${lastYear}-12-31`, value: 200 }]);
  });

  test("a unit that was given the task a second time has its figure once", async () => {
    const { world, leader, staffing, today, officers } = await measuredWorld();
    const assignmentId = await world.assign(staffing.taskId, "northOne", { occurrence: 2 });
    const { indicatorId } = staffing;
    await asNobody((tx) =>
      tx.assignmentFigure.create({
        data: { assignmentId, indicatorId, numerator: 50, asOf: fromDay(addDays(today, 1)) },
      }),
    );
    const page = await dashboardPage(leader, world.units.north.id, {});
    const staff = page?.goals.find(({ code }) => code === `STAFF-${world.directiveId}`);
    expect(staff?.now?.value).toBe(50 + (officers.northTwo ?? 0));
  });

  test("what was reached is told by the day of the fact", () => {
    const found = goalOf("ministry", "POST");
    expect(found?.history.length).toBeGreaterThan(1);
    const by = (year: number) =>
      COMMUNES.filter((one) => (measured.posts[one] ?? "9") <= `${year}-12-31`).length /
      COMMUNES.length;
    for (const { on, value } of found?.history ?? []) {
      expect(value).toBeCloseTo(by(Number(on.slice(0, 4))) * 100, 10);
    }
    expect(found?.history.at(-1)?.on).toBe(`${Number(measured.today.slice(0, 4)) - 1}-12-31`);
  });

  test("amounts to be reached are the whole country's, unless the ledger gave some on", async () => {
    expect(goalOf("ministry", "STAFF")?.standing.next?.target).toBe(60);
    expect(goalOf("north", "STAFF")?.standing.standing).toBe("unmeasured");
    const staff = goalOf("north", "STAFF");
    await asNobody((tx) =>
      tx.targetEntry.create({
        data: {
          id: newId(),
          goalId: staff?.id ?? "",
          milestoneOn: fromDay("2030-12-31"),
          fromUnitId: measured.world.units.ministry.id,
          toUnitId: measured.world.units.north.id,
          amount: 40,
          recordedOn: fromDay(measured.today),
          reason: "giao chỉ tiêu",
        },
      }),
    );
    const north = await dashboardPage(measured.leader, measured.world.units.north.id, {});
    expect(north?.goals.find(({ id }) => id === staff?.id)?.standing.next?.target).toBe(40);
  });

  test("somebody limited to a group of tasks sees the goals of that group", async () => {
    const limited = await measured.world.actorOf("leader", "north", {
      groupIds: [measured.world.groups.staffing],
    });
    const page = await dashboardPage(limited, measured.world.units.north.id, {});
    expect(page?.goals.map(({ name }) => name).sort()).toEqual(["NORM", "STAFF"]);
    expect(page?.headquarters).toBeNull();
    expect(page?.money).toBeNull();
  });
});

describe("money", () => {
  test.each(EVERYWHERE)("%s: each line counts once, whoever shows it", async (unit) => {
    for (const year of [2025, Number(measured.today.slice(0, 4))]) {
      const page = await dashboardPage(measured.leader, measured.world.units[unit].id, {
        year: String(year),
      });
      const own = measured.lines.filter(
        (line) => SUBTREES[unit].includes(line.unit) && line.year === year,
      );
      if (own.length === 0) {
        expect(page?.money).toBeNull();
        continue;
      }
      const sum = (column: "planned" | "allocated" | "disbursed" | "carriedOver") =>
        own.reduce((all, line) => all + line[column], 0n);
      const total = {
        planned: sum("planned"),
        allocated: sum("allocated"),
        disbursed: sum("disbursed"),
        carriedOver: sum("carriedOver"),
      };
      expect(page?.money?.total).toEqual(total);
      const parts = page?.money?.bySource.reduce((all, { planned }) => all + planned, 0n);
      expect(parts).toBe(total.planned);
    }
  });

  test("the list behind a sum adds up to it, page by page", async () => {
    const { world, leader } = measured;
    const page = await dashboardPage(leader, world.units.north.id, { year: "2025" });
    const sources = page?.money?.bySource ?? [];
    expect(sources.length).toBeGreaterThan(1);
    for (const { source, planned, allocated, disbursed } of sources) {
      const list = await assignmentsPage(leader, world.units.north.id, { year: "2025", source });
      expect(list?.money?.total).toEqual({ planned, allocated, disbursed });
      const rows = list?.rows.map(({ id }) => list.money?.byAssignment.get(id)?.planned ?? 0n);
      expect(rows?.reduce((sum, part) => sum + part, 0n)).toBe(planned);
    }
  });

  test("a yearly ratio is disbursed over planned and carried over, the running year beside the closed ones", () => {
    const ratio = (year: number) => {
      const own = measured.lines.filter((line) => line.year === year);
      const [disbursed, planned] = [
        own.reduce((a, l) => a + l.disbursed, 0n),
        own.reduce((a, l) => a + l.planned + l.carriedOver, 0n),
      ];
      return (Number(disbursed) / Number(planned)) * 100;
    };
    const found = goalOf("ministry", "DISB");
    expect(found?.yearly).toBe(true);
    expect(found?.now?.value).toBeCloseTo(ratio(Number(measured.today.slice(0, 4))), 10);
    expect(found?.history.at(-1)?.value).toBeCloseTo(ratio(2025), 10);
  });
});

test("headquarters: the groups of stages add up to the units, at every level", () => {
  for (const [unit, page] of pages) {
    const communes = communesOf(unit);
    if (communes.length === 0) {
      expect(page.headquarters).toBeNull();
      continue;
    }
    const { units = 0, has, groups, notBegun = 0 } = page.headquarters ?? {};
    expect(units).toBe(communes.length);
    expect(Object.values(groups ?? {}).reduce((a, b) => a + b, notBegun)).toBe(units);
    expect(has).toBe(
      communes.filter((one) => WORKS_STAGES.indexOf(measured.works[one] ?? "frame") >= 14).length,
    );
  }
});

test("headquarters: a stage opens as many tasks as it counts units, those withdrawn told apart", async () => {
  const { world, leader } = measured;
  const unit = world.units.ministry.id;
  const end = { endedOn: fromDay(measured.today), endReason: "Dừng dự án" };
  await asNobody(async (tx) => {
    const works = await tx.works.findFirstOrThrow({
      where: { unitId: world.units.northTwo.id, isMain: true },
      select: { id: true, assignments: { select: { assignmentId: true } } },
    });
    await tx.works.update({
      where: { id: works.id },
      data: { state: "cancelled", stage: "frame", handedOverOn: null, stateReason: "Dừng dự án" },
    });
    await tx.assignment.updateMany({
      where: { id: { in: works.assignments.map(({ assignmentId }) => assignmentId) } },
      data: { state: "cancelled", ...end },
    });
  });
  const page = await dashboardPage(leader, unit, {});
  const goal = page?.worksGoal?.id;
  const list = async (asked: object) => {
    const found = await assignmentsPage(leader, unit, { goal, ...asked });
    if (!found) throw new Error("no list");
    return found;
  };
  for (const [stage, units] of Object.entries(page?.headquarters?.groups ?? {})) {
    const found = await list({ stage });
    expect(allOf(found.counts) + found.withdrawn, stage).toBe(units);
    expect(found.rows.length, stage).toBe(units);
  }
  const stopped = await list({ stage: "stopped", state: "withdrawn" });
  expect(stopped.counts.overdue).toBe(0);
  expect(stopped.rows).toMatchObject([
    { withdrawn: "cancelled", stop: { on: measured.today, reason: "Dừng dự án" } },
  ]);
  expect((await list({ stage: "stopped", state: "overdue" })).rows).toEqual([]);
  // Anywhere else what was withdrawn is in no list.
  const everywhere = await list({});
  expect(everywhere.withdrawn).toBe(0);
  expect(everywhere.rows.every(({ withdrawn }) => withdrawn === null)).toBe(true);
});
