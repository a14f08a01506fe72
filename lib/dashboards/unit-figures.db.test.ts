import { beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { NO_COUNTS } from "#lib/domain/rates.ts";
import { unitFigures } from "./unit-figures.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

test("a unit to which nothing was given yet counts itself and those below it", async () => {
  const admin = await world.actorOf("admin", "ministry");
  const of = (unit: "north" | "northOne") => unitFigures(admin, world.units[unit].id);
  expect(await of("northOne")).toMatchObject({ units: 1, counts: NO_COUNTS });
  const north = await of("north");
  await world.assign(await world.task(), "northOne");
  expect(north?.units).toBeGreaterThan(1);
  expect((await of("north"))?.units).toBe(north?.units);
});

test("out of reach there is none", async () => {
  const sibling = await world.actorOf("admin", "south");
  expect(await unitFigures(sibling, world.units.northOne.id)).toBeNull();
  expect(await unitFigures(await world.nobody(), world.units.northOne.id)).toBeNull();
});
