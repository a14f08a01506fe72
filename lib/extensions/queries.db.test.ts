import { expect, test } from "vitest";
import { createWorld } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { viewsOf } from "./filter.ts";
import { grantExtensions } from "./grant-extensions.ts";
import { extensionsToDecide, ownExtensions } from "./home.ts";
import { extensionList } from "./queries.ts";
import { askedFor } from "./testing.ts";

test("each view lists its own, the next deadline first, page after page", async () => {
  const world = await createWorld();
  const asked = (more: Parameters<typeof askedFor>[1]) => askedFor(world, more);
  const one = await world.actorOf("officer", "northOne");
  const two = await world.actorOf("officer", "southOne");
  const above = await world.actorOf("reviewer", "north");
  const leader = await world.actorOf("leader", "ministry");
  const taskId = await world.task();
  const later = await asked({ by: one, dueIn: 20 });
  const sooner = await asked({ by: one, dueIn: 5, taskId });
  const south = await asked({ by: two, unit: "southOne", dueIn: 7 });
  const ids = async (actor: Actor, more: Partial<Parameters<typeof extensionList>[1]> = {}) => {
    const filter = { view: "to-decide", state: "waiting", ...more } as const;
    return (await extensionList(actor, filter))?.rows.map(({ id }) => id);
  };
  expect(viewsOf(one)).toEqual(["asked"]);
  expect(viewsOf(above)).toEqual(["to-decide", "below"]);
  expect(await ids(above)).toEqual([sooner.id, later.id]);
  expect(await ids(above, { task: taskId })).toEqual([sooner.id]);
  expect(await ids(above, { group: world.groups.money })).toEqual([]);
  expect(await ids(above, { after: sooner.id })).toEqual([later.id]);
  expect(await ids(one, { view: "asked", state: "all" })).toEqual(
    [later.id, sooner.id].sort().reverse(),
  );
  expect(await ids(one)).toBeUndefined();
  expect(await ids(leader, { view: "below" })).toEqual([sooner.id, south.id, later.id]);
  expect(await ids(await world.actorOf("officer", "northTwo"), { view: "asked" })).toEqual([]);
  expect(await ids(await world.nobody())).toBeUndefined();
  expect(await extensionsToDecide(above)).toEqual({ count: 2, nextDueOn: addDays(above.today, 5) });
  expect(await extensionsToDecide(leader)).toBeNull();
  const page = await extensionList(above, { view: "to-decide", state: "waiting" }, 1);
  expect(page).toMatchObject({ next: sooner.id, rows: [{ mine: true, grantedBefore: 0 }] });

  await grantExtensions(above, { items: sooner.items });
  expect(await ids(above)).toEqual([later.id]);
  expect(await ids(above, { state: "granted" })).toEqual([sooner.id]);
  expect(await ownExtensions(one)).toEqual({ waiting: 1, decided: 1 });
});
