import { beforeAll, describe, expect, test } from "vitest";
import { readAsActor } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { addDays, type CivilDate } from "#lib/domain/civil-date.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { allOf } from "#lib/domain/rates.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { totalOf } from "./briefing-parts.ts";
import { type Compared, compareStates, NOTHING_COMPARED } from "./figures/compare-states.ts";
import { EVERY_TASK } from "./figures/extent.ts";
import { LISTED_CHANGES } from "./figures/list-changes.ts";
import type { Change } from "./figures/states-since.ts";
import { readUnit } from "./read-unit.ts";
import { EVERYWHERE, SUBTREES } from "./testing/random-duties.ts";
import { type History, randomHistories, stoodAt } from "./testing/random-histories.ts";

let world: World;
let leader: Actor;
let money: Actor;
let histories: History[];
let moneyTasks: string[];

beforeAll(async () => {
  world = await createWorld();
  const command = await world.actorOf("leader", "ministry");
  const local = await world.actorOf("leader", "ministry", { line: "local" });
  leader = { ...command, memberships: [...command.memberships, ...local.memberships] };
  money = await world.actorOf("reviewer", "ministry", { groupIds: [world.groups.money] });
  moneyTasks = await Promise.all(
    Array.from({ length: 4 }, () => world.task({ taskGroupId: world.groups.money })),
  );
  const others = await Promise.all(Array.from({ length: 8 }, () => world.task()));
  histories = await randomHistories(world, [...moneyTasks, ...others], leader.today, 7);
});

/** Each assignment by itself, at the beginning of the day and now: tomorrow's beginning, judged by today. */
function recount(
  units: readonly UnitKey[],
  since: CivilDate,
  tasks: (taskId: string) => boolean = () => true,
): Compared {
  const compared = { ...NOTHING_COMPARED };
  for (const history of histories) {
    if (!units.includes(history.unit) || !tasks(history.taskId)) continue;
    const then = stoodAt(history, since);
    const now = nowOf(history);
    const add = (of: keyof Compared, is: boolean) => {
      if (is) compared[of] += 1;
    };
    add("all", now.counted);
    add("done", now.done);
    add("overdue", now.overdue);
    add("allThen", then.counted);
    add("doneThen", then.done);
    add("overdueThen", then.overdue);
    for (const [change, is] of Object.entries(becameOf(then, now))) add(change as Change, is);
  }
  return compared;
}

type Stood = ReturnType<typeof stoodAt>;

function becameOf(then: Stood, now: Stood): Record<Change, boolean> {
  const [added, dropped] = [now.counted && !then.counted, then.counted && !now.counted];
  return {
    added,
    addedNotOverdue: added && !now.overdue,
    addedNotDone: added && !now.done,
    dropped,
    droppedNotOverdue: dropped && !then.overdue,
    droppedNotDone: dropped && !then.done,
    droppedDone: dropped && then.done,
    finished: now.done && !then.done,
    reopened: then.done && now.counted && !now.done,
    fell: now.overdue && !then.overdue,
    clearedDone: then.overdue && now.done,
    clearedElse: then.overdue && now.counted && !now.overdue && !now.done,
    clearedGone: then.overdue && !now.counted,
  };
}

/** As it stands at this moment, with the deadline in force judged by today. */
function nowOf(history: History) {
  const { counted, done } = stoodAt(history, addDays(leader.today, 1));
  const state = history.days.at(-1)?.state;
  const dueOn = history.dues.at(-1)?.dueOn ?? leader.today;
  return {
    counted,
    done,
    overdue: counted && !done && state !== "suspended" && dueOn < leader.today,
  };
}

const compare = (actor: Actor, unit: UnitKey, since: CivilDate) =>
  readAsActor(actor, async (read) => {
    const scopes = scopesFor(actor, "dashboard:read");
    const place = await readUnit(read, scopes, world.units[unit].id);
    if (!place) throw new Error("out of reach");
    const extent = { unit: place, scopes, filter: EVERY_TASK, today: actor.today };
    return totalOf(await compareStates(read, extent, since));
  });

const DAYS_AGO = [0, 1, 2, 7, 13, 20, 31, 40, 41];

describe("states at two days are those of a recount, history by history", () => {
  test.each(DAYS_AGO)("since %i days ago, everywhere", async (ago) => {
    const since = addDays(leader.today, -ago);
    for (const unit of EVERYWHERE) {
      expect(await compare(leader, unit, since), unit).toEqual(recount(SUBTREES[unit], since));
    }
  });

  test("somebody who sees one group of tasks compares that group alone", async () => {
    const since = addDays(leader.today, -10);
    const expected = recount(
      ["ministry", "department", "north", "south", "northOne", "northTwo", "southOne"],
      since,
      (id) => moneyTasks.includes(id),
    );
    expect(await compare(money, "ministry", since)).toEqual(expected);
    expect(expected.all).toBeGreaterThan(0);
  });

  test("the parts of a change add up to it", async () => {
    for (const ago of DAYS_AGO) {
      const c = await compare(leader, "ministry", addDays(leader.today, -ago));
      expect(c.overdue - c.overdueThen).toBe(
        c.fell - c.clearedDone - c.clearedElse - c.clearedGone,
      );
      expect(c.done - c.doneThen).toBe(c.finished - c.reopened - c.droppedDone);
      expect(c.all - c.allThen).toBe(c.added - c.dropped);
    }
  });
});

describe("a number of a change opens what it is made of", () => {
  test.each(LISTED_CHANGES)("%s", async (changed) => {
    let opened = 0;
    for (const ago of [1, 7, 20]) {
      const since = addDays(leader.today, -ago);
      const page = await assignmentsPage(leader, world.units.ministry.id, { changed, since });
      const count = recount(SUBTREES.ministry, since)[changed];
      expect(page && allOf(page.counts), `${ago} days`).toBe(count);
      opened += count;
    }
    expect(opened).toBeGreaterThan(0);
  });
});
