import { beforeAll, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { reviewPile } from "./pile.ts";
import { previewThresholds } from "./preview-thresholds.ts";
import { setThresholds } from "./set-thresholds.ts";
import { sortPile } from "./sort-pile.ts";
import { day, monthlyTask } from "./testing.ts";
import { firstGroup, thresholdPage } from "./threshold-page.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

const REASON = "Nhiều báo cáo lệch ít nhưng đúng";

async function formOf(actor: Actor, groupId: string | null = null) {
  const page = await thresholdPage(actor, { unitId: null, groupId });
  if (!page) throw new Error("no page");
  const own = Object.entries(page.own).map(([key, value]) => [
    key,
    value === null ? "" : String(value).replace(".", ","),
  ]);
  return {
    unit: page.unitId,
    group: page.groupId ?? "",
    seen: page.seen ?? "",
    reason: REASON,
    ...Object.fromEntries(own),
  };
}

/** A report that moved by six points since last period, of a group of its own. */
async function movedReport(group: string) {
  const task = await monthlyTask(world, { taskGroupId: group });
  const last = await task.sent("northOne", {
    endsOn: "2025-12-14",
    numerator: 40,
    denominator: 50,
  });
  await approveReports(reviewer, { version: last.versionId });
  const { assignmentId } = last;
  const now = await task.sent("northOne", { endsOn: "2026-01-14", assignmentId, numerator: 43 });
  await asNobody((tx) =>
    tx.report.update({
      where: { id: now.reportId },
      data: { dueOn: day(addDays(reviewer.today, 1)) },
    }),
  );
  return task.taskId;
}

async function isLookedAt(actor: Actor, taskId: string) {
  const pile = await reviewPile(actor, taskId, null);
  if (!pile) throw new Error("no pile");
  return sortPile(pile, actor).sections.look.length === 1;
}

test("what an office sets holds for its piles, is kept with its reason, and may be taken back", async () => {
  const groupId = world.groups.money;
  const taskId = await movedReport(groupId);
  expect(await isLookedAt(reviewer, taskId)).toBe(true);

  const proposed = { ...(await formOf(reviewer)), points: "7,5" };
  expect(await previewThresholds(reviewer, proposed, "vi")).toEqual({
    ok: true,
    value: { piles: 1, waiting: 1, flagged: 1, proposed: 0 },
  });
  expect(await isLookedAt(reviewer, taskId)).toBe(true);

  expect(await setThresholds(reviewer, proposed, "vi")).toEqual({
    ok: true,
    value: { changed: 1 },
  });
  expect(await isLookedAt(reviewer, taskId)).toBe(false);
  const page = await thresholdPage(reviewer, { unitId: null, groupId: null });
  expect(page?.own.points).toBe(7.5);
  expect(page?.history[0]).toMatchObject({
    key: "points",
    before: null,
    value: 7.5,
    reason: REASON,
  });
  const events = await asNobody((tx) =>
    tx.auditEvent.findMany({ where: { accountId: reviewer.accountId, deed: "threshold.set" } }),
  );
  expect(events).toMatchObject([{ unitId: page?.unitId, detail: { reason: REASON, points: 7.5 } }]);

  // For its group another one holds; whoever looks sees the same.
  const ofGroup = { ...(await formOf(reviewer, groupId)), points: "2" };
  expect(await setThresholds(reviewer, ofGroup, "vi")).toMatchObject({ ok: true });
  expect(await isLookedAt(reviewer, taskId)).toBe(true);
  const back = { ...(await formOf(reviewer, groupId)), points: "" };
  expect(await setThresholds(reviewer, back, "vi")).toMatchObject({ ok: true });
  expect(await isLookedAt(reviewer, taskId)).toBe(false);
  expect(await isLookedAt(await world.actorOf("leader", "north"), taskId)).toBe(false);

  const [first, second] =
    (await thresholdPage(reviewer, { unitId: null, groupId: null }))?.history ?? [];
  expect(first).toMatchObject({ before: 2, value: null });
  expect(second).toMatchObject({ before: null, value: 2 });
});

test("opens at the first group of the reader in which something waits", async () => {
  const other = await createWorld();
  const [empty, full] = Object.values(other.groups).toSorted();
  if (!empty || !full) throw new Error("two groups");
  const task = await monthlyTask(other, { taskGroupId: full });
  const groupIds = [empty, full];
  const actor = await other.actorOf("reviewer", "north", { groupIds });
  expect(await firstGroup(actor)).toBe(empty);
  await task.sent("northOne");
  expect(await firstGroup(actor)).toBe(full);
  expect(await firstGroup(await other.actorOf("reviewer", "south", { groupIds }))).toBe(empty);
  expect(await firstGroup(await other.nobody())).toBeNull();
});

test("the office above is followed where the office sets nothing", async () => {
  const ministry = await world.actorOf("admin", "ministry");
  const form = { ...(await formOf(ministry)), stages: "5" };
  expect(await setThresholds(ministry, form, "vi")).toMatchObject({ ok: true });
  expect((await thresholdPage(reviewer, { unitId: null, groupId: null }))?.inherited.stages).toBe(
    5,
  );
  const south = await world.actorOf("reviewer", "south");
  expect((await thresholdPage(south, { unitId: null, groupId: null }))?.own.points).toBeNull();
});

test("what is wrong is said beside its field, and nothing is written", async () => {
  const form = {
    ...(await formOf(reviewer)),
    stages: "2,5",
    relative: "0",
    points: "viele",
    reason: " ",
  };
  const outcome = await setThresholds(reviewer, form, "vi");
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  if (!outcome.ok && outcome.refusal.kind === "invalid") {
    expect(Object.keys(outcome.refusal.fields).toSorted()).toEqual([
      "points",
      "reason",
      "relative",
      "stages",
    ]);
  }
  for (const odd of [null, undefined, "text", 7, { unit: ["a"] }]) {
    expect(await setThresholds(reviewer, odd, "vi")).toMatchObject({
      refusal: { kind: "not-found" },
    });
  }
});

test("two that set at once do not write over each other", async () => {
  const other = await world.actorOf("reviewer", "north");
  const form = await formOf(reviewer);
  const outcomes = await Promise.all([
    setThresholds(reviewer, { ...form, plan_part: "30" }, "vi"),
    setThresholds(other, { ...form, plan_part: "40" }, "vi"),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: "conflict", message: { key: "thresholds.changed-meanwhile" } },
  });
  expect(await setThresholds(reviewer, await formOf(reviewer), "vi")).toMatchObject({
    refusal: { message: { key: "thresholds.nothing-changed" } },
  });
});

test("a sibling office, a unit below and nobody change nothing of it, and do not see it", async () => {
  const form = { ...(await formOf(reviewer)), points: "9" };
  for (const actor of [
    await world.actorOf("reviewer", "south"),
    await world.actorOf("officer", "northOne"),
    await world.actorOf("auditor", "north"),
    await world.actorOf("reviewer", "north", { line: "local" }),
    await world.nobody(),
  ]) {
    expect(await setThresholds(actor, form, "vi")).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await previewThresholds(actor, form, "vi")).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await thresholdPage(actor, { unitId: form.unit, groupId: null })).toBeNull();
  }
  // A leader reads.
  const leader = await world.actorOf("leader", "north");
  expect(await thresholdPage(leader, { unitId: null, groupId: null })).toMatchObject({
    maySet: false,
  });
  expect(await setThresholds(leader, form, "vi")).toMatchObject({ refusal: { kind: "not-found" } });
});

test("a reviewer of some groups tries and sets those of these groups alone", async () => {
  const { staffing: mine, money: other } = world.groups;
  const limited = await world.actorOf("reviewer", "north", { groupIds: [mine] });
  const form = { ...(await formOf(limited, mine)), points: "9" };
  for (const group of [other, ""]) {
    for (const deed of [setThresholds, previewThresholds]) {
      expect(await deed(limited, { ...form, group }, "vi")).toMatchObject({
        refusal: { kind: "not-found" },
      });
    }
  }
  expect(await setThresholds(limited, form, "vi")).toMatchObject({ ok: true });
});
