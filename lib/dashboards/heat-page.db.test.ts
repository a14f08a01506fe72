import { beforeAll, describe, expect, test } from "vitest";
import { addressesOf } from "#components/dashboards/addresses.ts";
import { numeratorList } from "#components/dashboards/figure-links.ts";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { addDays, addMonths, type CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { briefingPage } from "./briefing-page.ts";
import { closedMonths } from "./clocks.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { HEAT_FIGURES, HEAT_MONTHS, heatPage } from "./heat-page.ts";
import type { HeatFigures } from "./heat-rows.ts";
import { PLAIN_FIGURES } from "./leader-figures.ts";
import { mapPage } from "./map-page.ts";
import type { MapRow } from "./map-rows.ts";
import { taskMatrix } from "./task-matrix.ts";
import { leaderOnBothLines, measuredWorld } from "./testing/measured-world.ts";
import { drawing, EVERYWHERE, randomDuties } from "./testing/random-duties.ts";

let world: World;
let leader: Actor;
let today: CivilDate;
const unitOf = (key: UnitKey) => world.units[key].id;

beforeAll(async () => {
  world = await createWorld();
  leader = await leaderOnBothLines(world);
  today = leader.today;
  const tasks = [
    await world.task({ code: "A1" }),
    await world.task({ code: "A2" }),
    await world.task({ code: "B1", taskGroupId: world.groups.money }),
  ];
  const duties = await randomDuties(world, tasks, today, 5);
  const draw = drawing(9);
  const reports: Prisma.ReportUncheckedCreateInput[] = [];
  for (const month of closedMonths(today, HEAT_MONTHS)) {
    const periodId = await world.period(month.startsOn, month.endsOn);
    for (const { id: assignmentId, state } of duties) {
      if (state === "draft" || draw(3) === 0) continue;
      const sentOn = draw(3) > 0 ? `${addDays(month.endsOn, draw(9))}T05:00:00Z` : null;
      reports.push({
        id: newId(),
        assignmentId,
        periodId,
        dueOn: fromDay(addDays(month.endsOn, 5)),
        ...(sentOn && {
          state: draw(2) === 0 ? "approved" : "submitted",
          currentVersion: 1,
          firstSubmittedAt: sentOn,
          submittedAt: sentOn,
          decidedAt: sentOn,
        }),
      });
    }
  }
  await asNobody((tx) => tx.report.createMany({ data: reports }));
});

const parts = (figures: (HeatFigures | null)[], place: number) =>
  figures.reduce(
    (sum, one) => ({
      numerator: sum.numerator + (one?.cells[place]?.numerator ?? 0),
      denominator: sum.denominator + (one?.cells[place]?.denominator ?? 0),
    }),
    { numerator: 0, denominator: 0 },
  );

describe("units by periods", () => {
  test.each(EVERYWHERE)(
    "%s: the cells of a month add up to all of it, for every figure",
    async (key) => {
      for (const figure of HEAT_FIGURES) {
        const page = await heatPage(leader, unitOf(key), { figure });
        if (!page) throw new Error("no page");
        expect(page.months).toHaveLength(HEAT_MONTHS);
        const all = [
          ...[...page.rows, ...page.others.flatMap(({ rows }) => rows)].map(
            ({ figures }) => figures,
          ),
          page.own,
        ];
        for (const [place, cell] of page.total.cells.entries())
          expect(parts(all, place)).toEqual({
            numerator: cell?.numerator ?? 0,
            denominator: cell?.denominator ?? 0,
          });
        for (const level of page.others)
          for (const place of page.months.keys())
            expect(
              parts(
                level.rows.map(({ figures }) => figures),
                place,
              ),
            ).toEqual(parts([level.figures], place));
      }
    },
  );

  test("a month of which reports may still come is marked, and its neighbours say the rest", async () => {
    const other = await createWorld();
    const chief = await leaderOnBothLines(other);
    const task = await other.task();
    const assignment = await other.assign(task, "northOne");
    for (const [place, month] of closedMonths(today, HEAT_MONTHS).entries()) {
      const isLast = place === HEAT_MONTHS - 1;
      await other.report(assignment, await other.period(month.startsOn, month.endsOn), {
        dueOn: fromDay(isLast ? addDays(today, 3) : month.endsOn),
      });
    }
    for (const figure of ["on-time", "accepted"]) {
      const page = await heatPage(chief, other.units.ministry.id, { figure });
      expect([page?.finished, page?.toCome]).toEqual([HEAT_MONTHS - 1, 1]);
      expect(page?.total.recent?.denominator).toBe(3);
      const map = await mapPage(chief, other.units.ministry.id, { figure });
      expect(map?.toCome).toBe(1);
    }
    const briefing = await briefingPage(chief, { unit: other.units.ministry.id });
    const [before, last] = closedMonths(today, 2);
    expect(briefing?.lastMonth?.key).toBe(last?.key);
    expect(briefing?.months.at(-1)?.key).toBe(before?.key);
    expect(briefing?.months).toHaveLength(5);
    expect((await heatPage(leader, unitOf("ministry"), {}))?.finished).toBe(HEAT_MONTHS);
  });

  test("a cell opens what keeps it from its goal, or all of it", async () => {
    const unit = unitOf("ministry");
    const shares = [
      ["on-time", "not-on-time", "on-time"],
      ["accepted", "not-accepted", "accepted"],
    ] as const;
    for (const [figure, missing, reached] of shares) {
      const page = await heatPage(leader, unit, { figure, all: "1" });
      for (const { child, figures } of page?.rows ?? [])
        for (const [place, cell] of figures.cells.slice(-2).entries()) {
          const month = page?.months.at(place - 2)?.key;
          const listed = async (reports: string) => {
            const list = await assignmentsPage(leader, unit, { under: child.id, reports, month });
            return list ? allOf(list.counts) : -1;
          };
          expect(await listed(reached)).toBe(cell?.numerator ?? 0);
          expect(await listed(missing)).toBe((cell?.denominator ?? 0) - (cell?.numerator ?? 0));
        }
    }
    const page = await heatPage(leader, unit, { figure: "overdue" });
    for (const { child, figures } of page?.rows ?? []) {
      const cell = figures.cells.at(-1);
      const on = page?.months.at(-1)?.endsOn;
      for (const [was, count] of [
        ["overdue", cell?.numerator],
        ["given", cell?.denominator],
      ] as const) {
        const list = await assignmentsPage(leader, unit, { under: child.id, was, on });
        expect(list && allOf(list.counts)).toBe(count ?? 0);
      }
    }
  });

  test("the filter holds, and who sees one group only sees its part", async () => {
    const whole = await heatPage(leader, unitOf("ministry"), { figure: "overdue" });
    const group = whole?.unit.groups.find(({ id }) => id === world.groups.money)?.key;
    const money = await heatPage(leader, unitOf("ministry"), { figure: "overdue", group });
    const limited = await world.actorOf("leader", "ministry", { groupIds: [world.groups.money] });
    const seen = await heatPage(limited, unitOf("north"), { figure: "overdue" });
    const north = await heatPage(leader, unitOf("north"), { figure: "overdue", group });
    const last = (page: typeof whole) => page?.total.cells.at(-1)?.denominator ?? 0;
    expect(last(money)).toBeLessThan(last(whole));
    expect(last(seen)).toBe(last(north));
  });
});

describe("units on a map", () => {
  const sum = (rows: readonly (MapRow | null)[], of: "numerator" | "denominator") =>
    rows.reduce((all, row) => all + (row?.now[of] ?? 0), 0);

  test.each(EVERYWHERE)(
    "%s: today's figures are the dashboard's, and the rows add up",
    async (key) => {
      const page = await mapPage(leader, unitOf(key), { figure: "overdue" });
      const dashboard = await dashboardPage(leader, unitOf(key), {});
      if (!page || !dashboard) throw new Error("no page");
      const rows = [...page.rows, ...page.others.map(({ row }) => row), page.own];
      expect(sum(rows, "numerator")).toBe(dashboard.counts.overdue);
      expect(sum(rows, "denominator")).toBe(allOf(dashboard.counts));
      expect(page.total?.now.numerator ?? 0).toBe(dashboard.counts.overdue);
      expect(page.classes.reduce((all, { units }) => all + units, 0)).toBe(page.rows.length);
      for (const child of dashboard.ranking.ranked)
        expect(page.rows.find((row) => row.child.id === child.id)?.now).toMatchObject({
          numerator: child.counts.overdue,
          denominator: allOf(child.counts),
        });
    },
  );

  test("two days are compared, a day ahead is today", async () => {
    const ahead = await mapPage(leader, unitOf("ministry"), { to: "31/12/2099", from: "không rõ" });
    expect(ahead?.from).toBe(addMonths(today, -1));
    expect(ahead?.to).toBe(today);
    const from = addDays(today, -30);
    const page = await mapPage(leader, unitOf("ministry"), { from });
    const before = await mapPage(leader, unitOf("ministry"), { to: from });
    for (const row of page?.rows ?? []) {
      const then = before?.rows.find(({ child }) => child.id === row.child.id)?.now;
      expect(row.before ?? undefined).toEqual(then);
    }
  });

  test("a number in the table opens as many tasks", async () => {
    const unit = unitOf("ministry");
    const to = addressesOf(unit, { group: null, directive: null });
    let opened = 0;
    for (const kind of PLAIN_FIGURES)
      for (const ago of [0, 40]) {
        const asked = { figure: kind, to: addDays(today, -ago), all: "1" };
        const page = await mapPage(leader, unit, asked);
        if (!page) throw new Error("no page");
        const { figure, month } = page;
        const rows = page.rows.map(({ child, now }) => ({ under: child.id, now }));
        const total = page.total ? [{ under: null, now: page.total.now }] : [];
        for (const { under, now } of [...rows, ...total]) {
          const href = numeratorList(to, figure, { under, day: page.to, month });
          const query = Object.fromEntries(new URL(href ?? "", "http://site").searchParams);
          const list = await assignmentsPage(leader, unit, query);
          expect(list && allOf(list.counts), `${kind} ${ago}`).toBe(now.numerator);
          opened += now.numerator;
        }
      }
    expect(opened).toBeGreaterThan(10);
  });

  test("a number of a goal opens the units that it counts", async () => {
    const measured = await measuredWorld();
    const unit = measured.world.units.ministry.id;
    const to = addressesOf(unit, { group: null, directive: null });
    const first = await mapPage(measured.leader, unit, {});
    const goals = first?.figures.filter(
      ({ counts, kind }) => kind === "goal" && counts === "units",
    );
    let opened = 0;
    for (const { key } of goals ?? [])
      for (const ago of [0, 400]) {
        const day = addDays(measured.today, -ago);
        const page = await mapPage(measured.leader, unit, { figure: key, to: day, all: "1" });
        if (!page) throw new Error("no page");
        for (const { child, now } of page.rows) {
          const href = numeratorList(to, page.figure, { under: child.id, day, month: page.month });
          const query = Object.fromEntries(new URL(href ?? "", "http://site").searchParams);
          const list = await assignmentsPage(measured.leader, unit, query);
          expect(list && allOf(list.counts), `${page.figure.key} ${ago}`).toBe(now.numerator);
          opened += now.numerator;
        }
      }
    expect(goals?.length).toBe(3);
    expect(opened).toBeGreaterThan(3);
  });

  test("a goal is a figure with its own classes", async () => {
    const measured = await measuredWorld();
    const { ministry } = measured.world.units;
    const first = await mapPage(measured.leader, ministry.id, {});
    const headquarters = first?.figures.find(
      (one) => one.kind === "goal" && one.seen.goal.code.startsWith("HQ-"),
    );
    const page = await mapPage(measured.leader, ministry.id, { figure: headquarters?.key });
    const goal = (await dashboardPage(measured.leader, ministry.id, {}))?.goals.find(
      ({ id }) => id === headquarters?.key,
    );
    expect(page?.figure.scale.thresholds[0]).toBe(goal?.standing.next?.target);
    expect(page?.total?.now).toMatchObject(goal?.fraction ?? { numerator: -1 });
  });
});

describe("who may look", () => {
  const pages = [heatPage, mapPage, taskMatrix];

  test("a sibling and nobody find no such unit; what is malformed is nothing", async () => {
    const sibling = await world.actorOf("leader", "south");
    for (const page of pages) {
      expect(await page(sibling, unitOf("north"), {})).toBeNull();
      expect(await page(await world.nobody(), unitOf("north"), {})).toBeNull();
      expect(await page(leader, "no-id", {})).toBeNull();
      expect(
        await page(leader, unitOf("north"), { figure: ["a"], group: "x", directive: "y" }),
      ).not.toBeNull();
    }
  });

  test("somebody above on one line sees only what lies on it", async () => {
    const committee = await world.actorOf("leader", "committee", { line: "local" });
    const page = await heatPage(committee, unitOf("committee"), { figure: "overdue", all: "1" });
    const names = [...(page?.rows ?? []), ...(page?.others.flatMap(({ rows }) => rows) ?? [])];
    expect(names.some(({ child }) => child.id === unitOf("south"))).toBe(false);
  });
});
