import { beforeAll, describe, expect, test } from "vitest";
import { readAsActor } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { namesBeside } from "./beside.ts";
import { giveInstruction } from "./give-instruction.ts";
import { oneInstruction } from "./one-instruction.ts";
import { ownersAbout } from "./owners.ts";
import { instructionList } from "./queries.ts";

let world: World;
let leader: Actor;
let officer: Actor;
let assignmentId: string;
let reportId: string;

beforeAll(async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "north");
  officer = await world.actorOf("officer", "northOne");
  assignmentId = await world.assign(await world.task(), "northOne");
  reportId = await world.report(assignmentId, await world.period("2026-08-15", "2026-09-14"));
});

const map = (unit: UnitKey) => `/dashboard/${world.units[unit].id}/map?figure=overdue`;
const give = (actor: Actor, about: string, more: Record<string, unknown> = {}) =>
  giveInstruction(actor, {
    id: newId(),
    text: "Báo cáo nguyên nhân chậm",
    ownerUnitId: world.units.northOne.id,
    dueOn: "31/12/2099",
    about,
    aboutLabel: "Map: North Province Police",
    ...more,
  });
async function given(about: string) {
  const outcome = await give(leader, about);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

test("the owner is told what it was written beside, and that the place is out of reach", async () => {
  const id = await given(map("north"));
  const page = await oneInstruction(officer, id);
  const { north, northOne } = world.units;
  expect(page).toMatchObject({
    about: map("north"),
    beside: {
      of: { kind: "map", unitId: north.id },
      unit: { name: "Công an tỉnh Bắc" },
      inReach: false,
    },
    readOwner: { id: northOne.id, hasUnitsBelow: false },
  });
  expect(await oneInstruction(leader, id)).toMatchObject({
    beside: { inReach: true },
    readOwner: { id: northOne.id },
  });
  const list = await instructionList(officer, { view: "to-answer", state: "open" });
  expect(list?.rows).toMatchObject([{ id, beside: page?.beside }]);
});

test("an assignment and a report are called by their task, its unit and the period", async () => {
  const paths = [`/assignments/${assignmentId}`, `/reports/${reportId}`, "/assignments/x", null];
  const names = await readAsActor(officer, (read) => namesBeside(read, officer, paths));
  expect([...names.keys()]).toEqual(paths.slice(0, 2));
  for (const path of paths.slice(0, 2))
    expect(names.get(path ?? "")).toMatchObject({
      unit: { name: "Công an xã Bắc Một" },
      thing: { name: expect.any(String) },
      inReach: true,
    });
  expect(names.get(`/assignments/${assignmentId}`)?.period).toBeNull();
  expect(names.get(`/reports/${reportId}`)?.period).toMatchObject({ endsOn: "2026-09-14" });
  const sibling = await world.actorOf("officer", "northTwo");
  const seen = await readAsActor(sibling, (read) => namesBeside(read, sibling, paths));
  expect([...seen.values()].map(({ inReach }) => inReach)).toEqual([false, false]);
});

test("an assignment that is not the owner's own is named and leads nowhere", async () => {
  const ownerUnitId = world.units.northTwo.id;
  const about = `/assignments/${assignmentId}`;
  const outcome = await give(leader, about, { ownerUnitId, assignmentId });
  const id = outcome.ok ? outcome.value.id : "";
  const owner = await world.actorOf("leader", "northTwo");
  expect(await oneInstruction(leader, id)).toMatchObject({ assignment: { inReach: true } });
  expect(await oneInstruction(owner, id)).toMatchObject({ assignment: { inReach: false } });
});

describe("what its writer does not see", () => {
  test.each([
    ["figures of a unit elsewhere", () => map("south")],
    ["figures of the unit above", () => map("ministry")],
    ["no assignment at all", () => `/assignments/${newId()}`],
    ["no goal at all", () => `/goals/${newId()}?unit=${world.units.north.id}`],
  ] as const)("nothing is written beside %s", async (_, path) => {
    expect(await give(leader, path())).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await ownersAbout(leader, { about: path() })).toMatchObject({ beside: null });
  });

  test("the form names what it is written beside", async () => {
    expect(await ownersAbout(leader, { about: map("north") })).toMatchObject({
      beside: { path: map("north"), named: { inReach: true } },
    });
    expect(await ownersAbout(leader, { about: "//elsewhere.example" })).toMatchObject({
      beside: null,
    });
  });
});

test("what was kept in words alone keeps them", async () => {
  const id = await given("/units");
  expect(await oneInstruction(officer, id)).toMatchObject({
    about: "/units",
    aboutLabel: "Map: North Province Police",
    beside: null,
  });
});
