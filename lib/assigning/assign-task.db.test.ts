import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { assignTask } from "./assign-task.ts";
import { issueDrafts } from "./issue-drafts.ts";
import { previewAssignments } from "./preview-assignments.ts";
import { assignPage } from "./queries.ts";
import { assignmentsOf, communeTask, assignForm as form } from "./testing.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

const idOf = (unit: UnitKey) => world.units[unit].id;

describe("a task is given to units", () => {
  test("all of a level, once, with who coordinates, the record and what leaves the house", async () => {
    const taskId = await communeTask(world);
    const given = await assignTask(admin, form(taskId), "vi");
    expect(given).toMatchObject({ ok: true, value: { added: 3, updated: 0, kept: 0 } });
    const rows = await assignmentsOf(taskId);
    expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(
      new Set([idOf("northOne"), idOf("northTwo"), idOf("southOne")]),
    );
    expect(rows[0]).toMatchObject({ state: "assigned", occurrence: 1 });
    expect(Number(rows[0]?.target)).toBe(95.5);
    const parties = await asNobody((tx) =>
      tx.assignmentParty.findMany({ where: { assignment: { taskId } } }),
    );
    const northOne = rows.find(({ unitId }) => unitId === idOf("northOne"));
    expect(parties.filter(({ assignmentId }) => assignmentId === northOne?.id)).toEqual([
      { assignmentId: northOne?.id, unitId: idOf("north"), role: "coordinating" },
    ]);
    const events = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: taskId, deed: "task.assigned" } }),
    );
    expect(new Set(events.map(({ unitId }) => unitId))).toEqual(
      new Set([idOf("north"), idOf("south")]),
    );
    const sent = await asNobody((tx) =>
      tx.outbox.findMany({ where: { payload: { path: ["taskId"], equals: taskId } } }),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ topic: "assignments.issued" });
  });

  test("that are named one by one, with those that coordinate", async () => {
    const taskId = await communeTask(world);
    const named = (unitId: string, role: "lead" | "coordinating") => ({ taskId, unitId, role });
    await asNobody((tx) =>
      tx.taskUnit.createMany({
        data: [named(idOf("northTwo"), "lead"), named(idOf("department"), "coordinating")],
      }),
    );
    expect(await assignPage(admin, taskId)).toMatchObject({
      units: 1,
      named: [world.units.northTwo.name],
    });
    expect(await assignTask(admin, form(taskId), "vi")).toMatchObject({ value: { added: 1 } });
    const parties = await asNobody((tx) =>
      tx.assignmentParty.findMany({ where: { assignment: { taskId } }, select: { unitId: true } }),
    );
    expect(new Set(parties.map(({ unitId }) => unitId))).toEqual(
      new Set([idOf("department"), idOf("north")]),
    );
    const byHand = form(taskId, { level: "hand", hand: world.units.southOne.code });
    expect(await assignTask(admin, byHand, "vi")).toMatchObject({ value: { added: 1 } });
  });

  test("minus exceptions, in chosen areas, by hand", async () => {
    const taskId = await communeTask(world);
    const north = form(taskId, { where: "areas", areas: idOf("north"), except: "xa bac hai" });
    expect(await assignTask(admin, north, "vi")).toMatchObject({ ok: true, value: { added: 1 } });
    const byHand = form(taskId, { level: "hand", hand: `Nam Mot\n${world.units.northOne.code}` });
    expect(await assignTask(admin, byHand, "vi")).toMatchObject({
      ok: true,
      value: { added: 1, kept: 1 },
    });
    expect((await assignmentsOf(taskId)).map(({ unitId }) => unitId)).toEqual([
      idOf("northOne"),
      idOf("southOne"),
    ]);
  });

  test("each with its own target and deadline", async () => {
    const taskId = await communeTask(world);
    const table = `Bắc Một\t80\t01/02/2029\nNam Một\t\t`;
    const given = await assignTask(
      admin,
      form(taskId, { level: "hand", values: "each", table }),
      "vi",
    );
    expect(given).toMatchObject({ ok: true, value: { added: 2 } });
    const rows = await assignmentsOf(taskId);
    const of = (unit: UnitKey) => rows.find(({ unitId }) => unitId === idOf(unit));
    expect([
      Number(of("northOne")?.target),
      of("northOne")?.dueOn?.toISOString().slice(0, 10),
    ]).toEqual([80, "2029-02-01"]);
    expect([
      Number(of("southOne")?.target),
      of("southOne")?.dueOn?.toISOString().slice(0, 10),
    ]).toEqual([95.5, "2030-12-14"]);
  });

  test("a line that is not one unit stops it all", async () => {
    const taskId = await communeTask(world);
    const given = await assignTask(
      admin,
      form(taskId, { level: "hand", hand: "Nam Một\nAtlantis" }),
      "vi",
    );
    expect(given).toMatchObject({
      refusal: {
        kind: "invalid",
        fields: { hand: { key: "tasks.lines-wrong", values: { count: 1 } } },
      },
    });
    expect(await assignmentsOf(taskId)).toEqual([]);
  });

  test("all mistakes are told at once, by the deed as by its preview", async () => {
    const taskId = await communeTask(world);
    await assignTask(admin, form(taskId), "vi");
    const wrong = form(taskId, {
      except: "Atlantis",
      existing: "update",
      target: "viele",
      values: "each",
      table: "Bắc Một\t80\t01/02/2029\nLemuria\t1\t",
      dueOn: "31/2/2027",
    });
    const fields = ["except", "reason", "target", "dueOn", "table"];
    const given = await assignTask(admin, wrong, "vi");
    if (given.ok || given.refusal.kind !== "invalid") throw new Error("not refused");
    expect(Object.keys(given.refusal.fields).toSorted()).toEqual(fields.toSorted());
    const shown = await previewAssignments(admin, wrong, "vi");
    expect(shown.ok && shown.value.wrong).toEqual(given.refusal.fields);
  });

  test.each([
    ["a deadline that has passed", { dueOn: "1/1/2020" }, "dueOn"],
    ["no such day", { dueOn: "31/2/2027" }, "dueOn"],
    ["a figure that is none", { target: "viele" }, "target"],
    ["no area", { where: "areas" }, "areas"],
    ["an empty list", { level: "hand" }, "hand"],
    ["nobody left", { except: "bac mot\nbac hai\nnam mot" }, "level"],
    ["another level", { level: "province" }, "level"],
  ])("%s is said beside its field", async (_, wrong, field) => {
    const taskId = await communeTask(world);
    const given = await assignTask(admin, form(taskId, wrong), "vi");
    expect(given).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
    });
    expect(await assignmentsOf(taskId)).toEqual([]);
  });
});

describe("the same again", () => {
  test("the same key answers the same receipt, another form with it is refused", async () => {
    const taskId = await communeTask(world);
    const sent = form(taskId);
    const [first, second] = await Promise.all([
      assignTask(admin, sent, "vi"),
      assignTask(admin, sent, "vi"),
    ]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await assignTask(admin, { ...sent, target: "10" }, "vi")).toMatchObject({
      refusal: { kind: "conflict", message: { key: "tasks.key-used" } },
    });
    expect(await assignmentsOf(taskId)).toHaveLength(3);
  });

  test("two admins at once: no unit gets it twice", async () => {
    const taskId = await communeTask(world);
    const other = await world.actorOf("admin", "ministry");
    const given = await Promise.all([
      assignTask(admin, form(taskId), "vi"),
      assignTask(other, form(taskId), "vi"),
    ]);
    const added = given.map((outcome) => (outcome.ok ? outcome.value.added : -1));
    expect(added.toSorted()).toEqual([0, 3]);
    expect(await assignmentsOf(taskId)).toHaveLength(3);
  });

  test("what the preview did not show is not done", async () => {
    const taskId = await communeTask(world);
    const preview = await previewAssignments(admin, form(taskId), "vi");
    if (!preview.ok) throw new Error("no preview");
    await assignTask(admin, form(taskId, { level: "hand", hand: "Nam Một" }), "vi");
    const seen = preview.value.digest;
    expect(await assignTask(admin, form(taskId, { seen }), "vi")).toMatchObject({
      refusal: { kind: "conflict", message: { key: "tasks.preview-changed" } },
    });
  });
});

describe("units that have it already", () => {
  test("are kept, or changed with a reason that stays", async () => {
    const taskId = await communeTask(world);
    await world.assign(taskId, "northOne", { target: 50 });
    expect(await assignTask(admin, form(taskId), "vi")).toMatchObject({
      ok: true,
      value: { added: 2, kept: 1 },
    });
    const update = form(taskId, { existing: "update", dueOn: "20/12/2029" });
    expect(await assignTask(admin, update, "vi")).toMatchObject({
      refusal: { fields: { reason: { key: "tasks.reason-missing" } } },
    });
    const changed = await assignTask(admin, { ...update, reason: "Điều chỉnh kế hoạch" }, "vi");
    expect(changed).toMatchObject({ ok: true, value: { added: 0, updated: 3 } });
    const changes = await asNobody((tx) =>
      tx.assignmentChange.findMany({ where: { assignment: { taskId } }, orderBy: { kind: "asc" } }),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(["deadline", "deadline", "deadline", "target"]);
    expect(changes.at(-1)).toMatchObject({ reason: "Điều chỉnh kế hoạch" });
    expect([Number(changes.at(-1)?.targetBefore), Number(changes.at(-1)?.targetAfter)]).toEqual([
      50, 95.5,
    ]);
    const [row] = await assignmentsOf(taskId);
    expect(row?.firstDueOn?.toISOString().slice(0, 10)).toBe("2030-12-14");
    expect(row?.dueOn?.toISOString().slice(0, 10)).toBe("2029-12-20");
  });

  test("what was withdrawn may be given once more", async () => {
    const taskId = await communeTask(world);
    await world.assign(taskId, "southOne", {
      state: "cancelled",
      endedOn: new Date("2026-10-01"),
      endReason: "Nhầm đơn vị",
    });
    const given = await assignTask(admin, form(taskId, { level: "hand", hand: "Nam Một" }), "vi");
    expect(given).toMatchObject({ ok: true, value: { added: 1 } });
    expect((await assignmentsOf(taskId)).map(({ occurrence }) => occurrence)).toEqual([1, 2]);
  });
});

describe("out of reach", () => {
  test("a province gives to its own units alone", async () => {
    const taskId = await communeTask(world);
    const south = await world.actorOf("admin", "south");
    const given = await assignTask(south, form(taskId), "vi");
    expect(given).toMatchObject({ ok: true, value: { added: 1 } });
    expect((await assignmentsOf(taskId)).map(({ unitId }) => unitId)).toEqual([idOf("southOne")]);
    const abroad = form(taskId, { level: "hand", hand: "Bắc Một" });
    expect(await assignTask(south, abroad, "vi")).toMatchObject({
      refusal: { fields: { hand: { key: "tasks.lines-wrong" } } },
    });
    const area = form(taskId, { where: "areas", areas: idOf("north") });
    expect(await assignTask(south, area, "vi")).toMatchObject({
      refusal: { fields: { level: { key: "tasks.nobody-chosen" } } },
    });
  });

  test("nobody and other roles find no task", async () => {
    const taskId = await communeTask(world);
    const others = [
      await world.nobody(),
      await world.actorOf("officer", "northOne"),
      await world.actorOf("leader", "ministry"),
      await world.actorOf("auditor", "ministry"),
    ];
    for (const actor of others) {
      expect(await assignTask(actor, form(taskId), "vi")).toEqual({
        ok: false,
        refusal: { kind: "not-found" },
      });
      expect(await issueDrafts(actor, { taskId, expected: 1 })).toMatchObject({ ok: false });
    }
    expect(await assignTask(admin, form("not-an-id"), "vi")).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});
