import { expect, test } from "vitest";
import { createWorld } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { reviewOverview } from "./overview.ts";
import { returnReports } from "./return-reports.ts";
import { day, monthEnding, monthlyTask } from "./testing.ts";

const EARLIER = "2025-12-14";

test("the overview says of which period each task's decided reports are", async () => {
  const other = await createWorld();
  const at = await other.actorOf("reviewer", "north");
  const monthly = await monthlyTask(other);
  await monthly.sent("northOne");
  const quarterly = await other.task({ cadence: "quarterly" });
  const assignmentId = await other.assign(quarterly, "northOne");
  const quarter = await other.period("2026-06-15", "2026-09-14", { cadence: "quarterly" });
  await other.report(assignmentId, quarter, { dueOn: day("2026-09-17") });
  const none = await other.task({ cadence: "half_yearly" });
  await other.assign(none, "northOne");
  const { tasks } = await reviewOverview(at, null);
  const of = (id: string) => tasks.find((task) => task.id === id);
  expect(of(monthly.taskId)).toMatchObject({
    newest: { cadence: "monthly", endsOn: "2026-11-14" },
    decided: 0,
    all: 1,
  });
  expect(of(quarterly)).toMatchObject({
    newest: { cadence: "quarterly", endsOn: "2026-09-14" },
    missing: 1,
    all: 1,
  });
  expect(of(none)).toMatchObject({ newest: null, decided: 0, all: 0 });
});

test("the overview counts by task what waits, is missing, went back and was decided", async () => {
  const other = await createWorld();
  const at = await other.actorOf("reviewer", "north");
  const task = await monthlyTask(other);
  const [one, two] = [await task.sent("northOne"), await task.sent("northTwo")];
  await approveReports(at, { version: two.versionId });
  const missingIn = await monthEnding(other, EARLIER);
  await other.report(one.assignmentId, missingIn, { dueOn: day("2025-12-18") });
  const overview = await reviewOverview(at, null);
  expect(overview.tasks).toMatchObject([
    { id: task.taskId, waiting: 1, oldestOn: at.today, missing: 1, returned: 0 },
  ]);
  expect(overview.oldest).toMatchObject([{ unit: "xã Bắc Một", taskId: task.taskId }]);
  expect(overview.decidedToday).toEqual({ approved: 1, returned: 0, received: 0, opinion: 0 });
  expect(overview.groups).toHaveLength(1);
  expect((await reviewOverview(at, other.groups.money)).tasks).toEqual([]);
  const sibling = await other.actorOf("reviewer", "south");
  expect((await reviewOverview(sibling, null)).tasks).toEqual([]);
  expect((await reviewOverview(await other.nobody(), null)).tasks).toEqual([]);
});

test("what was approved stays counted while a correction of it waits or is returned", async () => {
  const other = await createWorld();
  const at = await other.actorOf("reviewer", "north");
  const task = await monthlyTask(other);
  const [one, two] = [await task.sent("northOne"), await task.sent("northTwo")];
  await approveReports(at, { version: one.versionId });
  const counted = async () => (await reviewOverview(at, null)).tasks[0]?.decided;
  expect(await counted()).toBe(1);
  const wrong = await task.sentAgain("northOne", one.reportId, { numerator: 1, denominator: 50 });
  expect(await counted()).toBe(1);
  await returnReports(at, { version: [wrong, two.versionId], reason: "Sai số liệu" });
  expect((await reviewOverview(at, null)).tasks[0]).toMatchObject({ decided: 1, returned: 2 });
});

test("what was decided today is counted for the place where one works", async () => {
  const other = await createWorld();
  const standIn = await other.actorOf("reviewer", "north");
  const acting = await other.inPlaceOf(await other.actorOf("reviewer", "north"), standIn);
  const task = await monthlyTask(other);
  const [one, two] = [await task.sent("northOne"), await task.sent("northTwo")];
  await approveReports(standIn, { version: one.versionId });
  await returnReports(acting, { version: two.versionId, reason: "Sai số liệu" });
  const today = async (actor: Actor) => (await reviewOverview(actor, null)).decidedToday;
  expect(await today(standIn)).toMatchObject({ approved: 1, returned: 0 });
  expect(await today(acting)).toMatchObject({ approved: 0, returned: 1 });
});
