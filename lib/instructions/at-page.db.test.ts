import { beforeAll, describe, expect, test } from "vitest";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { instructionsAtPage, openBelow } from "./at-page.ts";
import { giveInstruction } from "./give-instruction.ts";
import { withdrawInstruction } from "./withdraw-instruction.ts";

let world: World;
let leader: Actor;

beforeAll(async () => {
  world = await createWorld();
  leader = await world.actorOf("leader", "north");
});

async function written(about: string) {
  const outcome = await giveInstruction(leader, {
    id: newId(),
    text: "Báo cáo nguyên nhân chậm",
    ownerUnitId: world.units.northOne.id,
    dueOn: "31/12/2099",
    about,
    aboutLabel: "Trang",
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
}

describe("beside the figures", () => {
  const overview = (unit: UnitKey) => `/dashboard/${world.units[unit].id}`;
  const idsAt = async (actor: Actor, page: string) =>
    (await instructionsAtPage(actor, page)).map(({ id }) => id);

  test("a page shows what was written on it, whichever filters it had, to who reads it", async () => {
    const about = `${overview("north")}?group=money`;
    const id = await written(about);
    const gone = await written(about);
    await withdrawInstruction(leader, { id: gone, revision: 1, reason: "Ghi nhầm" });
    expect(await idsAt(leader, overview("north"))).toEqual([id]);
    expect(await idsAt(leader, `${overview("north")}/map`)).toEqual([]);
    expect(await idsAt(await world.actorOf("leader", "ministry"), overview("north"))).toEqual([id]);
    expect(await idsAt(await world.actorOf("leader", "south"), overview("north"))).toEqual([]);
    expect(await idsAt(await world.actorOf("officer", "northTwo"), overview("north"))).toEqual([]);
    expect(await idsAt(await world.nobody(), overview("north"))).toEqual([]);
    expect(await idsAt(leader, "/units")).toEqual([]);
  });

  test("a briefing tells units apart by what its address says", async () => {
    const of = (unit: UnitKey) => `/briefing?since=week&unit=${world.units[unit].id}`;
    const id = await written(of("north"));
    expect(await idsAt(leader, of("north"))).toEqual([id]);
    expect(await idsAt(leader, of("northOne"))).toEqual([]);
  });

  test("what was written on the page comes before what is due earlier", async () => {
    const here = await written(`${overview("north")}/map?figure=overdue`);
    const open = (address: string) => openBelow(leader, world.units.north.id, { address, few: 1 });
    expect((await open(`${overview("north")}/map`)).rows).toMatchObject([{ id: here }]);
    expect((await open("/nowhere")).rows.map(({ id }) => id)).not.toContain(here);
  });
});
