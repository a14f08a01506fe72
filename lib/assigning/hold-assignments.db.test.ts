import { beforeAll, describe, expect, test } from "vitest";
import { toDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { holdAssignments } from "./hold-assignments.ts";
import { withdrawAssignments } from "./withdraw-assignments.ts";

const WHY = { reason: "Chờ phê duyệt quy hoạch", document: "15/QĐ-BCA ngày 01/11/2026" };

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

async function given(state: "assigned" | "suspended" | "refused" = "assigned") {
  const taskId = await world.task();
  const over =
    state === "assigned" ? {} : { endedOn: new Date("2026-11-01"), endReason: "Đã ghi lý do" };
  const ids = await Promise.all(
    (["northOne", "northTwo"] as const).map((unit) =>
      world.assign(taskId, unit, { state, ...over, assignedById: admin.accountId }),
    ),
  );
  return { taskId, ids, all: { taskId, which: "all", expected: 2, ...WHY } };
}
const row = (id: string | undefined) =>
  asNobody((tx) =>
    tx.assignment.findUniqueOrThrow({
      where: { id: id ?? "" },
      include: { changes: true, reports: true },
    }),
  );
const topicsOf = (taskId: string) =>
  asNobody(async (tx) => {
    const rows = await tx.outbox.findMany({
      where: { payload: { path: ["taskId"], equals: taskId } },
      orderBy: { id: "asc" },
    });
    return rows.map(({ topic }) => topic);
  });

describe("holding assignments", () => {
  test("suspended they are owed nothing, resumed they go on; the document stays beside the reason", async () => {
    const { taskId, ids, all } = await given();
    const [first] = ids;
    await world.report(first ?? "", await world.period("2026-10-15", "2026-11-14"));
    expect(await holdAssignments(admin, { ...all, how: "suspend" })).toEqual({
      ok: true,
      value: { count: 2 },
    });
    const suspended = await row(first);
    expect(suspended).toMatchObject({ state: "suspended", endReason: WHY.reason, reports: [] });
    expect(suspended.endedOn && toDay(suspended.endedOn)).toBe(admin.today);
    expect(suspended.changes).toMatchObject([{ kind: "suspension", ...WHY }]);

    expect(await holdAssignments(admin, { ...all, how: "resume" })).toMatchObject({ ok: true });
    const resumed = await row(first);
    expect(resumed).toMatchObject({ state: "in_progress", endedOn: null, endReason: null });
    expect(resumed.changes.map(({ kind }) => kind).sort()).toEqual(["resumption", "suspension"]);
    expect(await topicsOf(taskId)).toEqual(["assignments.suspended", "assignments.resumed"]);
    const deeds = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: taskId }, orderBy: { id: "asc" } }),
    );
    expect(deeds.map(({ deed }) => deed)).toEqual(["assignment.suspended", "assignment.resumed"]);
    expect(deeds[0]?.detail).toMatchObject({ ...WHY, units: 2 });
  });

  test("what was refused is insisted on", async () => {
    const { ids, all } = await given("refused");
    expect(await holdAssignments(admin, { ...all, how: "insist" })).toMatchObject({ ok: true });
    expect(await row(ids[0])).toMatchObject({
      state: "assigned",
      endedOn: null,
      changes: [{ kind: "insistence" }],
    });
  });

  test.each([
    ["resume", "assigned"],
    ["insist", "suspended"],
    ["suspend", "refused"],
  ] as const)("%s does nothing to what is %s", async (how, state) => {
    const { ids, all } = await given(state);
    expect(await holdAssignments(admin, { ...all, how })).toMatchObject({
      refusal: { kind: "conflict", message: { key: "tasks.assignments-over" } },
    });
    expect(await row(ids[0])).toMatchObject({ state, changes: [] });
  });

  test("of all, those in the right state; of marked ones every one has to be in it", async () => {
    const { taskId, ids, all } = await given();
    const one = { ...all, which: "chosen", chosen: `${ids[0]}:1`, expected: undefined };
    expect(await holdAssignments(admin, { ...one, how: "suspend" })).toMatchObject({ ok: true });
    const both = `${ids[0]}:2,${ids[1]}:1`.split(",");
    expect(await holdAssignments(admin, { ...one, chosen: both, how: "resume" })).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect(await holdAssignments(admin, { ...all, how: "resume" })).toEqual({
      ok: true,
      value: { count: 1 },
    });
    expect((await row(ids[1])).state).toBe("assigned");
    const withdrawn = await withdrawAssignments(admin, { ...all, taskId, how: "cancel" });
    expect(withdrawn).toMatchObject({ ok: true, value: { count: 2 } });
    expect((await row(ids[1])).changes).toMatchObject([{ kind: "withdrawal", ...WHY }]);
  });

  test("without a reason, a deed or somebody who may: nothing happens", async () => {
    const { ids, all } = await given();
    expect(await holdAssignments(admin, { ...all, how: "suspend", reason: " " })).toMatchObject({
      refusal: { kind: "invalid", fields: { reason: { key: "tasks.reason-missing" } } },
    });
    expect(await holdAssignments(admin, { ...all, how: "stop" })).toMatchObject({
      refusal: { fields: { how: { key: "changes.how-missing" } } },
    });
    const others = await Promise.all([
      world.actorOf("admin", "south"),
      world.actorOf("admin", "north"), // the ministry gave it
      world.actorOf("officer", "northOne"),
    ]);
    for (const actor of others)
      expect(await holdAssignments(actor, { ...all, how: "suspend" })).toMatchObject({
        refusal: { kind: "not-found" },
      });
    expect((await row(ids[0])).state).toBe("assigned");
  });
});
