import { describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { moveMany, previewMove } from "./move-many.ts";
import { deadlinesPage } from "./queries.ts";

const WHY = { reason: "Mưa lũ", document: "12/CV-BCA ngày 20/11/2026" };

async function country() {
  const world = await createWorld();
  const admin = await world.actorOf("admin", "ministry");
  const [a, b] = [await world.task({ code: "A" }), await world.task({ code: "B" })];
  const due = (days: number) => ({ dueOn: fromDay(addDays(admin.today, days)) });
  const ids = {
    northOne: await world.assign(a, "northOne", due(10)),
    northTwo: await world.assign(a, "northTwo", due(20)),
    southOne: await world.assign(a, "southOne", due(10)),
    other: await world.assign(b, "northOne", due(30)),
    draft: await world.assign(b, "northTwo", { ...due(30), state: "draft", assignedOn: null }),
    done: await world.assign(b, "southOne", {
      ...due(-3),
      state: "done",
      doneOn: fromDay("2026-02-01"),
      endedOn: fromDay("2026-02-01"),
    }),
  };
  const form = { directiveId: world.directiveId, how: "shift", days: "30", ...WHY };
  return { world, admin, a, b, ids, form };
}
const dueOf = async (id: string) => {
  const row = await asNobody((tx) =>
    tx.assignment.findUniqueOrThrow({ where: { id }, include: { changes: true } }),
  );
  const day = (date: Date | null) => date?.toISOString().slice(0, 10);
  return { dueOn: day(row.dueOn), firstDueOn: day(row.firstDueOn), changes: row.changes };
};

describe("moving many deadlines", () => {
  test("does what the preview showed: each by its days, the first on record, one message a task", async () => {
    const { world, admin, a, ids, form } = await country();
    const preview = await previewMove(admin, form);
    const shown = preview.ok ? preview.value : null;
    if (!shown || shown.count === null) throw new Error("no preview");
    expect(shown).toMatchObject({ count: 5, areas: 2, wrong: {} });
    expect(shown.groups.map(({ code, count }) => [code, count])).toEqual([
      ["A", 2],
      ["A", 1],
      ["B", 2],
    ]);
    expect(await moveMany(admin, form)).toMatchObject({
      refusal: { message: { key: "tasks.preview-changed" } },
    });
    const both = await Promise.all([
      moveMany(admin, { ...form, seen: shown.digest }),
      moveMany(admin, { ...form, seen: shown.digest }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);

    const { today } = admin;
    expect(await dueOf(ids.northOne)).toMatchObject({
      dueOn: addDays(today, 40),
      firstDueOn: addDays(today, 10),
      changes: [{ kind: "deadline", reason: WHY.reason, document: WHY.document }],
    });
    expect(await dueOf(ids.draft)).toMatchObject({
      dueOn: addDays(today, 60),
      firstDueOn: addDays(today, 60),
      changes: [],
    });
    expect(await dueOf(ids.done)).toMatchObject({ dueOn: addDays(today, -3) });
    const told = await asNobody((tx) =>
      tx.outbox.findMany({
        where: { topic: "assignments.deadline-moved", payload: { path: ["taskId"], equals: a } },
      }),
    );
    expect(told).toMatchObject([{ payload: { count: 3, byId: admin.accountId } }]);
    const trail = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: a, deed: "assignment.deadline-moved" } }),
    );
    const { north, south } = world.units;
    const days = (before: number, after: number) => ({
      dueBefore: addDays(today, before),
      dueOn: addDays(today, after),
      units: 1,
    });
    expect(trail).toHaveLength(3);
    for (const [unit, detail] of [
      [north, days(10, 40)],
      [north, days(20, 50)],
      [south, days(10, 40)],
    ] as const)
      expect(trail).toContainEqual(
        expect.objectContaining({ unitId: unit.id, detail: expect.objectContaining(detail) }),
      );
  });

  test.each([
    ["a task", (it: Awaited<ReturnType<typeof country>>) => ({ tasks: it.b }), 2],
    [
      "an area",
      (it: Awaited<ReturnType<typeof country>>) => ({ areaId: it.world.units.south.id }),
      1,
    ],
    ["a state", () => ({ state: "draft" }), 1],
    ["days", (it: Awaited<ReturnType<typeof country>>) => ({ to: addDays(it.admin.today, 12) }), 2],
  ] as const)("can be narrowed down to %s", async (_, more, count) => {
    const it = await country();
    expect(await previewMove(it.admin, { ...it.form, ...more(it) })).toMatchObject({
      value: { count },
    });
  });

  test("says all that is missing at once", async () => {
    const { admin, form } = await country();
    const refused = await moveMany(admin, { ...form, days: "0", reason: " ", document: "" });
    expect(refused).toMatchObject({ refusal: { fields: { days: {}, reason: {}, document: {} } } });
    expect(await moveMany(admin, { ...form, how: "set", dueOn: "" })).toMatchObject({
      refusal: { fields: { dueOn: { key: "tasks.due-missing" } } },
    });
    expect(await moveMany(admin, { ...form, how: "set", dueOn: "2026-02-01" })).toMatchObject({
      refusal: { fields: { dueOn: { key: "deadlines.past" } } },
    });
    expect(await previewMove(admin, { ...form, days: "-25" })).toMatchObject({
      value: { past: 3, wrong: { days: { key: "deadlines.past" } } },
    });
  });

  test("reaches what is within reach alone", async () => {
    const { world, form, ids } = await country();
    const north = await world.actorOf("admin", "north");
    // What was given from above is not the province's to move; what it gave itself is.
    expect(await previewMove(north, form)).toMatchObject({ value: { count: 0 } });
    await asNobody(async (tx) => {
      const given = { id: { in: Object.values(ids) } };
      await tx.assignment.updateMany({ where: given, data: { assignedById: north.accountId } });
      await tx.assignment.updateMany({
        where: { ...given, state: { not: "draft" } },
        data: { assignedOn: fromDay(north.today) },
      });
    });
    expect(await previewMove(north, form)).toMatchObject({ value: { count: 4 } });
    const elsewhere = await (await createWorld()).actorOf("admin", "ministry");
    expect(await previewMove(elsewhere, form)).toMatchObject({
      value: { count: 0, wrong: { days: { key: "deadlines.nothing" } } },
    });
    for (const who of [await world.actorOf("officer", "northOne"), await world.nobody()]) {
      expect(await previewMove(who, form)).toMatchObject({ refusal: { kind: "not-found" } });
      expect(await moveMany(who, form)).toMatchObject({ refusal: { kind: "not-found" } });
      expect(await deadlinesPage(who, form.directiveId)).toBeNull();
    }
    expect(await moveMany(north, { ...form, directiveId: "no-id" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect((await dueOf(ids.southOne)).changes).toEqual([]);
    expect((await deadlinesPage(north, form.directiveId))?.tasks.map(({ count }) => count)).toEqual(
      [2, 2],
    );
  });
});
