import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { UnitKey } from "#lib/db/testing/world.ts";
import { addDays, addMonths } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { WORKS_STAGES } from "#lib/domain/works-stage.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { goalNamed } from "./goal-named.ts";
import { goalPage } from "./goal-page.ts";
import { COMMUNES, goal, type MeasuredWorld, measuredWorld } from "./testing/measured-world.ts";
import { EVERYWHERE } from "./testing/random-duties.ts";

let measured: MeasuredWorld;
let goals: Record<string, string>;

beforeAll(async () => {
  measured = await measuredWorld();
  goals = await goalsOf(measured);
});

async function goalsOf({ world }: MeasuredWorld): Promise<Record<string, string>> {
  const rows = await asNobody((tx) =>
    tx.goal.findMany({
      where: { directiveId: world.directiveId },
      select: { id: true, code: true },
    }),
  );
  return Object.fromEntries(rows.map(({ id, code }) => [code.split("-")[0] ?? "", id]));
}

const at = (unit: UnitKey, code: string, input: object = {}) =>
  goalPage(measured.leader, goals[code] ?? "", {
    unit: measured.world.units[unit].id,
    ...input,
  });

describe("a goal at a unit", () => {
  test.each(EVERYWHERE)("%s: says what the dashboard says", async (unit) => {
    const dashboard = await dashboardPage(measured.leader, measured.world.units[unit].id, {});
    for (const code of Object.keys(goals)) {
      const row = dashboard?.goals.find((one) => one.id === goals[code]);
      const page = await at(unit, code);
      expect(page?.goal).toEqual(row);
    }
  });

  test("is named for whoever sees it there, and for nobody else", async () => {
    const { world, leader } = measured;
    const [id, north] = [goals.POST, world.units.north.id];
    expect(await goalNamed(leader, id, north)).toMatchObject({ id, unit: { id: north } });
    expect(await goalNamed(leader, newId(), north)).toBeNull();
    expect(await goalNamed(leader, "x", [north])).toBeNull();
    expect(await goalNamed(await world.actorOf("leader", "south"), id, north)).toBeNull();
    expect(await goalNamed(await world.nobody(), id, north)).toBeNull();
  });

  test.each(EVERYWHERE)("%s: the children add up to the whole, on both days", async (unit) => {
    for (const code of Object.keys(goals)) {
      const page = await at(unit, code);
      if (!page) continue;
      const { gaps, whole } = page;
      for (const day of ["before", "now"] as const) {
        const sum = (part: "numerator" | "denominator") =>
          gaps.reduce((all, row) => all + row[day][part], 0);
        expect(sum("numerator"), code).toBeCloseTo(whole[day].numerator, 4);
        expect(sum("denominator"), code).toBeCloseTo(whole[day].denominator, 4);
      }
      if (page.goal.fraction && page.goal.now)
        expect(whole.now.numerator, code).toBe(page.goal.fraction.numerator);
    }
  });

  test("a day that is compared shows what the units had on it, by the day of the fact", async () => {
    const to = addDays(measured.today, -100);
    const from = addDays(measured.today, -400);
    const page = await at("ministry", "POST", { from, to });
    const by = (day: string) =>
      COMMUNES.filter((one) => (measured.posts[one] ?? "9") <= day).length;
    expect(page?.whole.before.numerator).toBe(by(from));
    expect(page?.whole.now.numerator).toBe(by(to));
    expect(page).toMatchObject({ from, to });
  });

  test("without days the end of last year stands beside today; days that make no sense are none", async () => {
    const yearEnd = `${Number(measured.today.slice(0, 4)) - 1}-12-31`;
    for (const input of [
      {},
      { from: "31/02/2026", to: "x" },
      { from: addDays(measured.today, 5) },
    ]) {
      expect(await at("ministry", "POST", input)).toMatchObject({
        from: yearEnd,
        to: measured.today,
      });
    }
  });

  test("who lacks most comes first", async () => {
    const page = await at("ministry", "HQ");
    const missing = page?.gaps.map((row) => row.missing ?? 0) ?? [];
    expect(missing).toEqual(missing.toSorted((a, b) => b - a));
    const has = (one: UnitKey) => WORKS_STAGES.indexOf(measured.works[one] ?? "frame") >= 14;
    expect(page?.whole.missing).toBe(COMMUNES.filter((one) => !has(one)).length);
    expect(page?.headquarters?.units).toBe(3);
  });

  test("is not found from a sibling, by nobody, malformed, or for units it is not about", async () => {
    const { world } = measured;
    const south = await world.actorOf("leader", "south");
    const input = { unit: world.units.north.id };
    expect(await goalPage(south, goals.POST ?? "", input)).toBeNull();
    expect(await goalPage(south, goals.POST ?? "", { unit: world.units.south.id })).not.toBeNull();
    expect(await goalPage({ ...south, memberships: [] }, goals.POST ?? "", input)).toBeNull();
    expect(await goalPage(south, goals.POST ?? "", { unit: "x" })).toBeNull();
    expect(await goalPage(south, "x", {})).toBeNull();
    expect(await goalPage(south, newId(), {})).toBeNull();
    expect(await at("department", "POST")).toBeNull();
  });

  test("somebody limited to a group of tasks does not find the goals of another", async () => {
    const { world } = measured;
    const limited = await world.actorOf("leader", "north", {
      groupIds: [world.groups.money],
    });
    const input = { unit: world.units.north.id };
    expect(await goalPage(limited, goals.STAFF ?? "", input)).toBeNull();
    expect(await goalPage(limited, goals.HQ ?? "", input)).not.toBeNull();
  });
});

describe("the line of a goal that is reported", () => {
  test("turns at each cut-off; a unit that was silent keeps what it had; it is forecast from there", async () => {
    const own = await measuredWorld();
    const { world, today } = own;
    const task = await world.task({ taskGroupId: world.groups.staffing });
    const indicatorId = await world.indicator(task, { kind: "amount" });
    await goal(world, "PACE", indicatorId, 50, 90);
    const { PACE = "" } = await goalsOf(own);
    const lastDay = addDays(today, -5);
    const cutoffs = [15, 12, 9, 6, 3].map((months) => addMonths(lastDay, -months));
    for (const unit of COMMUNES) {
      const assignmentId = await world.assign(task, unit);
      const told = [...cutoffs, lastDay].map((on, place) => ({ on, numerator: 5 + place }));
      await asNobody((tx) =>
        tx.periodFigure.createMany({
          data: told
            .filter((_, place) => unit !== "northTwo" || place !== 2)
            .map(({ on, numerator }) => ({
              assignmentId,
              indicatorId,
              asOf: fromDay(on),
              numerator,
            })),
        }),
      );
    }
    const page = await goalPage(own.leader, PACE, { unit: world.units.ministry.id });
    expect(page?.line.map(({ value }) => value)).toEqual([15, 18, 20, 24, 27, 30]);
    expect(page?.forecast?.pace.perYear).toBeCloseTo(12, 0);
    expect(page?.forecast?.on).toBe("2030-12-31");
    const north = await goalPage(own.leader, PACE, { unit: world.units.north.id });
    expect(north?.line.map(({ value }) => value)).toEqual([10, 12, 13, 16, 18, 20]);
  });
});
