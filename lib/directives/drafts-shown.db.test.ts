import { expect, test } from "vitest";
import { createWorld } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { directivePage } from "./queries.ts";

test("draft assignments are counted for those alone who assign", async () => {
  const world = await createWorld();
  const taskId = await world.task();
  await world.assign(taskId, "northOne", { state: "draft", assignedOn: null });
  const draftsFor = async (actor: Actor) => {
    const page = await directivePage(actor, world.directiveId);
    return page?.tasks.find(({ id }) => id === taskId)?.drafts;
  };
  expect(await draftsFor(await world.actorOf("admin", "ministry"))).toBe(1);
  expect(await draftsFor(await world.actorOf("leader", "ministry"))).toBe(0);
});
