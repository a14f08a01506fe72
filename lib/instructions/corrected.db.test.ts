import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { amendInstruction } from "./amend-instruction.ts";
import { answerInstruction } from "./answer-instruction.ts";
import { giveInstruction } from "./give-instruction.ts";
import { instructionsToAnswer } from "./home.ts";
import { oneInstruction } from "./one-instruction.ts";
import { instructionList } from "./queries.ts";
import { withdrawInstruction } from "./withdraw-instruction.ts";

let world: World;
let leader: Actor;
let officer: Actor;

beforeAll(async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "north");
  officer = await world.actorOf("officer", "northOne");
});

const input = (units: UnitKey[], more: Record<string, unknown> = {}) => ({
  id: newId(),
  text: "Báo cáo nguyên nhân chậm",
  ownerUnitId: world.units[units[0] ?? "north"].id,
  alsoTo: units.map((unit) => world.units[unit].id),
  dueOn: "31/12/2099",
  ...more,
});

async function given(units: UnitKey[], more: Record<string, unknown> = {}) {
  const outcome = await giveInstruction(leader, input(units, more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

const notFound = { refusal: { kind: "not-found" } };
const corrected = { text: "Nêu rõ ngày", dueOn: "30/12/2099" };
const eventsOf = (id: string, topic: string) =>
  asNobody((tx) =>
    Promise.all([
      tx.auditEvent.count({ where: { entityId: id, deed: topic } }),
      tx.outbox.count({
        where: { topic, payload: { path: ["instructionId"], equals: id } },
      }),
    ]),
  );

describe("correcting", () => {
  test("the words and the day that hold are new, what was said first is kept, and the unit is told", async () => {
    const id = await given(["northOne"]);
    const form = { id, revision: 1, ...corrected };
    expect(await amendInstruction(leader, form)).toEqual({ ok: true, value: { id } });
    // A second click changes nothing.
    expect(await amendInstruction(leader, form)).toEqual({ ok: true, value: { id } });
    const again = { id, revision: 2, text: "Nêu rõ giờ", dueOn: "30/12/2099" };
    expect(await amendInstruction(leader, again)).toMatchObject({ ok: true });
    expect(await oneInstruction(officer, id)).toMatchObject({
      text: "Nêu rõ giờ",
      firstText: "Báo cáo nguyên nhân chậm",
      dueOn: "2099-12-30",
      state: "open",
      steps: [
        { kind: "amended", text: "Nêu rõ ngày", dueOn: "2099-12-30" },
        { kind: "amended", text: "Nêu rõ giờ", dueOn: "2099-12-30" },
      ],
    });
    expect(await eventsOf(id, "instruction.amended")).toEqual([2, 2]);
  });

  test("what is wrong is said beside the field, also that nothing changed", async () => {
    const id = await given(["northOne"]);
    const same = { id, revision: 1, text: "Báo cáo nguyên nhân chậm", dueOn: "31/12/2099" };
    expect(await amendInstruction(leader, same)).toMatchObject({
      refusal: { fields: { text: { key: "instructions.nothing-changed" } } },
    });
    expect(
      await amendInstruction(leader, { ...same, text: "", dueOn: "01/01/2020" }),
    ).toMatchObject({
      refusal: {
        fields: {
          text: { key: "instructions.text-missing" },
          dueOn: { key: "instructions.due-past" },
        },
      },
    });
  });

  test("not once it was answered: that is named", async () => {
    const id = await given(["northOne"]);
    await answerInstruction(officer, { id, revision: 1, text: "Do mưa" });
    expect(await amendInstruction(leader, { id, revision: 1, ...corrected })).toMatchObject({
      refusal: { kind: "conflict", message: { key: "instructions.meanwhile-answered" } },
    });
  });
});

describe("withdrawing", () => {
  test("with a reason; it waits for nobody any more and cannot be answered", async () => {
    const id = await given(["northOne"]);
    expect(await withdrawInstruction(leader, { id, revision: 1, reason: " " })).toMatchObject({
      refusal: { fields: { reason: { key: "instructions.reason-missing" } } },
    });
    const before = (await instructionsToAnswer(officer)).count;
    expect(await withdrawInstruction(leader, { id, revision: 1, reason: "Ghi nhầm" })).toEqual({
      ok: true,
      value: { id },
    });
    expect((await instructionsToAnswer(officer)).count).toBe(before - 1);
    expect(await answerInstruction(officer, { id, revision: 1, text: "Do mưa" })).toMatchObject({
      refusal: { kind: "conflict", message: { key: "instructions.meanwhile-withdrawn" } },
    });
    const list = async (state: "followed" | "withdrawn" | "all") =>
      (await instructionList(leader, { view: "given", state }))?.rows.some((row) => row.id === id);
    expect([await list("followed"), await list("withdrawn"), await list("all")]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await eventsOf(id, "instruction.withdrawn")).toEqual([1, 1]);
  });
});

test.each([
  ["its owner", () => Promise.resolve(officer)],
  ["a leader elsewhere", () => world.actorOf("leader", "south")],
  ["a reviewer of the same office", () => world.actorOf("reviewer", "north")],
  ["nobody", () => world.nobody()],
] as const)("%s neither corrects nor withdraws", async (_, who) => {
  const [actor, id] = [await who(), await given(["northOne"])];
  expect(await amendInstruction(actor, { id, revision: 1, ...corrected })).toMatchObject(notFound);
  expect(await withdrawInstruction(actor, { id, revision: 1, reason: "a" })).toMatchObject(
    notFound,
  );
});

describe("several units at once", () => {
  test("each has its own, once for one form, and one page shows them all", async () => {
    const form = input(["northOne", "northTwo"]);
    const { id: together } = form;
    for (const _ of [1, 2])
      expect(await giveInstruction(leader, form)).toEqual({
        ok: true,
        value: { id: together, together: true },
      });
    const rows = (await instructionList(leader, { view: "given", state: "all", together }))?.rows;
    expect(rows?.map(({ owner }) => owner).sort()).toEqual([
      "Công an xã Bắc Hai",
      "Công an xã Bắc Một",
    ]);
    const own = rows?.find(({ owner }) => owner === "Công an xã Bắc Một");
    await answerInstruction(officer, { id: own?.id, revision: 1, text: "Do mưa" });
    const page = await oneInstruction(leader, own?.id ?? "");
    expect(page?.together).toEqual({ id: together, all: 2, open: 1 });
    const after = await instructionList(leader, { view: "given", state: "answered", together });
    expect(after?.rows).toMatchObject([{ id: own?.id, answer: "Do mưa" }]);
    // Who answers is not told who else was asked.
    expect((await oneInstruction(officer, own?.id ?? ""))?.together).toBeNull();
  });

  test("one of them out of reach: none is told", async () => {
    const form = input(["northOne", "southOne"]);
    expect(await giveInstruction(leader, form)).toMatchObject({
      refusal: { fields: { alsoTo: { key: "instructions.owner-out-of-reach" } } },
    });
    const together = form.id;
    expect(
      (await instructionList(leader, { view: "given", state: "all", together }))?.rows,
    ).toEqual([]);
  });

  test("sent again for other units it is refused, for the same ones it is done", async () => {
    const form = input(["northOne"]);
    expect(await giveInstruction(leader, form)).toMatchObject({ ok: true });
    expect(await giveInstruction(leader, form)).toMatchObject({ ok: true });
    const more = { ...input(["northOne", "northTwo"]), id: form.id };
    expect(await giveInstruction(leader, more)).toMatchObject({
      refusal: { kind: "conflict", message: { key: "instructions.given-otherwise" } },
    });
  });

  test("the same unit twice is one", async () => {
    const id = await given(["northOne", "northOne"]);
    expect((await oneInstruction(leader, id))?.together).toBeNull();
  });
});
