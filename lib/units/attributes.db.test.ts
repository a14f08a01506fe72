import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addLevel } from "./add-level.ts";
import { setAttribute } from "./set-attribute.ts";
import {
  accepted,
  BASIS,
  changing,
  FUTURE,
  FUTURE_DAY,
  notFound,
  wrong,
} from "./testing/changing.ts";
import { withdrawChange } from "./withdraw-change.ts";

let world: World;
let admin: Actor;
let at: ReturnType<typeof changing>;

beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "north");
  at = changing(world, admin);
});

const OTHERS = [
  ["the admin of a sibling province", () => world.actorOf("admin", "south")],
  ["an officer of the unit", () => world.actorOf("officer", "northOne")],
  ["nobody", () => world.nobody()],
] as const;

describe("attributes and levels", () => {
  test("are set and ended with days", async () => {
    const id = await at.made();
    const set = async (value: string, from: string, key = "remote") =>
      setAttribute(admin, { ...(await at.shown(id)), key, value, from, basis: BASIS });
    accepted(await set("yes", "01/02/2026"));
    expect(await set("yes", "01/03/2026")).toMatchObject(wrong("value", "change-same"));
    accepted(await set("no", "01/04/2026"));
    accepted(await set("II", FUTURE, "class"));
    expect(await set("x", "01/05/2026", "nothing")).toMatchObject(
      wrong("key", "attribute-missing"),
    );
    accepted(
      await withdrawChange(admin, {
        ...(await at.shown(id)),
        kind: "attribute",
        key: "class",
        on: FUTURE_DAY,
      }),
    );
    const kept = await asNobody((tx) => tx.unitAttribute.findMany({ where: { unitId: id } }));
    expect(kept).toMatchObject([
      { key: "remote", value: "true", inForceTo: new Date("2026-04-01") },
    ]);
  });

  test.each([
    ["remote", "Không", "value-yes-no"],
    ["remote", "", "value-yes-no"],
    ["class", "loại gì cũng được", "value-not-listed"],
  ])("%s does not take %j", async (key, value, message) => {
    const form = { ...(await at.shown(await at.made())), key, value, from: FUTURE };
    expect(await setAttribute(admin, form)).toMatchObject(wrong("value", message));
  });

  test("an attribute without choices takes words", async () => {
    const id = await at.made();
    const form = { key: "former_province", value: "Tỉnh Quảng Nam", from: FUTURE };
    accepted(await setAttribute(admin, { ...(await at.shown(id)), ...form }));
  });

  test.each(OTHERS)("%s sets none", async (_, who) => {
    const form = {
      ...(await at.shown(world.units.northOne.id)),
      key: "class",
      value: "I",
      from: FUTURE,
    };
    expect(await setAttribute(await who(), form)).toMatchObject(notFound);
  });

  test("a level is added at the top alone", async () => {
    const level = {
      key: `l-${newId().slice(-8)}`,
      nameVi: "Cấp thử",
      nameEn: "Trial level",
      days: "3",
    };
    const top = await world.actorOf("admin", "ministry");
    expect(await addLevel(top, level)).toEqual({ ok: true, value: { key: level.key } });
    expect(await addLevel(top, level)).toMatchObject(wrong("key", "level-taken"));
    expect(await addLevel(top, { ...level, key: "A b", days: "x" })).toMatchObject(
      wrong("days", "days-wrong"),
    );
    for (const who of [admin, await world.nobody(), await world.actorOf("leader", "ministry")])
      expect(await addLevel(who, level)).toMatchObject(notFound);
  });
});
