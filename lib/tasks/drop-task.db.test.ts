import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { dropTask } from "./drop-task.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

const draft = () => world.task({ state: "draft" });
const exists = async (id: string) => (await asNobody((tx) => tx.task.count({ where: { id } }))) > 0;
const conflict = (key: string) => ({
  refusal: { kind: "conflict", message: { key: `tasks.${key}` } },
});

describe("deleting a draft task", () => {
  test("takes its draft assignments along, and the audit keeps that it was there", async () => {
    const id = await draft();
    await world.assign(id, "northOne", { state: "draft", assignedOn: null });
    expect(await dropTask(admin, { id, version: "1", drafts: "0" })).toMatchObject(
      conflict("changed"),
    );
    expect(await exists(id)).toBe(true);
    expect(await dropTask(admin, { id, version: "1", drafts: "1" })).toMatchObject({
      ok: true,
      value: { directiveId: world.directiveId },
    });
    expect(await exists(id)).toBe(false);
    const left = await asNobody(async (tx) => ({
      drafts: await tx.assignment.count({ where: { taskId: id } }),
      event: await tx.auditEvent.findFirst({ where: { entityId: id, deed: "task.dropped" } }),
    }));
    expect(left).toMatchObject({ drafts: 0, event: { detail: { units: 1 } } });
  });

  test("is not for what is issued, changed since, or waits for a second person", async () => {
    const issued = await world.task();
    expect(await dropTask(admin, { id: issued, version: "1", drafts: "0" })).toMatchObject(
      conflict("already-issued"),
    );
    const id = await draft();
    expect(await dropTask(admin, { id, version: "2", drafts: "0" })).toMatchObject(
      conflict("changed"),
    );
    await asNobody((tx) =>
      tx.issueRequest.create({
        data: {
          id,
          directiveId: world.directiveId,
          taskId: id,
          askedById: admin.accountId,
        },
      }),
    );
    expect(await dropTask(admin, { id, version: "1", drafts: "0" })).toMatchObject({
      refusal: { message: { key: "issuing.waits" } },
    });
    expect(await exists(id)).toBe(true);
  });

  test("is refused while a copy points to it", async () => {
    const [id, copy] = [await draft(), await draft()];
    await asNobody((tx) =>
      tx.taskOrigin.create({
        data: { taskId: copy, directiveId: world.directiveId, sourceId: id },
      }),
    );
    expect(await dropTask(admin, { id, version: "1", drafts: "0" })).toMatchObject(
      conflict("drop-in-use"),
    );
    expect(await exists(id)).toBe(true);
  });

  test.each([
    ["a sibling province", () => world.actorOf("admin", "south")],
    ["an officer", () => world.actorOf("officer", "northOne")],
    ["nobody", () => world.nobody()],
  ] as const)("%s does not", async (_, who) => {
    const id = await draft();
    expect(await dropTask(await who(), { id, version: "1", drafts: "0" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await dropTask(admin, { id: "x", version: "1", drafts: "0" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await exists(id)).toBe(true);
  });
});
