import { beforeAll, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { newId } from "#lib/domain/id.ts";
import { allOf } from "#lib/domain/rates.ts";
import { assignmentsPage } from "./assignments-page.ts";
import { goalPage } from "./goal-page.ts";
import { COMMUNES, type MeasuredWorld, measuredWorld } from "./testing/measured-world.ts";

let measured: MeasuredWorld;
let goals: { id: string; code: string }[];
let ministry: string;

beforeAll(async () => {
  measured = await measuredWorld();
  ministry = measured.world.units.ministry.id;
  goals = await asNobody((tx) =>
    tx.goal.findMany({
      where: { directiveId: measured.world.directiveId },
      select: { id: true, code: true },
    }),
  );
});

async function listed(more: Record<string, unknown>, unit = ministry) {
  const list = await assignmentsPage(measured.leader, unit, more);
  if (!list) throw new Error("out of reach");
  return { tasks: allOf(list.counts), unassigned: list.unassigned };
}

test("what has reached a goal, what lacks it and what was given no task of it are all of its units", async () => {
  let seen = 0;
  for (const { id: goal, code } of goals) {
    const page = await goalPage(measured.leader, goal, { unit: ministry });
    if (!page?.listsUnits) continue;
    const day = measured.today;
    for (const { part, now } of page.gaps) {
      const under = part.id ?? "own";
      const all = await listed({ goal, under });
      const reached = await listed({ goal, under, reached: day });
      const lacking = await listed({ goal, under, lacking: day });
      expect(reached.tasks + lacking.tasks, code).toBe(all.tasks);
      expect(reached.tasks + (reached.unassigned?.count ?? 0), code).toBe(now.numerator);
      expect(all.tasks + (all.unassigned?.count ?? 0), code).toBe(now.denominator);
      expect(lacking.tasks + (lacking.unassigned?.count ?? 0), code).toBe(
        now.denominator - now.numerator,
      );
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(0);
});

test("a unit without a task of the goal is named", async () => {
  const goal = goals.find(({ code }) => code.startsWith("POST"))?.id ?? "";
  const [commune] = COMMUNES;
  const unitId = measured.world.units[commune ?? "northOne"].id;
  await asNobody((tx) =>
    tx.assignment.updateMany({
      where: { unitId },
      data: {
        state: "cancelled",
        doneOn: null,
        endedOn: fromDay(measured.today),
        endReason: "a",
      },
    }),
  );
  const all = await listed({ goal });
  expect(all.unassigned?.units.map(({ id }) => id)).toContain(unitId);
  // What narrows the list to tasks says nothing of units.
  expect((await listed({ goal, state: "overdue" })).unassigned).toBeNull();
  expect((await listed({ goal: newId() })).unassigned).toBeNull();
  const sibling = await measured.world.actorOf("leader", "south");
  expect(await assignmentsPage(sibling, ministry, { goal })).toBeNull();
  expect(await assignmentsPage(await measured.world.nobody(), ministry, { goal })).toBeNull();
});
