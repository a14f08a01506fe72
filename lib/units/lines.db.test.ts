import { beforeAll, describe, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { closeUnit } from "./close-unit.ts";
import { createUnit } from "./create-unit.ts";
import { changeUnitPage, newUnitPage } from "./form-choices.ts";
import { moveUnit } from "./move-unit.ts";
import { renameUnit } from "./rename-unit.ts";
import { setAttribute } from "./set-attribute.ts";
import {
  accepted,
  BASIS,
  changing,
  FUTURE,
  FUTURE_DAY,
  notFound,
  refreshed,
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

describe("a new unit", () => {
  test("puts none right under the unit above the own, nor offers it", async () => {
    const asked = at.asked({ command: at.typed("ministry") });
    expect(await createUnit(admin, asked)).toMatchObject(wrong("command", "parent-unknown"));
    const page = await newUnitPage(admin, null);
    expect(page?.parents.command.map(({ code }) => code)).toEqual([world.units.north.code]);
    expect(page?.parents.local.map(({ code }) => code)).toEqual([world.units.committee.code]);
  });

  test("goes under the committee as before when a role on the local line comes on top", async () => {
    const elsewhere = await world.actorOf("admin", "northOne", { line: "local" });
    const both = { ...admin, memberships: [...admin.memberships, ...elsewhere.memberships] };
    const form = at.asked({ command: at.typed("north"), local: at.typed("committee") });
    accepted(await createUnit(both, form));
  });

  test("of the local line alone puts none on the command line", async () => {
    const local = await world.actorOf("admin", "committee", { line: "local" });
    const form = at.asked({ command: at.typed("north"), local: at.typed("committee") });
    expect(await createUnit(local, form)).toMatchObject(wrong("command", "parent-unknown"));
    accepted(await createUnit(local, { ...form, command: "" }));
  });
});

describe("a move", () => {
  test("right under the unit above the own is refused", async () => {
    const form = { line: "command", parent: at.typed("ministry"), from: FUTURE, basis: BASIS };
    expect(
      await moveUnit(admin, { ...(await at.shown(world.units.northOne.id)), ...form }),
    ).toMatchObject(wrong("parent", "parent-unknown"));
  });

  test("whoever has the local line alone changes that line, and what stands on no other", async () => {
    const local = await world.actorOf("admin", "committee", { line: "local" });
    const id = await at.made({ local: at.typed("committee") });
    const form = async (of: string, more: object) => ({
      ...(await at.shown(of)),
      from: FUTURE,
      basis: BASIS,
      ...more,
    });
    const cluster = { command: at.typed("north"), local: at.typed("committee") };
    const parent = await at.codeOf(await at.madeApart(cluster));
    const toCommand = { line: "command", parent };
    expect(await moveUnit(local, await form(id, toCommand))).toMatchObject(notFound);
    accepted(await moveUnit(admin, await form(id, toCommand)));
    const planned = { kind: "command", on: FUTURE_DAY };
    expect(await withdrawChange(local, await form(id, planned))).toMatchObject(notFound);
    accepted(await withdrawChange(admin, await form(id, planned)));
    expect(await renameUnit(local, await form(id, { name: "A" }))).toMatchObject(notFound);
    expect(await closeUnit(local, await form(id, {}))).toMatchObject(notFound);
    expect(await changeUnitPage(local, id, "rename")).toBeNull();
    accepted(await moveUnit(local, await form(id, { line: "local", parent })));

    const own = accepted(
      await createUnit(local, at.asked({ command: "", local: at.typed("committee") })),
    ).id;
    accepted(await renameUnit(local, await form(own, { name: "A" })));
    expect(await moveUnit(local, await form(own, toCommand))).toMatchObject(
      wrong("parent", "parent-unknown"),
    );
    accepted(await closeUnit(local, await form(own, { from: "01/01/2100" })));
  });

  test("a line that was left, or is yet to be joined, gives its units to nobody there", async () => {
    const local = await world.actorOf("admin", "committee", { line: "local" });
    const id = await at.made({ local: at.typed("committee") });
    const rename = async (name: string) =>
      setAttribute(local, {
        ...(await at.shown(id)),
        key: "none",
        value: name,
        from: FUTURE,
        basis: BASIS,
      });
    // Within reach, it is the attribute that is missing.
    expect(await rename("A")).toMatchObject(wrong("key", "attribute-missing"));
    const leave = { line: "local", parent: "", from: "01/02/2026" };
    accepted(await moveUnit(admin, { ...(await at.shown(id)), ...leave, basis: BASIS }));
    expect(await rename("A")).toMatchObject(notFound);
    const join = { line: "local", parent: at.typed("committee"), from: FUTURE };
    accepted(await moveUnit(admin, { ...(await at.shown(id)), ...join, basis: BASIS }));
    expect(await rename("A")).toMatchObject(notFound);
    await refreshed(FUTURE_DAY);
    expect(await rename("A")).toMatchObject(wrong("key", "attribute-missing"));
    await refreshed();
  });
});
