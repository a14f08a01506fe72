import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Role } from "#lib/domain/policy.ts";
import { directivePage } from "./queries.ts";
import { registerPage } from "./register-page.ts";

let world: World;
let plan = "";
let issuerId = "";

/** A plan that the south, with a territory of its own, issued; it gave nobody anything yet. */
beforeAll(async () => {
  world = await createWorld();
  const { south } = world.units;
  [plan, issuerId] = [newId(), newId()];
  await asNobody(async (tx) => {
    const territory = await tx.territory.create({
      data: {
        id: newId(),
        code: south.code.slice(-8),
        kind: "province",
        name: `Tỉnh ${south.code}`,
        searchName: `tinh ${south.code}`,
        inForceFrom: fromDay("2025-07-01"),
      },
    });
    await tx.unit.update({ where: { id: south.id }, data: { territoryId: territory.id } });
    const nameVi = `Nơi ban hành ${issuerId}`;
    await tx.issuer.create({
      data: { id: issuerId, nameVi, searchName: nameVi, unitId: south.id },
    });
    await tx.directive.create({
      data: {
        id: plan,
        number: `22/KH-${south.code}`,
        numberKey: `22kh${south.code}`,
        type: "plan",
        issuerId,
        issuedOn: fromDay("2026-03-01"),
        title: "Kế hoạch của tỉnh",
        searchTitle: "ke hoach cua tinh",
        state: "issued",
      },
    });
  });
});

async function sees(role: Role, unit: UnitKey) {
  const actor = await world.actorOf(role, unit);
  const { directives } = await registerPage(actor, { issuer: issuerId });
  const page = await directivePage(actor, plan);
  expect(page !== null).toBe(directives.length === 1);
  return directives.length === 1;
}

describe("what a province issued", () => {
  test.each<[Role, UnitKey, boolean]>([
    ["leader", "ministry", true],
    ["reviewer", "south", true],
    ["officer", "southOne", true],
    ["reviewer", "north", false],
    ["officer", "northOne", false],
    ["admin", "north", false],
    ["auditor", "north", false],
  ])("a %s of %s", async (role, unit, expected) => {
    expect(await sees(role, unit)).toBe(expected);
  });

  test("nobody reads it, and whoever was given work by it does", async () => {
    const nobody = await world.nobody();
    expect((await registerPage(nobody, { issuer: issuerId })).directives).toEqual([]);
    await world.assign(await world.task({ directiveId: plan }), "northTwo");
    expect(await sees("officer", "northTwo")).toBe(true);
    expect(await sees("reviewer", "north")).toBe(true);
    expect(await sees("officer", "northOne")).toBe(false);
  });
});
