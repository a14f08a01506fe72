import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addGroup } from "./add-group.ts";
import { dropGroup } from "./drop-group.ts";
import { taskGroups } from "./queries.ts";
import { renameGroup } from "./rename-group.ts";

const NAMES = { nameVi: "Chuyển đổi số", nameEn: "Digital work" };
const NOT_FOUND = { ok: false, refusal: { kind: "not-found" } };

let world: World;
let keeper: Actor;

beforeAll(async () => {
  world = await createWorld();
  keeper = await world.actorOf("admin", "ministry");
});

async function added(names: Record<string, string>): Promise<string> {
  const outcome = await addGroup(keeper, names);
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.id;
}

describe("groups of tasks", () => {
  test("are kept at the top alone", async () => {
    const id = world.groups.money;
    for (const other of [
      await world.actorOf("admin", "north"),
      await world.actorOf("reviewer", "ministry"),
      await world.nobody(),
    ]) {
      expect(await taskGroups(other)).toBeNull();
      expect(await addGroup(other, NAMES)).toMatchObject(NOT_FOUND);
      expect(await renameGroup(other, { id, ...NAMES })).toMatchObject(NOT_FOUND);
      expect(await dropGroup(other, { id })).toMatchObject(NOT_FOUND);
    }
  });

  test("are added, called otherwise and taken away, each on record", async () => {
    const before = await taskGroups(keeper);
    const id = await added(NAMES);
    expect(await addGroup(keeper, { ...NAMES, nameVi: "chuyen doi so" })).toMatchObject({
      refusal: { fields: { nameVi: { key: "task-groups.taken" } } },
    });
    expect(await addGroup(keeper, { nameVi: " " })).toMatchObject({
      refusal: {
        fields: {
          nameVi: { key: "task-groups.name-missing" },
          nameEn: { key: "task-groups.name-missing" },
        },
      },
    });
    expect(await renameGroup(keeper, { id, ...NAMES, nameEn: "Digital" })).toMatchObject({
      ok: true,
    });
    const groups = await taskGroups(keeper);
    expect(groups).toHaveLength((before?.length ?? 0) + 1);
    expect(groups?.at(-1)).toMatchObject({ id, nameEn: "Digital", tasks: 0, isFree: true });
    expect(await dropGroup(keeper, { id })).toMatchObject({ ok: true });
    expect(await taskGroups(keeper)).toEqual(before);
    expect(await dropGroup(keeper, { id })).toMatchObject(NOT_FOUND);
    const deeds = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: "asc" } }),
    );
    expect(deeds.map(({ deed }) => deed)).toEqual([
      "task-group.added",
      "task-group.renamed",
      "task-group.dropped",
    ]);
  });

  test("stay while something stands in them", async () => {
    const id = await added({ nameVi: "Nhóm có việc", nameEn: "In use" });
    await world.task({ taskGroupId: id });
    expect((await taskGroups(keeper))?.at(-1)).toMatchObject({ id, tasks: 1, isFree: false });
    expect(await dropGroup(keeper, { id })).toMatchObject({
      refusal: { message: { key: "task-groups.in-use" } },
    });
  });
});
