import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { moveDeadlines } from "./move-deadlines.ts";
import { assignmentsPage } from "./queries.ts";
import { withdrawAssignments } from "./withdraw-assignments.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

/** A task that three communes have. */
async function given() {
  const taskId = await world.task();
  const ids = {
    northOne: await world.assign(taskId, "northOne"),
    northTwo: await world.assign(taskId, "northTwo"),
    southOne: await world.assign(taskId, "southOne"),
  };
  return { taskId, ids };
}
const row = (id: string) =>
  asNobody((tx) => tx.assignment.findUniqueOrThrow({ where: { id }, include: { changes: true } }));
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10);

describe("withdrawing", () => {
  test("one, with its reason; a second time it is over", async () => {
    const { taskId, ids } = await given();
    const form = {
      taskId,
      which: "chosen",
      chosen: `${ids.northOne}:1`,
      how: "cancel",
      reason: "Giao nhầm",
    };
    expect(await withdrawAssignments(admin, form)).toEqual({ ok: true, value: { count: 1 } });
    const after = await row(ids.northOne);
    expect(after).toMatchObject({ state: "cancelled", endReason: "Giao nhầm", version: 2 });
    expect(day(after.endedOn)).toBe(admin.today);
    expect(after.changes).toMatchObject([{ kind: "withdrawal", reason: "Giao nhầm" }]);
    const events = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: ids.northOne } }),
    );
    expect(events).toMatchObject([
      { deed: "assignment.withdrawn", unitId: world.units.northOne.id, accountId: admin.accountId },
    ]);
    expect(await withdrawAssignments(admin, form)).toMatchObject({ refusal: { kind: "conflict" } });
    const known = { ...form, chosen: `${ids.northOne}:2` };
    expect(await withdrawAssignments(admin, known)).toMatchObject({
      refusal: { message: { key: "tasks.assignments-over" } },
    });
  });

  test("all of a task, if they are as many as the button said", async () => {
    const { taskId, ids } = await given();
    const form = { taskId, which: "all", how: "supersede", reason: "Thay bằng nhiệm vụ mới" };
    expect(await withdrawAssignments(admin, { ...form, expected: 4 })).toMatchObject({
      refusal: { message: { key: "tasks.assignments-changed" } },
    });
    const [first, second] = await Promise.all([
      withdrawAssignments(admin, { ...form, expected: 3 }),
      withdrawAssignments(admin, { ...form, expected: 3 }),
    ]);
    expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
    expect((await row(ids.southOne)).state).toBe("superseded");
    expect((await row(ids.northTwo)).changes).toMatchObject([{ kind: "supersession" }]);
  });

  test("those of one area", async () => {
    const { taskId, ids } = await given();
    const form = {
      taskId,
      which: "all",
      expected: 2,
      areaId: world.units.north.id,
      how: "cancel",
      reason: "Sắp xếp lại",
    };
    expect(await withdrawAssignments(admin, form)).toMatchObject({ ok: true, value: { count: 2 } });
    expect((await row(ids.southOne)).state).toBe("assigned");
  });

  test("a draft goes, and its unit never hears of it; beside it what was issued stays", async () => {
    const taskId = await world.task();
    const draft = await world.assign(taskId, "northOne", { state: "draft", assignedOn: null });
    const issued = await world.assign(taskId, "northTwo");
    const form = { taskId, which: "all", expected: 2, how: "cancel", reason: "Chọn nhầm" };
    expect(await withdrawAssignments(admin, form)).toEqual({ ok: true, value: { count: 2 } });
    expect(await asNobody((tx) => tx.assignment.findUnique({ where: { id: draft } }))).toBeNull();
    expect((await row(issued)).state).toBe("cancelled");
    const events = await asNobody((tx) => tx.auditEvent.findMany({ where: { entityId: taskId } }));
    expect(events).toMatchObject([
      {
        deed: "task.draft-dropped",
        unitId: world.units.northOne.id,
        detail: { reason: "Chọn nhầm" },
      },
    ]);
    const told = await asNobody((tx) =>
      tx.outbox.findMany({ where: { payload: { path: ["taskId"], equals: taskId } } }),
    );
    expect(told).toMatchObject([
      { topic: "assignments.withdrawn", payload: { assignmentIds: [expect.any(String)] } },
    ]);
    // Chosen again, it may be given to the unit after all.
    await world.assign(taskId, "northOne", { state: "draft", assignedOn: null });
  });

  test("what was issued cannot be deleted", async () => {
    const { ids } = await given();
    await expect(
      asNobody((tx) => tx.assignment.delete({ where: { id: ids.northOne } })),
    ).rejects.toThrow(/assignment_issued_stays/);
  });

  test("reports that nobody has begun are no longer owed; what was begun or sent stays", async () => {
    const { taskId, ids } = await given();
    const of = async (startsOn: string, endsOn: string, state: "expected" | "draft" = "expected") =>
      world.report(ids.northOne, await world.period(startsOn, endsOn), { state });
    await of("2026-08-15", "2026-09-14");
    const begun = await of("2026-09-15", "2026-10-14", "draft");
    const sent = await of("2026-10-15", "2026-11-14");
    const officer = await world.actorOf("officer", "northOne");
    await world.submit(sent, officer.accountId);
    const form = { taskId, which: "all", expected: 3, how: "cancel", reason: "Thôi giao" };
    expect(await withdrawAssignments(admin, form)).toMatchObject({ ok: true });
    const left = await asNobody((tx) =>
      tx.report.findMany({ where: { assignmentId: ids.northOne }, select: { id: true } }),
    );
    expect(left.map(({ id }) => id).toSorted()).toEqual([begun, sent].toSorted());
  });

  test.each([
    ["no reason", { reason: "  " }, "reason"],
    ["nothing marked", { which: "chosen", chosen: undefined }, "chosen"],
    ["neither way", { how: undefined }, "how"],
  ])("%s is said beside its field", async (_, wrong, field) => {
    const { taskId, ids } = await given();
    const form = {
      taskId,
      which: "chosen",
      chosen: [`${ids.northOne}:1`],
      how: "cancel",
      reason: "x",
    };
    expect(await withdrawAssignments(admin, { ...form, ...wrong })).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
    });
  });
});

describe("moving a deadline", () => {
  test("keeps the first one on record", async () => {
    const { taskId, ids } = await given();
    const form = {
      taskId,
      which: "all",
      expected: 3,
      dueOn: "1/3/2031",
      reason: "Điều chỉnh tiến độ",
    };
    expect(await moveDeadlines(admin, form)).toEqual({ ok: true, value: { count: 3 } });
    const after = await row(ids.northOne);
    expect([day(after.firstDueOn), day(after.dueOn), after.version]).toEqual([
      "2030-12-14",
      "2031-03-01",
      2,
    ]);
    expect(after.changes).toHaveLength(1);
    expect(day(after.changes[0]?.dueBefore)).toBe("2030-12-14");
    expect(await moveDeadlines(admin, form)).toMatchObject({
      refusal: { fields: { dueOn: { key: "tasks.due-same" } } },
    });
  });

  test("somebody who looks at an older version is told", async () => {
    const { taskId, ids } = await given();
    const form = {
      taskId,
      which: "chosen",
      chosen: [`${ids.northOne}:1`, `${ids.southOne}:1`],
      reason: "x",
    };
    const moved = await Promise.all([
      moveDeadlines(admin, { ...form, dueOn: "1/3/2031" }),
      moveDeadlines(admin, { ...form, dueOn: "1/4/2031" }),
    ]);
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await row(ids.northOne)).changes).toHaveLength(1);
  });

  test.each([
    ["none", "", "tasks.due-missing"],
    ["no such day", "31/2/2031", "tasks.due-wrong"],
    ["the past", "1/1/2020", "tasks.due-past"],
  ])("%s is said beside the field, and the reason too", async (_, dueOn, key) => {
    const { taskId } = await given();
    expect(await moveDeadlines(admin, { taskId, which: "all", dueOn, reason: "" })).toMatchObject({
      refusal: { fields: { dueOn: { key }, reason: { key: "tasks.reason-missing" } } },
    });
  });
});

describe("out of reach", () => {
  test("another province touches its own alone, all or chosen", async () => {
    const { taskId, ids } = await given();
    const south = await world.actorOf("admin", "south");
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: ids.southOne },
        data: { assignedById: south.accountId, assignedOn: fromDay(south.today) },
      }),
    );
    const chosen = { taskId, which: "chosen", chosen: `${ids.northOne}:1`, reason: "x" };
    expect(await withdrawAssignments(south, { ...chosen, how: "cancel" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await moveDeadlines(south, { ...chosen, dueOn: "1/3/2031" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const both = { ...chosen, chosen: [`${ids.northOne}:1`, `${ids.southOne}:1`] };
    expect(await moveDeadlines(south, { ...both, dueOn: "1/3/2031" })).toMatchObject({
      refusal: { kind: "conflict" },
    });
    const all = { taskId, which: "all", dueOn: "1/3/2031", reason: "x" };
    expect(await moveDeadlines(south, all)).toMatchObject({ ok: true, value: { count: 1 } });
    expect(day((await row(ids.northOne)).dueOn)).toBe("2030-12-14");
  });

  test("nobody, an officer and a leader find nothing", async () => {
    const { taskId } = await given();
    const form = { taskId, which: "all", how: "cancel", reason: "x", dueOn: "1/3/2031" };
    for (const actor of [
      await world.nobody(),
      await world.actorOf("officer", "northOne"),
      await world.actorOf("leader", "ministry"),
    ]) {
      expect(await withdrawAssignments(actor, form)).toMatchObject({
        refusal: { kind: "not-found" },
      });
      expect(await moveDeadlines(actor, form)).toMatchObject({ refusal: { kind: "not-found" } });
    }
  });
});

describe("what was given from above", () => {
  test("its unit and the office between neither take back nor put off", async () => {
    const taskId = await world.task();
    const assignedById = admin.accountId;
    const own = await world.assign(taskId, "north", { assignedById });
    const below = await world.assign(taskId, "northOne", { assignedById });
    const province = await world.actorOf("admin", "north");
    for (const id of [own, below]) {
      const which = { taskId, which: "chosen", chosen: `${id}:1`, reason: "Đơn vị tự rút" };
      expect(await withdrawAssignments(province, { ...which, how: "cancel" })).toMatchObject({
        refusal: { kind: "not-found" },
      });
      expect(await moveDeadlines(province, { ...which, dueOn: "14/12/2031" })).toMatchObject({
        refusal: { kind: "not-found" },
      });
      expect(await row(id)).toMatchObject({ state: "assigned", version: 1 });
    }
    expect((await assignmentsPage(province, taskId, {}))?.rows).toEqual([]);
  });

  test("what the office gave itself it changes, and so does the one above", async () => {
    const taskId = await world.task();
    const province = await world.actorOf("admin", "north");
    const given = { assignedById: province.accountId, assignedOn: fromDay(province.today) };
    const one = await world.assign(taskId, "northOne", given);
    const two = await world.assign(taskId, "northTwo", given);
    const form = { taskId, which: "chosen", how: "cancel", reason: "Giao nhầm" };
    const sibling = await world.actorOf("admin", "south");
    expect(await withdrawAssignments(sibling, { ...form, chosen: `${one}:1` })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    for (const [who, id] of [
      [province, one],
      [admin, two],
    ] as const)
      expect(await withdrawAssignments(who, { ...form, chosen: `${id}:1` })).toMatchObject({
        ok: true,
      });
  });
});
