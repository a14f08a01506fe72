import { beforeAll, describe, expect, test } from "vitest";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { taskMatrix } from "./task-matrix.ts";
import { leaderOnBothLines } from "./testing/measured-world.ts";
import { EVERYWHERE, randomDuties } from "./testing/random-duties.ts";

let world: World;
let leader: Actor;
const unitOf = (key: UnitKey) => world.units[key].id;

beforeAll(async () => {
  world = await createWorld();
  leader = await leaderOnBothLines(world);
  const tasks = [
    await world.task({ code: "A1" }),
    await world.task({ code: "A2" }),
    await world.task({ code: "B1", taskGroupId: world.groups.money }),
  ];
  await randomDuties(world, tasks, leader.today, 5);
});

describe("units by tasks", () => {
  test.each(EVERYWHERE)("%s: rows and columns add up to the total", async (key) => {
    const page = await taskMatrix(leader, unitOf(key), { directive: world.directiveId });
    if (!page) throw new Error("no page");
    const count = (of: "all" | "done" | "overdue") => {
      const rows = page.rows.reduce((all, row) => all + row.sum[of], 0);
      const columns = page.total.cells.reduce((all, cell) => all + (cell?.[of] ?? 0), 0);
      const cells = page.rows
        .flatMap((row) => row.cells)
        .reduce((all, cell) => all + (cell?.[of] ?? 0), 0);
      return [rows, columns, cells, page.total.sum[of]];
    };
    for (const of of ["all", "done", "overdue"] as const) expect(new Set(count(of)).size).toBe(1);
    const dashboard = await dashboardPage(leader, unitOf(key), { directive: world.directiveId });
    expect(page.total.sum.all).toBe(dashboard ? allOf(dashboard.counts) : -1);
    expect(page.total.sum.overdue).toBe(dashboard?.counts.overdue);
  });

  test("more tasks than columns: the others stand together, and all is still counted", async () => {
    for (const asked of [{ group: "", all: "1" }, { directive: world.directiveId }]) {
      const page = await taskMatrix(leader, unitOf("ministry"), asked, 1);
      const dashboard = await dashboardPage(leader, unitOf("ministry"), asked);
      if (!page || !dashboard) throw new Error("no page");
      expect([page.tasks.length, page.others, page.picked]).toEqual([1, 2, null]);
      expect(page.total.sum.all).toBe(allOf(dashboard.counts));
      expect(page.total.sum.overdue).toBe(dashboard.counts.overdue);
      for (const row of [...page.rows, page.total])
        for (const of of ["all", "done", "overdue"] as const)
          expect((row.cells[0]?.[of] ?? 0) + (row.rest?.[of] ?? 0)).toBe(row.sum[of]);
      const ranked = dashboard.ranking.ranked[0];
      const row = page.rows.find(({ child }) => child?.id === ranked?.id);
      expect(row?.sum.all).toBe(ranked && allOf(ranked.counts));
    }
  });

  test("where nothing is asked a group is picked, and the address keeps asking nothing", async () => {
    const page = await taskMatrix(leader, unitOf("ministry"), {});
    expect(page?.asked.group).toBeNull();
    const group = page?.picked?.key;
    const dashboard = await dashboardPage(leader, unitOf("ministry"), { group });
    expect(group && page?.total.sum.all).toBe(dashboard && allOf(dashboard.counts));
    const empty = await taskMatrix(leader, unitOf("ministry"), { group: "" });
    expect(empty?.picked).toEqual(page?.picked);
  });
});
