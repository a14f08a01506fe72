import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { assignTask } from "./assign-task.ts";
import { issueDrafts } from "./issue-drafts.ts";
import { assignmentsOf, communeTask, assignForm as form } from "./testing.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

describe("drafts", () => {
  test("reach nobody until they are issued", async () => {
    const taskId = await communeTask(world);
    expect(await assignTask(admin, form(taskId, { deed: "draft" }), "vi")).toMatchObject({
      ok: true,
      value: { added: 3, draft: true },
    });
    expect((await assignmentsOf(taskId)).map(({ state }) => state)).toEqual([
      "draft",
      "draft",
      "draft",
    ]);
    const sent = await asNobody((tx) =>
      tx.outbox.count({ where: { payload: { path: ["taskId"], equals: taskId } } }),
    );
    expect(sent).toBe(0);

    expect(await issueDrafts(admin, { taskId, expected: 2 })).toMatchObject({
      refusal: { message: { key: "tasks.assignments-changed" } },
    });
    const [first, second] = await Promise.all([
      issueDrafts(admin, { taskId, expected: 3 }),
      issueDrafts(admin, { taskId, expected: 3 }),
    ]);
    const counts = [first, second].map((outcome) => (outcome.ok ? outcome.value.count : 0));
    expect(counts.toSorted()).toEqual([0, 3]);
    expect((await assignmentsOf(taskId)).map(({ state }) => state)).toEqual([
      "assigned",
      "assigned",
      "assigned",
    ]);
  });

  test("are counted apart from what was issued already", async () => {
    const taskId = await communeTask(world);
    await world.assign(taskId, "northOne");
    await assignTask(admin, form(taskId, { deed: "draft" }), "vi");
    expect(await issueDrafts(admin, { taskId, expected: 2 })).toMatchObject({
      ok: true,
      value: { count: 2 },
    });
  });

  test("a task or a directive in draft cannot be given to units", async () => {
    const own = await communeTask(world, { state: "draft" });
    expect(await assignTask(admin, form(own), "vi")).toMatchObject({
      refusal: { kind: "conflict", message: { key: "tasks.task-not-issued" } },
    });
    const south = await world.actorOf("admin", "south");
    expect(await assignTask(south, form(own), "vi")).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const draft = form(own, { deed: "draft" });
    expect(await assignTask(admin, draft, "vi")).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await issueDrafts(admin, { taskId: own, expected: 3 })).toMatchObject({
      refusal: { kind: "conflict", message: { key: "tasks.task-not-issued" } },
    });
  });
});
