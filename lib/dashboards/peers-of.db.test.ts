import { beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { peersOf } from "./peers-of.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
  const task = await world.task();
  for (const unit of ["northOne", "northTwo"] as const) await world.assign(task, unit);
});

test("too few equals are no comparison, and nobody is compared out of reach", async () => {
  const ministry = await world.actorOf("leader", "ministry");
  expect(await peersOf(ministry, world.units.northOne.id)).toBeNull();
  expect(await peersOf(ministry, world.units.ministry.id)).toBeNull();
  for (const id of [newId(), "x"]) expect(await peersOf(ministry, id)).toBeNull();
  // The unit above a leader's own is none of theirs to read, nor are its other children.
  const leader = await world.actorOf("leader", "north");
  expect(await peersOf(leader, world.units.north.id)).toBeNull();
  expect(await peersOf(await world.actorOf("leader", "south"), world.units.northOne.id)).toBeNull();
  expect(await peersOf(await world.nobody(), world.units.north.id)).toBeNull();
});
