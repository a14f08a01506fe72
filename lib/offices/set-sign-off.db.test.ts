import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { setSignOff } from "./set-sign-off.ts";

const world = await createWorld();
const head = await world.actorOf("head", "northOne");
const unitId = world.units.northOne.id;
const ahead = { unitId, required: "yes", validFrom: "01/01/2099" };

const rules = (id = unitId) =>
  asNobody((tx) => tx.signOffRule.findMany({ where: { unitId: id }, orderBy: { setAt: "asc" } }));

describe("setting whether a unit's head signs", () => {
  test("the head says so, from a day on, and it stays on record", async () => {
    expect(await setSignOff(head, ahead)).toMatchObject({ ok: true });
    expect(await setSignOff(head, { ...ahead, required: "no" })).toMatchObject({ ok: true });
    expect((await rules()).map(({ required }) => required)).toEqual([true, false]);
    const audit = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: unitId }, orderBy: { at: "asc" } }),
    );
    expect(audit.map(({ deed }) => deed)).toEqual([
      "unit.sign-off-wanted",
      "unit.sign-off-dropped",
    ]);
  });

  test("so does an admin above", async () => {
    expect(await setSignOff(await world.actorOf("admin", "north"), ahead)).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ["a day that is over", { validFrom: "01/01/2026" }, "validFrom", "offices.day-past"],
    ["no day", { validFrom: "31/02/2099" }, "validFrom", "offices.day-wrong"],
    ["nothing typed", { validFrom: "" }, "validFrom", "offices.day-missing"],
    ["no answer", { required: "" }, "required", "offices.choose"],
  ] as const)("refuses %s", async (_, typed, field, key) => {
    expect(await setSignOff(head, { ...ahead, ...typed })).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: { key } } },
    });
  });

  test("not where nobody could sign", async () => {
    const admin = await world.actorOf("admin", "north");
    const unit = world.units.northTwo.id;
    expect(await setSignOff(admin, { ...ahead, unitId: unit })).toMatchObject({
      refusal: { fields: { required: { key: "offices.no-head" } } },
    });
    expect(await setSignOff(admin, { ...ahead, unitId: unit, required: "no" })).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ["nobody", () => world.nobody()],
    ["its officer", () => world.actorOf("officer", "northOne")],
    ["a sibling's head", () => world.actorOf("head", "northTwo")],
    ["the head above", () => world.actorOf("head", "north")],
    ["an admin elsewhere", () => world.actorOf("admin", "south")],
  ] as const)("%s finds nothing", async (_, by) => {
    const before = await rules();
    expect(await setSignOff(await by(), ahead)).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await rules()).toHaveLength(before.length);
  });

  test("an id that is none is not found", async () => {
    expect(await setSignOff(head, { ...ahead, unitId: "x" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});
