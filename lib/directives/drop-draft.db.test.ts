import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { dropDraft } from "./drop-draft.ts";
import { linkDirectives } from "./link-directives.ts";
import { registerDirective } from "./register-directive.ts";
import { setClauses } from "./set-clauses.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

async function draft(actor = admin): Promise<string> {
  const outcome = await registerDirective(actor, {
    number: `${newId().slice(-12)}/KH-BCA`,
    type: "plan",
    issuerName: "Bộ Công an",
    issuedOn: "5/1/2026",
    title: "Kế hoạch gõ nhầm",
    securityClass: "public",
  });
  if (!outcome.ok) throw new Error("no draft");
  return outcome.value.id;
}
const shown = async (id: string) => {
  const found = await asNobody((tx) => tx.directive.findUnique({ where: { id } }));
  return { id, version: found?.version ?? 0, drafts: 0 };
};
const exists = async (id: string) =>
  (await asNobody((tx) => tx.directive.count({ where: { id } }))) > 0;
const conflict = (key: string) => ({
  ok: false,
  refusal: { kind: "conflict", message: { key: `directives.${key}` } },
});

describe("deleting a draft directive", () => {
  test("takes its clauses and tasks along, and the audit keeps that it was there", async () => {
    const id = await draft();
    await setClauses(admin, { ...(await shown(id)), clauses: "1. A" });
    const taskId = await world.task({ directiveId: id, state: "draft" });
    expect(await dropDraft(admin, await shown(id))).toMatchObject({ ok: true });
    expect(await exists(id)).toBe(false);
    const left = await asNobody(async (tx) => ({
      tasks: await tx.task.count({ where: { id: taskId } }),
      clauses: await tx.clause.count({ where: { directiveId: id } }),
      events: await tx.auditEvent.count({
        where: { entityId: id, deed: "directive.draft-dropped" },
      }),
    }));
    expect(left).toEqual({ tasks: 0, clauses: 0, events: 1 });
  });

  test("takes what was drafted for units along, if the page said how many", async () => {
    const id = await draft();
    const taskId = await world.task({ directiveId: id, state: "draft" });
    await world.assign(taskId, "northOne", { state: "draft", assignedOn: null });
    expect(await dropDraft(admin, await shown(id))).toMatchObject(conflict("changed"));
    expect(await dropDraft(admin, { ...(await shown(id)), drafts: 1 })).toMatchObject({ ok: true });
    expect(await exists(id)).toBe(false);
    const event = await asNobody((tx) =>
      tx.auditEvent.findFirst({ where: { entityId: id, deed: "directive.draft-dropped" } }),
    );
    expect(event?.detail).toMatchObject({ tasks: 1, units: 1 });
  });

  test("waits until nothing points to it", async () => {
    const [named, naming] = [await draft(), await draft()];
    await linkDirectives(admin, { id: naming, toId: named, relation: "amends" });
    expect(await dropDraft(admin, await shown(named))).toMatchObject(conflict("drop-in-use"));
    expect(await dropDraft(admin, await shown(naming))).toMatchObject({ ok: true });
    expect(await dropDraft(admin, await shown(named))).toMatchObject({ ok: true });
  });

  test("is not for what is issued, nor for another version than was shown", async () => {
    expect(await dropDraft(admin, await shown(world.directiveId))).toMatchObject(
      conflict("already-issued"),
    );
    const id = await draft();
    expect(await dropDraft(admin, { id, version: 7, drafts: 0 })).toMatchObject(
      conflict("changed"),
    );
    expect(await exists(id)).toBe(true);
  });

  test.each([
    ["a sibling province", () => world.actorOf("admin", "south")],
    ["an officer", () => world.actorOf("officer", "northOne")],
    ["nobody", () => world.nobody()],
  ] as const)("%s does not", async (_, who) => {
    const id = await draft(await world.actorOf("admin", "north"));
    expect(await dropDraft(await who(), await shown(id))).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await exists(id)).toBe(true);
  });
});
