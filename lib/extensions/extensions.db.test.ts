import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { addDays, dayForInput } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { askExtension } from "./ask-extension.ts";
import { declineExtensions } from "./decline-extensions.ts";
import { grantExtensions } from "./grant-extensions.ts";
import { extensionOfAssignment } from "./of-assignment.ts";
import { withdrawExtension } from "./withdraw-extension.ts";

let world: World;
let officer: Actor;
let reviewer: Actor;
let today: string;

beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  reviewer = await world.actorOf("reviewer", "north");
  today = officer.today;
});

type Assigned = Parameters<World["assign"]>[2];

const inDays = (days: number) => addDays(today, days);
async function assigned(dueIn = 10, data: Assigned = {}, unit: UnitKey = "northOne") {
  const due = { dueOn: fromDay(inDays(dueIn)), firstDueOn: fromDay(inDays(dueIn)) };
  return world.assign(await world.task(), unit, { ...due, ...data });
}
const asking = (assignmentId: string, days = 40) => ({
  assignmentId,
  wantedDueOn: dayForInput(inDays(days)),
  reason: "Vướng mặt bằng",
});
const rowsOf = (assignmentId: string) =>
  asNobody((tx) =>
    tx.extensionRequest.findMany({ where: { assignmentId }, orderBy: { id: "asc" } }),
  );
const assignmentOf = (id: string) =>
  asNobody((tx) => tx.assignment.findUniqueOrThrow({ where: { id }, include: { changes: true } }));
/** A request that waits, with what the decider's form says of it. */
async function asked(dueIn = 10, days = 40) {
  const assignmentId = await assigned(dueIn);
  expect(await askExtension(officer, asking(assignmentId, days))).toMatchObject({ ok: true });
  const [row] = await rowsOf(assignmentId);
  if (!row) throw new Error("nothing asked");
  return { assignmentId, id: row.id, items: `${row.id}:${inDays(dueIn)}` };
}
const notFound = { refusal: { kind: "not-found" } };
const conflict = (key: string) => ({ refusal: { kind: "conflict", message: { key } } });
const beside = (field: string, key: string) => ({ refusal: { fields: { [field]: { key } } } });

describe("asking", () => {
  test("is kept with the deadline of the day, the trail and the outbox; sent twice it is one", async () => {
    const assignmentId = await assigned();
    const [first, again] = await Promise.all([
      askExtension(officer, asking(assignmentId)),
      askExtension(officer, asking(assignmentId)),
    ]);
    expect([first, again]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await rowsOf(assignmentId)).toMatchObject([
      {
        state: "asked",
        askedById: officer.accountId,
        askedOn: fromDay(today),
        dueOn: fromDay(inDays(10)),
        wantedDueOn: fromDay(inDays(40)),
      },
    ]);
    const [trail, told] = await asNobody((tx) =>
      Promise.all([
        tx.auditEvent.findMany({ where: { entityId: assignmentId } }),
        tx.outbox.count({
          where: {
            topic: "extension.asked",
            payload: { path: ["assignmentId"], equals: assignmentId },
          },
        }),
      ]),
    );
    expect(trail).toMatchObject([{ deed: "extension.asked", unitId: world.units.northOne.id }]);
    expect(told).toBe(1);
    expect((await assignmentOf(assignmentId)).dueOn).toEqual(fromDay(inDays(10)));
  });

  test("of two who ask at once one is told that a request waits", async () => {
    const assignmentId = await assigned();
    const head = await world.actorOf("head", "northOne");
    const outcomes = await Promise.all([
      askExtension(officer, asking(assignmentId, 40)),
      askExtension(head, asking(assignmentId, 50)),
    ]);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(conflict("extensions.why-waits"));
  });

  test("is possible on the last day, and refused beside the field the day after", async () => {
    expect(await askExtension(officer, asking(await assigned(0)))).toMatchObject({ ok: true });
    const late = await assigned(-1);
    expect(await askExtension(officer, asking(late))).toMatchObject(
      beside("wantedDueOn", "extensions.passed"),
    );
    expect(await rowsOf(late)).toEqual([]);
    expect(await extensionOfAssignment(officer, late)).toMatchObject({ mine: { why: "passed" } });
  });

  test.each([
    ["a day that is not later", { wantedDueOn: 10 }, "wantedDueOn", "extensions.day-not-later"],
    ["a day that is none", { wantedDueOn: "31/02/2027" }, "wantedDueOn", "extensions.day-wrong"],
    ["no day", { wantedDueOn: "" }, "wantedDueOn", "extensions.day-missing"],
    ["no reason", { reason: "  " }, "reason", "extensions.reason-missing"],
    ["a reason without end", { reason: "a".repeat(2_001) }, "reason", "extensions.too-long"],
  ] as const)("refuses %s", async (_, { ...change }, field, key) => {
    const assignmentId = await assigned(10);
    const { wantedDueOn } = change as { wantedDueOn?: number | string };
    const day = typeof wantedDueOn === "number" && {
      wantedDueOn: dayForInput(inDays(wantedDueOn)),
    };
    expect(
      await askExtension(officer, { ...asking(assignmentId), ...change, ...day }),
    ).toMatchObject(beside(field, key));
  });

  test("goes no further than the whole that it is a part of, nor than its unit", async () => {
    const parentId = await assigned(30, {}, "north");
    const part = await assigned(10, { parentId });
    expect(await askExtension(officer, asking(part, 31))).toMatchObject(
      beside("wantedDueOn", "extensions.day-beyond-parent"),
    );
    expect(await askExtension(officer, asking(part, 30))).toMatchObject({ ok: true });
  });

  test.each([
    ["done", { doneOn: "2026-06-30", endedOn: "2026-06-30" }],
    ["suspended", { endedOn: "2026-06-30", endReason: "Chờ vốn" }],
  ] as const)("of what is %s is neither offered nor done", async (state, { ...days }) => {
    const data = Object.fromEntries(
      Object.entries(days).map(([key, value]) => [
        key,
        key === "endReason" ? value : fromDay(value),
      ]),
    );
    const id = await assigned(10, { state, ...data });
    expect(await askExtension(officer, asking(id))).toMatchObject(
      conflict("extensions.why-not-open"),
    );
    expect(await extensionOfAssignment(officer, id)).toMatchObject({ mine: { why: "not-open" } });
  });

  test("needs somebody above on the command line", async () => {
    const top = await world.actorOf("officer", "ministry");
    const id = await assigned(10, {}, "ministry");
    expect(await askExtension(top, asking(id))).toMatchObject(
      conflict("extensions.why-nobody-above"),
    );
  });

  test.each([
    ["a sibling", () => world.actorOf("officer", "northTwo")],
    ["the unit above", () => world.actorOf("reviewer", "north")],
    ["a leader of the own unit", () => world.actorOf("leader", "northOne")],
    [
      "an officer of another group of tasks",
      () => world.actorOf("officer", "northOne", { groupIds: [world.groups.money] }),
    ],
    ["nobody", () => world.nobody()],
  ] as const)("is not for %s", async (_, who) => {
    const id = await assigned();
    expect(await askExtension(await who(), asking(id))).toMatchObject(notFound);
    expect(await askExtension(officer, { ...asking(id), assignmentId: "x" })).toMatchObject(
      notFound,
    );
  });
});

describe("withdrawing", () => {
  test("ends the request; another one can be asked for, and a decided one stays", async () => {
    const { assignmentId, id, items } = await asked();
    const head = await world.actorOf("head", "northOne");
    expect(await withdrawExtension(head, { extensionId: id })).toMatchObject({ ok: true });
    expect(await withdrawExtension(officer, { extensionId: id })).toMatchObject({ ok: true });
    expect(await grantExtensions(reviewer, { items })).toMatchObject(
      conflict("extensions.meanwhile-withdrawn"),
    );
    expect(await askExtension(officer, asking(assignmentId))).toMatchObject({ ok: true });
    const [, second] = await rowsOf(assignmentId);
    const again = `${second?.id}:${inDays(10)}`;
    expect(await declineExtensions(reviewer, { items: again, note: "Chưa rõ" })).toMatchObject({
      ok: true,
    });
    expect(await withdrawExtension(officer, { extensionId: second?.id })).toMatchObject(
      conflict("extensions.decided-already"),
    );
    expect((await rowsOf(assignmentId)).map(({ state }) => state)).toEqual([
      "withdrawn",
      "declined",
    ]);
  });

  test("is not for a sibling, who decides, or nobody", async () => {
    const { id } = await asked();
    for (const who of [await world.actorOf("officer", "northTwo"), reviewer, await world.nobody()])
      expect(await withdrawExtension(who, { extensionId: id })).toMatchObject(notFound);
    expect(await withdrawExtension(officer, { extensionId: "x" })).toMatchObject(notFound);
  });
});

describe("what the database holds", () => {
  const change = (id: string, data: object) =>
    asNobody((tx) => tx.extensionRequest.update({ where: { id }, data }));
  const decided = { decidedOn: fromDay("2099-01-01") };

  test("a request is decided as a whole, by somebody else, with a later day or a reason", async () => {
    const { id } = await asked();
    const by = { ...decided, decidedById: reviewer.accountId };
    for (const data of [
      { state: "granted", ...by },
      { state: "granted", ...by, grantedDueOn: fromDay(inDays(10)) },
      { state: "declined", ...by },
      { state: "declined", decisionNote: "Chưa rõ", ...decided },
      { state: "declined", decisionNote: "a", ...decided, decidedById: officer.accountId },
      { state: "declined", decisionNote: "a", ...by, decidedOn: fromDay("2020-01-01") },
      { reason: "Khác" },
    ])
      await expect(change(id, data)).rejects.toThrow();
    await change(id, { state: "declined", decisionNote: "Chưa rõ", ...by });
    await expect(change(id, { decisionNote: "Khác" })).rejects.toThrow();
  });

  test("one waits at a time, asked in time and for later", async () => {
    const { assignmentId, id } = await asked();
    const [row] = await rowsOf(assignmentId);
    if (!row) throw new Error("nothing asked");
    const copy = (data: object) =>
      asNobody((tx) =>
        tx.extensionRequest.create({ data: { ...row, id: id.replace(/.$/, "0"), ...data } }),
      );
    await expect(copy({})).rejects.toThrow();
    const closed = { assignmentId: await assigned() };
    await expect(copy({ ...closed, askedOn: fromDay(inDays(11)) })).rejects.toThrow();
    await expect(copy({ ...closed, wantedDueOn: row.dueOn })).rejects.toThrow();
  });
});
