import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { acceptAnswer } from "./accept-answer.ts";
import { answerInstruction } from "./answer-instruction.ts";
import { askAgain } from "./ask-again.ts";
import { openBelow } from "./at-page.ts";
import { giveInstruction } from "./give-instruction.ts";
import { answeredBelowSince, instructionsToAnswer } from "./home.ts";
import { openable } from "./may-open.ts";
import { oneInstruction } from "./one-instruction.ts";
import { ownersAbout } from "./owners.ts";
import { type InstructionFilter, instructionList, viewsOf } from "./queries.ts";

let world: World;
let leader: Actor;
let officer: Actor;

beforeAll(async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "north");
  officer = await world.actorOf("officer", "northOne");
});

const FUTURE = "31/12/2099";
const input = (unit: UnitKey, more: Record<string, unknown> = {}) => ({
  id: newId(),
  text: "Báo cáo nguyên nhân chậm",
  ownerUnitId: world.units[unit].id,
  dueOn: FUTURE,
  ...more,
});

async function given(unit: UnitKey = "northOne", more: Record<string, unknown> = {}) {
  const outcome = await giveInstruction(leader, input(unit, more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

const notFound = { refusal: { kind: "not-found" } };
const stateOf = async (id: string) =>
  (await asNobody((tx) => tx.instruction.findUniqueOrThrow({ where: { id } }))).state;
const idsSeen = async (actor: Actor, filter: Partial<InstructionFilter>) => {
  const list = await instructionList(actor, { view: "given", state: "followed", ...filter });
  return list?.rows.map(({ id }) => id);
};

describe("giving", () => {
  test("goes to a unit within reach, once for one form, with trail and outbox", async () => {
    const assignmentId = await world.assign(await world.task(), "northOne");
    const form = input("northOne", {
      assignmentId,
      about: `/assignments/${assignmentId}`,
      aboutLabel: "Nhiệm vụ",
    });
    const alone = { id: form.id, together: false };
    expect(await giveInstruction(leader, form)).toEqual({ ok: true, value: alone });
    expect(await giveInstruction(leader, form)).toEqual({ ok: true, value: alone });
    const other = await world.actorOf("leader", "north");
    expect(await giveInstruction(other, form)).toMatchObject(notFound);
    const [kept, trail, sent] = await asNobody((tx) =>
      Promise.all([
        tx.instruction.findUniqueOrThrow({ where: { id: form.id } }),
        tx.auditEvent.count({ where: { entityId: form.id, deed: "instruction.given" } }),
        tx.outbox.count({ where: { payload: { path: ["instructionId"], equals: form.id } } }),
      ]),
    );
    expect(kept).toMatchObject({
      fromUnitId: world.units.north.id,
      about: form["about" as never],
      state: "open",
      revision: 1,
    });
    expect([trail, sent]).toEqual([1, 1]);
  });

  test("says all that is wrong beside the fields", async () => {
    expect(
      await giveInstruction(leader, {
        ...input("northOne"),
        text: " ",
        dueOn: "01/01/2020",
        ownerUnitId: "",
      }),
    ).toMatchObject({
      refusal: {
        fields: {
          ownerUnitId: { key: "instructions.owner-missing" },
          text: { key: "instructions.text-missing" },
          dueOn: { key: "instructions.due-past" },
        },
      },
    });
  });

  test.each([
    ["a leader, to a unit elsewhere", () => world.actorOf("leader", "south")],
    ["a reviewer above", () => world.actorOf("reviewer", "north")],
    ["an officer", () => world.actorOf("officer", "northOne")],
    ["nobody", () => world.nobody()],
  ] as const)("%s gives none", async (_, who) => {
    expect(await giveInstruction(await who(), input("northOne"))).toMatchObject({
      refusal: { fields: { ownerUnitId: { key: "instructions.owner-out-of-reach" } } },
    });
  });

  test("not about an assignment out of reach, nor an address elsewhere", async () => {
    const assignmentId = await world.assign(await world.task(), "southOne");
    expect(await giveInstruction(leader, input("northOne", { assignmentId }))).toMatchObject(
      notFound,
    );
    const id = await given("northOne", { about: "//elsewhere.example", aboutLabel: "a" });
    expect((await oneInstruction(leader, id))?.about).toBeNull();
  });

  test("may be written to the unit, to those above it within reach, and directly below", async () => {
    const names = async (actor: Actor, unit: UnitKey) =>
      (await ownersAbout(actor, { unit: world.units[unit].id }))?.owners.map(({ name }) => name);
    const ministry = await world.actorOf("leader", "ministry");
    expect(await names(leader, "northOne")).toEqual(["Công an xã Bắc Một", "Công an tỉnh Bắc"]);
    expect(await names(leader, "south")).toBeUndefined();
    expect(await names(ministry, "south")).toEqual([
      "Công an tỉnh Nam",
      "Bộ",
      "Công an xã Nam Một",
    ]);
    expect(await names(officer, "northOne")).toBeUndefined();
    expect(await ownersAbout(leader, { unit: "x" })).toBeNull();
    // Nobody writes to themselves unless they choose to.
    const own = { unitId: world.units.north.id, isOwn: true };
    expect(await ownersAbout(leader, {})).toMatchObject(own);
    expect(await ownersAbout(leader, { unit: world.units.northOne.id })).toMatchObject({
      isOwn: false,
    });
    expect(await ownersAbout(officer, {})).toBeNull();
  });
});

describe("following", () => {
  test("an answer is asked again, answered again and accepted", async () => {
    const id = await given();
    const steps = [
      [answerInstruction, officer, { text: "Do mưa", evidence: "12/BC" }, "answered"],
      [askAgain, leader, { text: "Nêu rõ ngày", dueOn: FUTURE }, "open"],
      [answerInstruction, officer, { text: "Ngày 30/11" }, "answered"],
      [acceptAnswer, leader, {}, "accepted"],
    ] as const;
    for (const [at, [deed, actor, words, state]] of steps.entries()) {
      const form = { id, revision: String(at + 1), ...words };
      expect(await deed(actor, form)).toEqual({ ok: true, value: { id } });
      expect(await stateOf(id)).toBe(state);
      // A second click says the same and changes nothing.
      expect(await deed(actor, form)).toEqual({ ok: true, value: { id } });
    }
    const page = await oneInstruction(officer, id);
    expect(page?.steps.map(({ kind }) => kind)).toEqual([
      "answered",
      "asked_again",
      "answered",
      "accepted",
    ]);
    const trail = await asNobody((tx) => tx.auditEvent.count({ where: { entityId: id } }));
    expect(trail).toBe(5);
  });

  test("who was faster is named", async () => {
    const id = await given();
    await answerInstruction(officer, { id, revision: 1, text: "Một" });
    const colleague = await world.actorOf("officer", "northOne");
    expect(await answerInstruction(colleague, { id, revision: 1, text: "Hai" })).toMatchObject({
      refusal: {
        kind: "conflict",
        message: {
          key: "instructions.meanwhile-answered",
          values: { by: officer.title, at: expect.any(Number) },
        },
      },
    });
    expect(await acceptAnswer(leader, { id, revision: 1 })).toMatchObject({
      refusal: { kind: "conflict" },
    });
  });

  test.each([
    ["a sibling unit", () => world.actorOf("officer", "northTwo")],
    ["the giver itself", () => Promise.resolve(leader)],
    ["somebody elsewhere", () => world.actorOf("leader", "south")],
    ["nobody", () => world.nobody()],
  ] as const)("%s answers nothing", async (_, who) => {
    const [actor, id] = [await who(), await given()];
    expect(await answerInstruction(actor, { id, revision: 1, text: "a" })).toMatchObject(notFound);
    expect(await answerInstruction(actor, { id: "x", revision: 1, text: "a" })).toMatchObject(
      notFound,
    );
  });

  test.each([
    ["its owner", () => Promise.resolve(officer)],
    ["the leader above the giver", () => world.actorOf("leader", "ministry")],
    ["a reviewer of the same office", () => world.actorOf("reviewer", "north")],
    ["nobody", () => world.nobody()],
  ] as const)("%s neither accepts nor asks again", async (_, who) => {
    const [actor, id] = [await who(), await given()];
    await answerInstruction(officer, { id, revision: 1, text: "a" });
    expect(await acceptAnswer(actor, { id, revision: 2 })).toMatchObject(notFound);
    const form = { id, revision: 2, text: "a", dueOn: FUTURE };
    expect(await askAgain(actor, form)).toMatchObject(notFound);
  });
});

test("what was answered since a day is as many as are counted", async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "north");
  officer = await world.actorOf("officer", "northOne");
  const [answered] = [await given("northOne"), await given("northOne")];
  await answerInstruction(officer, { id: answered, revision: 1, text: "a" });
  const ministry = await world.actorOf("leader", "ministry");
  const below = world.units.north.id;
  const tomorrow = addDays(leader.today, 1);
  for (const [since, ids] of [
    [leader.today, [answered]],
    [tomorrow, []],
  ] as const) {
    expect(await answeredBelowSince(ministry, below, since)).toBe(ids.length);
    const filter = { view: "below", state: "answered", below, since } as const;
    expect(await idsSeen(ministry, filter)).toEqual(ids);
  }
});

test("each side lists its own, and a dashboard counts who owes", async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "north");
  officer = await world.actorOf("officer", "northOne");
  const [one, two] = [await given("northOne"), await given("northTwo")];
  await asNobody((tx) =>
    tx.instruction.update({ where: { id: one }, data: { dueOn: new Date("2020-01-01") } }),
  );
  const ministry = await world.actorOf("leader", "ministry");
  expect(viewsOf(officer)).toEqual(["to-answer"]);
  expect(viewsOf(ministry)).toEqual(["given", "to-answer", "below"]);
  expect(await idsSeen(leader, {})).toEqual([one, two]);
  expect(await idsSeen(leader, { state: "overdue" })).toEqual([one]);
  expect(await idsSeen(leader, { owner: world.units.northTwo.id })).toEqual([two]);
  expect(await idsSeen(leader, { after: one })).toEqual([two]);
  expect(await idsSeen(leader, { state: "all" })).toEqual([two, one]);
  for (const state of ["answered", "accepted"] as const)
    expect(await idsSeen(leader, { state })).toEqual([]);
  expect(await idsSeen(ministry, {})).toEqual([]);
  expect(await idsSeen(ministry, { view: "below", state: "open" })).toEqual([one, two]);
  const ofUnit = (unit: "north" | "northOne" | "south") => ({
    view: "below" as const,
    below: world.units[unit].id,
  });
  expect(await idsSeen(ministry, ofUnit("north"))).toEqual([one, two]);
  expect(await idsSeen(ministry, ofUnit("northOne"))).toEqual([one]);
  expect(await idsSeen(ministry, ofUnit("south"))).toEqual([]);
  expect(await idsSeen(await world.actorOf("leader", "south"), ofUnit("north"))).toEqual([]);
  expect(await idsSeen(officer, { view: "to-answer" })).toEqual([one]);
  expect(await idsSeen(officer, { view: "given" })).toBeUndefined();
  expect(await instructionsToAnswer(officer)).toMatchObject({ count: 1, next: [{ id: one }] });
  expect(await instructionsToAnswer(ministry)).toEqual({ count: 0, next: [] });
  const owed = (actor: Actor, unit: UnitKey) =>
    openBelow(actor, world.units[unit].id, { address: "/briefing", few: 1 });
  expect(await owed(ministry, "north")).toMatchObject({
    rows: [{ id: one, owner: "xã Bắc Một", dueOn: "2020-01-01" }],
    open: 2,
    overdue: 1,
  });
  const none = { rows: [], open: 0, overdue: 0 };
  expect(await owed(ministry, "south")).toEqual(none);
  expect(await owed(await world.actorOf("leader", "south"), "north")).toEqual(none);
  expect(await owed(await world.nobody(), "north")).toEqual(none);
  expect(await oneInstruction(await world.actorOf("officer", "northTwo"), one)).toBeNull();
  expect(await oneInstruction(await world.nobody(), one)).toBeNull();
});

test("those may be opened whose page is found", async () => {
  const [one, two] = [await given(), await given("northTwo")];
  for (const actor of [
    leader,
    officer,
    await world.actorOf("leader", "south"),
    await world.nobody(),
  ]) {
    const open = await openable(actor, [one, two, "no-id"]);
    for (const id of [one, two])
      expect(open.has(id)).toBe((await oneInstruction(actor, id)) !== null);
  }
  expect(await openable(officer, [one, two])).toEqual(new Set([one]));
});
