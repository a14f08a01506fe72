import { beforeAll, describe, expect, test } from "vitest";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { isCounted } from "#lib/domain/assignment-status.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addCounts, allOf, areSound, countStates, ratesOf } from "#lib/domain/rates.ts";
import { assignmentsPage, PAGE_ROWS } from "./assignments-page.ts";
import { type DashboardPage, dashboardPage } from "./dashboard-page.ts";
import { type Duty, EVERYWHERE, randomDuties, SUBTREES } from "./testing/random-duties.ts";

let world: World;
let duties: Duty[];
let money: string;
let leader: Actor;

beforeAll(async () => {
  world = await createWorld();
  money = await world.task({ taskGroupId: world.groups.money });
  leader = await bothLines("leader", "ministry");
  duties = await randomDuties(world, [money], leader.today, 1);
  for (const seed of [2, 3, 4]) {
    const tasks = await Promise.all(Array.from({ length: 12 }, () => world.task()));
    duties.push(...(await randomDuties(world, tasks, leader.today, seed)));
  }
});

async function bothLines(role: "leader", unit: UnitKey): Promise<Actor> {
  const [command, local] = await Promise.all([
    world.actorOf(role, unit),
    world.actorOf(role, unit, { line: "local" }),
  ]);
  return { ...command, memberships: [...command.memberships, ...local.memberships] };
}

function recount(units: readonly UnitKey[], some: (duty: Duty) => boolean = () => true) {
  const counted = duties.filter(
    (duty) => units.includes(duty.unit) && isCounted(duty.state ?? "assigned") && some(duty),
  );
  return countStates(
    counted.map((duty) => ({
      ...duty,
      suspended: duty.state === "suspended",
      refused: duty.state === "refused",
    })),
    leader.today,
  );
}

const page = (actor: Actor, unit: UnitKey, input = {}) =>
  dashboardPage(actor, world.units[unit].id, input);

function childrenOf(shown: DashboardPage | null) {
  if (!shown) throw new Error("no page");
  const { ranked, others } = shown.ranking;
  return [...ranked, ...others.flatMap((other) => other.children)];
}

describe("counts by state", () => {
  test.each(EVERYWHERE)("%s counts what stands below it on either line", async (unit) => {
    const shown = await page(leader, unit);
    expect(shown?.counts).toEqual(recount(SUBTREES[unit]));
    expect(areSound(shown?.counts ?? recount([]))).toBe(true);
    expect(ratesOf(shown?.counts ?? recount([]))).toEqual(ratesOf(recount(SUBTREES[unit])));
  });

  test.each(EVERYWHERE)("the children of %s and its own part add up to it", async (unit) => {
    const shown = await page(leader, unit);
    if (!shown) throw new Error("no page");
    const sum = childrenOf(shown).reduce((all, child) => addCounts(all, child.counts), shown.own);
    expect(sum).toEqual(shown.counts);
    expect(shown.own).toEqual(recount([unit]));
  });

  test("a child's row is its own dashboard, or says that it is only the child's own part", async () => {
    const seen: string[] = [];
    for (const unit of EVERYWHERE) {
      for (const child of childrenOf(await page(leader, unit))) {
        const childs = await dashboardPage(leader, child.id, {});
        expect(child.counts).toEqual(child.ownOnly ? childs?.own : childs?.counts);
        seen.push(child.id);
      }
    }
    // Each unit but the ministry below another.
    expect(new Set(seen)).toEqual(
      new Set(EVERYWHERE.flatMap((unit) => (unit === "ministry" ? [] : [world.units[unit].id]))),
    );
  });

  test("a task group in the address counts that group alone", async () => {
    const shown = await page(leader, "ministry");
    const key = shown?.unit.groups.find(({ id }) => id === world.groups.money)?.key;
    const some = await page(leader, "ministry", { group: key });
    expect(some?.counts).toEqual(recount(EVERYWHERE, ({ taskId }) => taskId === money));
    const none = await page(leader, "ministry", { directive: newId() });
    expect(allOf(none?.counts ?? recount(EVERYWHERE))).toBe(0);
  });
});

describe("who may see which dashboard", () => {
  test("a committee's member sees the province on the local line", async () => {
    const member = await world.actorOf("leader", "committee", { line: "local" });
    const shown = await page(member, "committee");
    expect(shown?.counts).toEqual(recount(SUBTREES.committee));
    expect(shown?.unit.lines).toMatchObject({
      command: { id: world.units.north.id },
      local: { id: world.units.committee.id },
    });
    expect((await page(member, "north"))?.counts).toEqual(recount(SUBTREES.north));
    expect(await page(member, "ministry")).toBeNull();
    expect(await page(member, "south")).toBeNull();
  });

  test("a province's leader sees the province, not the committee, a sibling or what is above", async () => {
    const north = await world.actorOf("leader", "north");
    expect((await page(north, "north"))?.counts).toEqual(recount(SUBTREES.north));
    expect((await page(north, "north"))?.unit.lines).toBeNull();
    expect((await page(north, "northOne"))?.counts).toEqual(recount(["northOne"]));
    for (const unit of ["ministry", "committee", "south", "southOne", "department"] as const) {
      expect(await page(north, unit)).toBeNull();
      expect(await assignmentsPage(north, world.units[unit].id, {})).toBeNull();
    }
  });

  test("on the command line alone the ministry does not count the committees", async () => {
    const command = await world.actorOf("leader", "ministry");
    const below = EVERYWHERE.filter((unit) => unit !== "committee");
    expect((await page(command, "ministry"))?.counts).toEqual(recount(below));
  });

  test("somebody limited to a group of tasks sees that group", async () => {
    const limited = await world.actorOf("leader", "north", { groupIds: [world.groups.money] });
    const shown = await page(limited, "north");
    expect(shown?.counts).toEqual(recount(SUBTREES.north, ({ taskId }) => taskId === money));
    expect(shown?.unit.groups.map(({ id }) => id)).toEqual([world.groups.money]);
  });

  test("a commune's officer sees the commune", async () => {
    const officer = await world.actorOf("officer", "northOne");
    const shown = await page(officer, "northOne");
    expect(shown?.counts).toEqual(recount(["northOne"]));
    expect(shown?.assignments).toHaveLength(allOf(recount(["northOne"])));
    expect(await page(officer, "northTwo")).toBeNull();
  });

  test("nobody sees anything; what is no id is not found", async () => {
    const nobody = await world.nobody();
    for (const unit of EVERYWHERE) expect(await page(nobody, unit)).toBeNull();
    expect(await dashboardPage(leader, "x", {})).toBeNull();
    expect(await dashboardPage(leader, newId(), {})).toBeNull();
  });
});

describe("the list behind a number", () => {
  const list = (unit: UnitKey, input: object) =>
    assignmentsPage(leader, world.units[unit].id, input);

  test("has as many rows as the number says, on pages that meet", async () => {
    const { counts } = (await page(leader, "ministry")) ?? { counts: recount([]) };
    const expected = {
      "done-on-time": counts.doneOnTime,
      "done-late": counts.doneLate,
      "within-term": counts.withinTerm,
      "due-soon": counts.dueSoon,
      overdue: counts.overdue,
      "no-deadline": counts.noDeadline,
      done: counts.doneOnTime + counts.doneLate,
      settled: ratesOf(counts).settled.denominator,
    };
    for (const [state, count] of Object.entries(expected)) {
      expect(await walk("ministry", { state })).toHaveLength(count);
    }
    expect(await walk("ministry", {})).toHaveLength(allOf(counts));
    expect(allOf(counts)).toBeGreaterThan(2 * PAGE_ROWS);
  });

  test("of a child is what the child's row counts", async () => {
    const shown = await page(leader, "ministry");
    const children = childrenOf(shown);
    expect(children.length).toBeGreaterThan(1);
    for (const child of children) {
      expect((await list("ministry", { under: child.id }))?.counts).toEqual(child.counts);
    }
    expect(shown?.own).toBeDefined();
    expect((await list("ministry", { under: "own" }))?.counts).toEqual(shown?.own);
  });

  test("ignores what makes no sense", async () => {
    const shown = await list("north", {
      state: "x",
      under: "y",
      after: "z",
      month: "q",
      year: "-1",
    });
    expect(shown?.counts).toEqual(recount(SUBTREES.north));
  });

  async function walk(unit: UnitKey, input: object): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const shown = await list(unit, { ...input, ...(after && { after }) });
      expect(shown?.from).toBe(ids.length + 1);
      ids.push(...(shown?.rows ?? []).map(({ id }) => id));
      after = shown?.next ?? null;
    } while (after);
    expect(new Set(ids).size).toBe(ids.length);
    return ids;
  }
});

describe("a list is narrowed down", () => {
  const of = async (input: Record<string, string>) => {
    const shown = await assignmentsPage(leader, world.units.ministry.id, {
      state: "overdue",
      ...input,
    });
    if (!shown) throw new Error("no list");
    return shown;
  };

  test("to each unit below and each task that has some of it: the parts add up", async () => {
    const { choices, counts } = await of({});
    const parts = async (inputs: Record<string, string>[]) => {
      let sum = 0;
      for (const input of inputs) {
        const { overdue } = (await of(input)).counts;
        expect(overdue).toBeGreaterThan(0);
        sum += overdue;
      }
      return sum;
    };
    const own = (await of({ under: "own" })).counts.overdue;
    expect(await parts(choices.children.map(({ id }) => ({ under: id })))).toBe(
      counts.overdue - own,
    );
    expect(await parts(choices.tasks.map(({ id }) => ({ task: id })))).toBe(counts.overdue);
  });

  test("and offers the others still when one is chosen", async () => {
    const { choices } = await of({});
    const [child, task] = [choices.children[0]?.id ?? "", choices.tasks[0]?.id ?? ""];
    expect((await of({ under: child })).choices.children).toEqual(choices.children);
    expect((await of({ task })).choices.tasks).toEqual(choices.tasks);
  });

  test("the province stands with its communes, not with itself", async () => {
    const { rows } = await of({ under: world.units.north.id });
    expect(rows.length).toBeGreaterThan(0);
    for (const { unit, area } of rows) {
      expect(area?.name ?? unit).toBe("tỉnh Bắc");
    }
  });
});
