import { beforeAll, expect, test } from "vitest";
import { assignTask } from "#lib/assigning/assign-task.ts";
import { draftsToIssue } from "#lib/assigning/drafts-to-issue.ts";
import { issueDirectiveDrafts } from "#lib/assigning/issue-directive-drafts.ts";
import { issueDrafts } from "#lib/assigning/issue-drafts.ts";
import { moveDeadlines } from "#lib/assigning/move-deadlines.ts";
import { previewAssignments } from "#lib/assigning/preview-assignments.ts";
import { assignForm, assignmentsOf, communeTask } from "#lib/assigning/testing.ts";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { issueDirective } from "#lib/directives/issue-directive.ts";
import { registerDirective } from "#lib/directives/register-directive.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { issueTask } from "#lib/tasks/issue-task.ts";
import { askToIssue } from "./ask-to-issue.ts";
import { issuingOf, waitingPage } from "./queries.ts";
import { setRule } from "./set-rule.ts";

const world = await createWorld();
const root = await world.actorOf("admin", "ministry");
const first = await world.actorOf("admin", "north");
const second = await world.actorOf("admin", "north");

async function drawnUp(who: Actor): Promise<string> {
  const { issuerId } = await asNobody((tx) =>
    tx.directive.findUniqueOrThrow({
      where: { id: world.directiveId },
      select: { issuerId: true },
    }),
  );
  const made = await registerDirective(who, {
    number: `9/KH-${world.units.north.code}`,
    type: "plan",
    issuerId,
    issuedOn: "2026-02-01",
    title: "Kế hoạch của tỉnh",
    securityClass: "public",
  });
  if (!made.ok) throw new Error("not registered");
  return made.value.id;
}

beforeAll(async () => {
  await setRule(root, { unitId: world.units.north.id, rule: "second", reason: "Quy chế" });
});

test("assignments are drafted by one and issued by another", async () => {
  const taskId = await communeTask(world);
  expect(await assignTask(first, assignForm(taskId), "vi")).toMatchObject({
    refusal: { message: { key: "issuing.drafts-only" } },
  });
  const saved = await assignTask(first, assignForm(taskId, { deed: "draft" }), "vi");
  expect(saved).toMatchObject({ value: { draft: true, added: 2 } });
  const issue = { taskId, expected: 2 };
  expect(await issueDrafts(first, issue)).toMatchObject({
    refusal: { message: { key: "issuing.not-yourself" } },
  });
  const yours = { ready: { tasks: 0, count: 0 }, refused: { tasks: 1, count: 2 } };
  expect(await draftsToIssue(first, { taskId })).toMatchObject(yours);
  const ofDirective = { directiveId: world.directiveId };
  const all = await draftsToIssue(first, ofDirective);
  expect(all).toMatchObject(yours);
  expect(all.others.map(({ id }) => id)).toContain(second.accountId);
  expect(await issueDirectiveDrafts(first, { ...ofDirective, expected: 2 })).toMatchObject({
    refusal: { message: { key: "issuing.not-yourself" } },
  });
  // What another drafted is issued in one go, and one's own stays.
  const othersTask = await communeTask(world);
  await assignTask(second, assignForm(othersTask, { deed: "draft" }), "vi");
  expect(await draftsToIssue(first, ofDirective)).toMatchObject({
    ready: { tasks: 1, count: 2 },
    refused: { tasks: 1, count: 2 },
  });
  expect(await issueDirectiveDrafts(first, { ...ofDirective, expected: 2 })).toMatchObject({
    value: { count: 2, left: 1 },
  });
  expect((await assignmentsOf(othersTask)).map(({ state }) => state)).toEqual([
    "assigned",
    "assigned",
  ]);
  expect((await waitingPage(second))?.drafts).toContainEqual(
    expect.objectContaining({ taskId, count: 2, by: first.title, mine: false }),
  );
  expect((await waitingPage(await world.actorOf("admin", "south")))?.drafts).toEqual([]);
  expect(await draftsToIssue(second, { taskId })).toEqual({
    ready: { tasks: 1, count: 2 },
    refused: { tasks: 0, count: 0 },
    others: [],
  });
  expect(await issueDrafts(second, issue)).toMatchObject({ value: { count: 2 } });
});

const own = { refusal: { message: { key: "issuing.not-yourself" } } };

test("whoever acts for the drafter issues it as little as the drafter, and the other way round", async () => {
  const acting = await world.inPlaceOf(first, await world.actorOf("officer", "north"));
  const drafted = async (who: Actor) => {
    const taskId = await communeTask(world);
    await assignTask(who, assignForm(taskId, { deed: "draft" }), "vi");
    return { taskId, expected: 2 };
  };
  const mine = await drafted(first);
  expect(await issueDrafts(acting, mine)).toMatchObject(own);
  expect((await draftsToIssue(acting, mine)).refused.count).toBe(2);
  expect(await issueDrafts(second, mine)).toMatchObject({ value: { count: 2 } });
  const forMe = await drafted(acting);
  expect(await issueDrafts(first, forMe)).toMatchObject(own);
  expect((await draftsToIssue(first, forMe)).others.map(({ id }) => id)).not.toContain(
    acting.accountId,
  );
  expect(await issueDrafts(second, forMe)).toMatchObject({ value: { count: 2 } });

  const directive = await drawnUp(acting);
  expect(await issuingOf(first, directive)).toMatchObject({ needed: true, own: true });
  expect((await askToIssue(second, { directiveId: directive })).ok).toBe(true);
  expect(await issueDirective(first, { id: directive, version: "1" })).toMatchObject(own);
  const ofTask = { directiveId: directive, draftedById: acting.accountId };
  const delegationId = acting.actingFor?.delegationId ?? null;
  const taskId = await world.task({ ...ofTask, state: "draft", delegationId });
  expect(await issuingOf(first, directive, taskId)).toMatchObject({ own: true });
});

test("whoever changed a draft last does not issue it", async () => {
  const taskId = await communeTask(world);
  await assignTask(second, assignForm(taskId, { deed: "draft" }), "vi");
  const update = { existing: "update", target: "50", reason: "Tính lại", deed: "draft" };
  expect(await assignTask(first, assignForm(taskId, update), "vi")).toMatchObject({
    value: { updated: 2, added: 0 },
  });
  expect(await issueDrafts(first, { taskId, expected: 2 })).toMatchObject(own);
  const dueOn = "15/12/2030";
  expect(
    await moveDeadlines(second, { taskId, which: "all", expected: "2", dueOn, reason: "Lùi" }),
  ).toMatchObject({ value: { count: 2 } });
  expect(await issueDrafts(second, { taskId, expected: 2 })).toMatchObject(own);
  expect(await issueDrafts(first, { taskId, expected: 2 })).toMatchObject({ value: { count: 2 } });
});

/** As if the office had given it out itself: what was given from above it does not change. */
async function givenBy({ accountId, today }: Actor, taskId: string): Promise<void> {
  await asNobody((tx) =>
    tx.assignment.updateMany({
      where: { taskId },
      data: { assignedById: accountId, assignedOn: fromDay(today) },
    }),
  );
}

test("saving a draft leaves what units have in force", async () => {
  const taskId = await communeTask(world);
  await assignTask(root, assignForm(taskId, { except: "bac hai" }), "vi");
  await givenBy(second, taskId);
  const update = { existing: "update", target: "50", reason: "Tính lại", deed: "draft" };
  const preview = await previewAssignments(first, assignForm(taskId, update), "vi");
  expect(preview).toMatchObject({ value: { updated: 1, draftsUpdated: 0, added: 1 } });
  const seen = preview.ok ? preview.value.digest : "";
  expect(await assignTask(first, { ...assignForm(taskId, update), seen }, "vi")).toMatchObject({
    value: { added: 1, updated: 0, kept: 1 },
  });
  const rows = await assignmentsOf(taskId);
  expect(rows.map(({ state, target }) => [state, Number(target)]).toSorted()).toEqual([
    ["assigned", 95.5],
    ["assigned", 95.5],
    ["draft", 50],
  ]);
});

test("who is not bound by the rule gives out at once", async () => {
  const taskId = await communeTask(world);
  expect(await assignTask(root, assignForm(taskId), "vi")).toMatchObject({ value: { added: 3 } });
});

test("a task that was added later is issued by another", async () => {
  await asNobody((tx) =>
    tx.directive.update({
      where: { id: world.directiveId },
      data: { createdById: first.accountId },
      select: { id: true },
    }),
  );
  const id = await world.task({ state: "draft", draftedById: first.accountId });
  const which = { directiveId: world.directiveId, taskId: id };
  const refused = (key: string) => ({ refusal: { message: { key } } });
  expect(await issueTask(first, { id, version: 1 })).toMatchObject(refused("issuing.not-yourself"));
  expect(await issueTask(second, { id, version: 1 })).toMatchObject(refused("issuing.not-asked"));
  expect((await askToIssue(first, which)).ok).toBe(true);
  expect((await waitingPage(second))?.requests).toContainEqual(
    expect.objectContaining({ taskId: id, by: first.title }),
  );
  expect((await issueTask(second, { id, version: 1 })).ok).toBe(true);
});
