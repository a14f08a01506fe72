import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { assignTask } from "./assign-task.ts";
import { draftsToIssue } from "./drafts-to-issue.ts";
import { issueDirectiveDrafts } from "./issue-directive-drafts.ts";
import { assignForm, assignmentsOf, communeTask } from "./testing.ts";

let world: World;
let admin: Actor;
let tasks: string[];
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
  tasks = [await communeTask(world), await communeTask(world)];
  for (const taskId of tasks)
    await assignTask(admin, assignForm(taskId, { deed: "draft", key: randomUUID() }), "vi");
});

describe("the drafts of a directive", () => {
  test("are counted and issued within reach alone", async () => {
    const ready = async (actor: Actor, directiveId = world.directiveId) =>
      (await draftsToIssue(actor, { directiveId })).ready;
    expect(await ready(admin)).toEqual({ tasks: 2, count: 6 });
    for (const nobody of [await world.nobody(), await world.actorOf("officer", "south")]) {
      expect(await ready(nobody)).toEqual({ tasks: 0, count: 0 });
      const issue = { directiveId: world.directiveId, expected: 6 };
      expect((await issueDirectiveDrafts(nobody, issue)).ok).toBe(false);
    }
    expect(await ready(admin, "x")).toEqual({ tasks: 0, count: 0 });
  });

  test("are issued in one go, once; a task that is too late keeps its own", async () => {
    const [late = ""] = tasks;
    await asNobody(
      (tx) =>
        tx.$executeRaw`UPDATE assignment SET start_on = '2020-01-01', due_on = '2020-02-01', first_due_on = '2020-02-01' WHERE task_id = ${late}::uuid`,
    );
    const issue = { directiveId: world.directiveId, expected: 6 };
    expect(await issueDirectiveDrafts(admin, { ...issue, expected: 5 })).toMatchObject({
      refusal: { message: { key: "tasks.assignments-changed" } },
    });
    expect(await issueDirectiveDrafts(admin, issue)).toMatchObject({
      ok: true,
      value: { count: 3, left: 1 },
    });
    const states = await Promise.all(
      tasks.map(async (id) => (await assignmentsOf(id)).map(({ state }) => state)),
    );
    expect(states).toEqual([
      ["draft", "draft", "draft"],
      ["assigned", "assigned", "assigned"],
    ]);
    expect(await issueDirectiveDrafts(admin, { ...issue, expected: 3 })).toMatchObject({
      refusal: { message: { key: "tasks.drafts-overdue" } },
    });
  });
});
