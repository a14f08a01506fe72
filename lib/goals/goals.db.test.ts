import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addGoal } from "./add-goal.ts";
import { goalFormChoices } from "./queries.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

let count = 0;
const form = (more: Record<string, unknown> = {}) => ({
  code: `G-${++count}`,
  nameVi: "Công an xã có trụ sở",
  levels: ["commune"],
  kind: "yes_no",
  unitVi: "% số đơn vị",
  decimals: "1",
  baselineYear: "2022",
  baseline: "6",
  milestone1: "2030",
  target1: "100",
  milestone2: "30/6/2027",
  target2: "80,5",
  ...more,
});

test("a goal has its indicator, its baseline and its milestones", async () => {
  const outcome = await addGoal(admin, world.directiveId, form(), "vi");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const goal = await asNobody((tx) =>
    tx.goal.findUniqueOrThrow({
      where: { id: outcome.value.id },
      include: { milestones: { orderBy: { on: "asc" } }, levels: true, indicator: true },
    }),
  );
  expect(goal).toMatchObject({
    nameEn: goal.nameVi,
    baselineYear: 2022,
    indicator: { kind: "yes_no" },
  });
  expect(
    goal.milestones.map(({ on, target }) => [on.toISOString().slice(0, 10), Number(target)]),
  ).toEqual([
    ["2027-06-30", 80.5],
    ["2030-12-31", 100],
  ]);
  const again = await addGoal(
    admin,
    world.directiveId,
    form({ indicatorId: goal.indicatorId, milestone2: "", target2: "" }),
    "vi",
  );
  expect(again).toMatchObject({ ok: true });
});

test("of two with the same code one is told", async () => {
  const same = form({ code: "G-TRUNG" });
  const both = await Promise.all([
    addGoal(admin, world.directiveId, same, "vi"),
    addGoal(admin, world.directiveId, same, "vi"),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { fields: { code: { key: "goals.code-taken" } } },
  });
});

describe("what is wrong is said beside its field", () => {
  test.each<[string, Record<string, unknown>]>([
    ["code", { code: "" }],
    ["nameVi", { nameVi: "" }],
    ["levels", { levels: undefined }],
    ["levels", { levels: "kingdom" }],
    ["kind", { kind: undefined }],
    ["unitVi", { unitVi: "" }],
    ["numerator", { kind: "ratio", denominator: "x" }],
    ["denominator", { kind: "ratio", numerator: "x" }],
    ["baselineYear", { baselineYear: "xx" }],
    ["baselineYear", { baselineYear: "2099" }],
    ["baseline", { baseline: "" }],
    ["baseline", { baseline: "1.5" }],
    ["milestone1", { milestone1: "", target1: "", milestone2: "", target2: "" }],
    ["milestone1", { milestone1: "" }],
    ["milestone1", { milestone1: "sau này" }],
    ["milestone1", { milestone1: "2022" }],
    ["milestone2", { milestone2: "31/12/2030" }],
    ["target2", { target2: "" }],
    ["target1", { target1: "101" }],
    ["indicatorId", { indicatorId: "00000000-0000-7000-8000-000000000000" }],
  ])("%s (%j)", async (field, wrong) => {
    expect(await addGoal(admin, world.directiveId, form(wrong), "vi")).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
    });
  });
});

test("a sibling and nobody add none", async () => {
  for (const actor of [
    await world.actorOf("admin", "south"),
    await world.actorOf("leader", "ministry"),
    await world.nobody(),
  ]) {
    expect(await addGoal(actor, world.directiveId, form(), "vi")).toEqual({
      ok: false,
      refusal: { kind: "not-found" },
    });
    expect(await goalFormChoices(actor, world.directiveId)).toBeNull();
  }
  expect(await addGoal(admin, "x", form(), "vi")).toMatchObject({ refusal: { kind: "not-found" } });
});
