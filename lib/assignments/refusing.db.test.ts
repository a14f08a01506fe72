import { beforeAll, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { refusalOf } from "./refusal.ts";
import { refuseAssignment } from "./refuse-assignment.ts";

let world: World;
let officer: Actor;
let ministry: Actor;
beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  ministry = await world.actorOf("admin", "ministry");
});
const row = (id: string) =>
  asNobody((tx) =>
    tx.assignment.findUniqueOrThrow({ where: { id }, include: { changes: true, reports: true } }),
  );

test("a unit refuses with a reason before it has reported; the unit above is told and can answer", async () => {
  const id = await world.assign(await world.task(), "northOne", {
    assignedById: ministry.accountId,
  });
  await world.report(id, await world.period("2026-10-15", "2026-11-14"));
  expect(await refusalOf(officer, id)).toMatchObject({ mayRefuse: true, refused: null });
  const form = { assignmentId: id, reason: "Không thuộc chức năng", document: "7/CV-CAX" };
  expect(await refuseAssignment(officer, { ...form, reason: "" })).toMatchObject({
    refusal: { fields: { reason: { key: "assignments.refuse-reason-missing" } } },
  });
  expect(await refuseAssignment(officer, form)).toEqual({ ok: true, value: { assignmentId: id } });
  expect(await row(id)).toMatchObject({
    state: "refused",
    endReason: form.reason,
    reports: [],
    changes: [{ kind: "refusal", reason: form.reason, document: form.document }],
  });
  expect(await refusalOf(ministry, id)).toMatchObject({
    mayRefuse: false,
    refused: { reason: form.reason, document: form.document, mayAnswer: true },
  });
  expect(await refusalOf(officer, id)).toMatchObject({ refused: { mayAnswer: false } });
  const told = await asNobody((tx) =>
    tx.outbox.findMany({ where: { payload: { path: ["assignmentId"], equals: id } } }),
  );
  expect(told).toMatchObject([{ topic: "assignment.refused" }]);
  expect(await refuseAssignment(officer, form)).toMatchObject({ refusal: { kind: "conflict" } });
});

test.each(["in_progress", "done", "suspended"] as const)(
  "what is %s is too late to refuse",
  async (state) => {
    const ended = state === "in_progress" ? {} : { endedOn: new Date("2026-11-01") };
    const id = await world.assign(await world.task(), "northOne", {
      state,
      ...ended,
      ...(state === "suspended" && { endReason: "Chờ" }),
      ...(state === "done" && { doneOn: new Date("2026-11-01") }),
    });
    expect(
      await refuseAssignment(officer, { assignmentId: id, reason: "Không làm" }),
    ).toMatchObject({
      refusal: { kind: "conflict", message: { key: "assignments.refuse-too-late" } },
    });
    expect((await row(id)).state).toBe(state);
  },
);

test("a sibling, a superior and a draft's unit find nothing to refuse", async () => {
  const taskId = await world.task();
  const id = await world.assign(taskId, "northOne");
  const others = await Promise.all([
    world.actorOf("officer", "northTwo"),
    world.actorOf("reviewer", "north"),
    world.actorOf("admin", "north"),
  ]);
  for (const actor of others)
    expect(await refuseAssignment(actor, { assignmentId: id, reason: "x" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  expect(await refusalOf(others[0] as Actor, id)).toBeNull();
  const draft = await world.assign(await world.task(), "northOne", {
    state: "draft",
    assignedOn: null,
  });
  expect(await refuseAssignment(officer, { assignmentId: draft, reason: "x" })).toMatchObject({
    refusal: { kind: "not-found" },
  });
});
