import { beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { reviewOverview } from "./overview.ts";
import { FIGURES, type Figure, reportsOfFigure } from "./reports-of-figure.ts";
import { returnReports } from "./return-reports.ts";
import { day, monthEnding, monthlyTask } from "./testing.ts";

const MONTHS = ["2026-07-14", "2026-08-14", "2026-09-14", "2026-10-14"];

let world: World;
let reviewer: Actor;
let taskIds: string[];

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
  const tasks = [await monthlyTask(world), await monthlyTask(world)];
  taskIds = tasks.map(({ taskId }) => taskId);
  for (const task of tasks)
    for (const unit of ["northOne", "northTwo", "southOne"] as const) {
      const assignmentId = await world.assign(task.taskId, unit);
      for (const month of MONTHS.slice(0, unit === "northOne" ? 3 : 2))
        await world.report(assignmentId, await monthEnding(world, month), { dueOn: day(month) });
      const sent = await task.sent(unit, { assignmentId });
      if (unit === "northTwo")
        await returnReports(reviewer, { version: sent.versionId, reason: "Sai số liệu" });
      const before = await task.sent(unit, { assignmentId, endsOn: "2026-06-14" });
      if (unit === "northOne") await approveReports(reviewer, { version: before.versionId });
    }
});

async function listed(actor: Actor, of: Figure, task: string | null, page?: number) {
  const ids: string[] = [];
  let after: string | null = null;
  let count = 0;
  do {
    const found = await reportsOfFigure(actor, { of, task, group: null, after }, page);
    ids.push(...found.rows.map(({ reportId }) => reportId));
    count ||= found.count;
    after = found.next;
  } while (after);
  return { count, ids: new Set(ids).size };
}

test.each(FIGURES)("%s: each number of the overview opens exactly as many reports", async (of) => {
  const { tasks } = await reviewOverview(reviewer, null);
  expect(tasks).toHaveLength(2);
  for (const task of tasks) {
    expect(task[of]).toBeGreaterThan(0);
    expect(await listed(reviewer, of, task.id, 2)).toEqual({ count: task[of], ids: task[of] });
  }
  const all = tasks.reduce((sum, task) => sum + task[of], 0);
  expect(await listed(reviewer, of, null)).toEqual({ count: all, ids: all });
});

test("reports of units that are not below are in no list", async () => {
  const nothing = { count: 0, ids: 0 };
  for (const of of FIGURES) {
    expect(await listed(await world.nobody(), of, taskIds[0] ?? null)).toEqual(nothing);
    const sibling = await world.actorOf("reviewer", "south");
    const theirs = (await reviewOverview(sibling, null)).tasks.find(({ id }) => id === taskIds[0]);
    expect((await listed(sibling, of, taskIds[0] ?? null)).count).toBe(theirs?.[of] ?? 0);
  }
});

test("what was sent says when, and which time the task was given where there are several", async () => {
  const task = await monthlyTask(world);
  const once = await task.sent("northTwo");
  const again = await world.assign(task.taskId, "northOne", { occurrence: 2 });
  const first = await task.sent("northOne");
  const second = await task.sent("northOne", { assignmentId: again });
  const { rows } = await reportsOfFigure(reviewer, {
    of: "waiting",
    task: task.taskId,
    group: null,
    after: null,
  });
  expect(new Map(rows.map(({ reportId, occurrence }) => [reportId, occurrence]))).toEqual(
    new Map([
      [once.reportId, null],
      [first.reportId, 1],
      [second.reportId, 2],
    ]),
  );
  for (const row of rows) {
    expect(row.submittedOn).toBe(reviewer.today);
    expect(row.firstSubmittedOn).toBe(reviewer.today);
  }
});
