import { beforeAll, describe, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { shareOf } from "#lib/domain/fraction.ts";
import { newId } from "#lib/domain/id.ts";
import { RANK_FIGURES } from "#lib/domain/moved-rank.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { LISTED_CHANGES, type ListedChange } from "./figures/list-changes.ts";
import { rankingPage } from "./ranking-page.ts";
import { type History, randomHistories, stoodAt } from "./testing/random-histories.ts";

let world: World;
let leader: Actor;
let histories: History[];

const NORTH = ["north", "northOne", "northTwo"];
const SOUTH = ["south", "southOne"];

beforeAll(async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "ministry");
  const tasks = await Promise.all(Array.from({ length: 10 }, () => world.task()));
  histories = await randomHistories(world, tasks, leader.today, 3);
});

describe("the ranking of a unit's children", () => {
  test.each(RANK_FIGURES)("by %s: how they stood is what a recount says", async (figure) => {
    for (const ago of [1, 9, 25]) {
      const since = addDays(leader.today, -ago);
      const page = await rankingPage(leader, world.units.ministry.id, { figure, since });
      expect(page?.since).toBe(since);
      expect(page?.rows.map(({ id }) => id).sort()).toEqual(
        [world.units.north.id, world.units.south.id].sort(),
      );
      for (const row of page?.rows ?? []) {
        const units = row.id === world.units.north.id ? NORTH : SOUTH;
        const stood = histories
          .filter(({ unit }) => units.includes(unit))
          .map((history) => stoodAt(history, since));
        const count = (of: "counted" | "done" | "overdue") => stood.filter((one) => one[of]).length;
        const expected = {
          overdue: { numerator: count("overdue"), denominator: count("counted") },
          done: { numerator: count("done"), denominator: count("counted") },
          settled: { numerator: count("done"), denominator: count("done") + count("overdue") },
        };
        expect(row.before).toEqual(expected[figure]);
        const [now, before] = [shareOf(row.now), shareOf(row.before)];
        if (row.movers.length > 0) expect(now).not.toBe(before);
        expect(row.rank === null).toBe(now === null);
      }
    }
  });

  test("what moved a figure opens those tasks", async () => {
    const opened = new Set<string>();
    for (const figure of RANK_FIGURES) {
      for (const ago of [3, 9, 25]) {
        const since = addDays(leader.today, -ago);
        const page = await rankingPage(leader, world.units.ministry.id, { figure, since });
        for (const { id, movers } of page?.rows ?? []) {
          for (const { kind, group, count } of movers) {
            const isGone = kind.startsWith("dropped") || kind === "clearedGone";
            expect(LISTED_CHANGES.includes(kind as ListedChange), kind).toBe(!isGone);
            if (isGone) continue;
            const list = await assignmentsPage(leader, world.units.ministry.id, {
              under: id,
              group: group.key,
              changed: kind,
              since,
            });
            expect(list && allOf(list.counts)).toBe(count);
            opened.add(kind);
          }
        }
      }
    }
    expect(opened.size).toBeGreaterThan(4);
  });

  test("is not found by a sibling, by nobody, at no unit", async () => {
    const sibling = await world.actorOf("leader", "south");
    const nobody = await world.nobody();
    expect(await rankingPage(sibling, world.units.north.id, {})).toBeNull();
    expect(await rankingPage(sibling, world.units.ministry.id, {})).toBeNull();
    expect(await rankingPage(nobody, world.units.north.id, {})).toBeNull();
    for (const id of ["no-id", newId()]) expect(await rankingPage(leader, id, {})).toBeNull();
  });

  test("a leaf ranks nobody, and what an address says wrongly is passed over", async () => {
    const page = await rankingPage(leader, world.units.southOne.id, {
      figure: "x",
      day: "31/02/2026",
      since: ["a"],
    });
    expect(page).toMatchObject({ rows: [], figure: "overdue", unit: { hasBelow: false } });
    const member = await world.actorOf("leader", "committee", { line: "local" });
    for (const [actor, above] of [
      [leader, "ministry"],
      [leader, "north"],
      [member, "committee"],
    ] as const) {
      const asked = await rankingPage(actor, world.units[above].id, {});
      expect(asked?.unit.hasBelow, above).toBe(true);
    }
  });
});
