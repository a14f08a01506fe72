import { beforeAll, describe, expect, test } from "vitest";
import { toDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type UnitKey, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { breakDown } from "./break-down.ts";
import { breakDownPage, cascadeOf } from "./queries.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "north");
});

/** What the north was given of a task: 100 of an amount, until the end of 2030. */
async function given({
  kind = "amount",
  target = 100,
}: {
  kind?: "amount" | "ratio";
  target?: number | null;
} = {}) {
  const taskId = await world.task();
  await world.indicator(taskId, { kind, decimals: 0 });
  const id = await world.assign(taskId, "north", { target, state: "in_progress" });
  return { taskId, id };
}
const unitId = (key: UnitKey) => world.units[key].id;
function form(
  id: string,
  shares: Partial<Record<UnitKey, [target: string, due?: string]>>,
  more: Record<string, string> = {},
) {
  const keys = Object.keys(shares) as UnitKey[];
  const cells = keys.flatMap((key) => [
    [`target-${unitId(key)}`, shares[key]?.[0] ?? ""],
    [`due-${unitId(key)}`, shares[key]?.[1] ?? ""],
  ]);
  return {
    assignmentId: id,
    version: "1",
    units: keys.map(unitId),
    ...Object.fromEntries(cells),
    ...more,
  };
}
const partsOf = (id: string) =>
  asNobody((tx) =>
    tx.assignment.findMany({
      where: { parentId: id },
      include: { changes: true },
      orderBy: { target: "asc" },
    }),
  );

describe("breaking an assignment down", () => {
  test("units below get a target and the common deadline; what is received is handed on or kept", async () => {
    const { taskId, id } = await given();
    const sent = form(id, { northOne: ["40"], northTwo: ["35", "14/11/2030"] });
    expect(await breakDown(admin, sent, "vi")).toEqual({
      ok: true,
      value: { assignmentId: id, added: 2, changed: 0, draft: false },
    });
    const [two, one] = await partsOf(id);
    expect(one).toMatchObject({ taskId, unitId: unitId("northOne"), state: "assigned" });
    expect([Number(one?.target), one?.dueOn && toDay(one.dueOn)]).toEqual([40, "2030-12-14"]);
    expect([Number(two?.target), two?.dueOn && toDay(two.dueOn)]).toEqual([35, "2030-11-14"]);
    expect(await cascadeOf(admin, id)).toMatchObject({
      whole: null,
      mayBreakDown: true,
      parts: [{ target: 40 }, { target: 35 }],
    });
    const officer = await world.actorOf("officer", "northOne");
    expect(await cascadeOf(officer, one?.id ?? "")).toMatchObject({
      whole: { id, readable: false },
      parts: [],
      mayBreakDown: false,
    });
    expect(await breakDown(admin, sent, "vi")).toMatchObject({ refusal: { kind: "conflict" } });
    const deeds = await asNobody((tx) => tx.auditEvent.findMany({ where: { entityId: id } }));
    expect(deeds).toMatchObject([
      { deed: "assignment.broken-down", unitId: unitId("north"), detail: { added: 2 } },
    ]);
  });

  test("of an amount no more than was received, what others hold included", async () => {
    const { id } = await given();
    expect(
      await breakDown(admin, form(id, { northOne: ["70"], northTwo: ["31"] }), "vi"),
    ).toMatchObject({
      refusal: { fields: { units: { key: "cascade.over", values: { over: 1 } } } },
    });
    expect(await partsOf(id)).toEqual([]);
    await breakDown(admin, form(id, { northOne: ["70"] }), "vi");
    expect(
      await breakDown(admin, form(id, { northTwo: ["31"] }, { version: "2" }), "vi"),
    ).toMatchObject({ refusal: { fields: { units: { key: "cascade.over" } } } });
    expect(
      await breakDown(admin, form(id, { northTwo: ["30"] }, { version: "2" }), "vi"),
    ).toMatchObject({ ok: true });
  });

  test("ratios do not add up", async () => {
    const { id } = await given({ kind: "ratio", target: 95 });
    const sent = form(id, { northOne: ["95"], northTwo: ["100"] });
    expect(await breakDown(admin, sent, "vi")).toMatchObject({ ok: true });
  });

  test("a later deadline and a changed part say why; the change keeps what was before", async () => {
    const { id } = await given();
    const late = { northOne: ["10", "15/12/2030"] } as const;
    expect(await breakDown(admin, form(id, { northOne: [...late.northOne] }), "vi")).toMatchObject({
      refusal: { fields: { reason: { key: "cascade.later-why" } } },
    });
    const why = { reason: "Công trình kéo dài" };
    expect(
      await breakDown(admin, form(id, { northOne: [...late.northOne] }, why), "vi"),
    ).toMatchObject({ ok: true });
    const more = form(id, { northOne: ["12"] }, { version: "2" });
    expect(await breakDown(admin, more, "vi")).toMatchObject({
      refusal: { fields: { reason: {} } },
    });
    expect(await breakDown(admin, { ...more, ...why }, "vi")).toMatchObject({
      ok: true,
      value: { added: 0, changed: 1 },
    });
    const [part] = await partsOf(id);
    expect(part?.changes).toMatchObject([{ kind: "target", reason: why.reason }]);
    expect(part?.changes.map((one) => [Number(one.targetBefore), Number(one.targetAfter)])).toEqual(
      [[10, 12]],
    );
  });

  test("what was typed wrong is said by cell, and nothing is written", async () => {
    const { id } = await given();
    const sent = form(id, { northOne: ["mười", "31/02/2030"], northTwo: ["5", "01/01/2020"] });
    const refused = await breakDown(admin, sent, "vi");
    const cell = (name: string, key: UnitKey) => `${name}-${unitId(key)}`;
    expect(refused).toMatchObject({
      refusal: {
        fields: {
          [cell("target", "northOne")]: { key: "numbers.invalid" },
          [cell("due", "northOne")]: { key: "tasks.due-wrong" },
          [cell("due", "northTwo")]: { key: "tasks.due-past" },
        },
      },
    });
    expect(await breakDown(admin, { ...form(id, {}), units: [] }, "vi")).toMatchObject({
      refusal: { fields: { units: { key: "cascade.nobody" } } },
    });
    expect(await partsOf(id)).toEqual([]);
  });

  test("a row in which something stands need not be marked; money is typed in millions", async () => {
    const taskId = await world.task({ kind: "funding" });
    await world.indicator(taskId, { kind: "amount", decimals: 0 });
    const id = await world.assign(taskId, "north", { target: 5_000_000_000, state: "in_progress" });
    const sent = { ...form(id, { northOne: ["1.250,5"] }), units: [] };
    expect(await breakDown(admin, sent, "vi")).toMatchObject({ ok: true });
    expect((await partsOf(id)).map(({ target }) => Number(target))).toEqual([1_250_500_000]);
  });

  test("what a unit has from elsewhere is no part and stays", async () => {
    const { taskId, id } = await given();
    await world.assign(taskId, "northOne", { target: 7 });
    expect(await breakDown(admin, form(id, { northOne: ["40"] }), "vi")).toMatchObject({
      refusal: { fields: { units: { key: "cascade.nobody" } } },
    });
    const page = await breakDownPage(admin, id);
    const row = page?.below.find((unit) => unit.id === unitId("northOne"));
    expect(row?.existing).toMatchObject({ target: 7, isPart: false });
  });

  test("out of reach for a sibling, an officer and those below; not of another's children", async () => {
    const { id } = await given();
    const others = await Promise.all([
      world.actorOf("admin", "south"),
      world.actorOf("officer", "north"),
      world.actorOf("admin", "northOne"),
    ]);
    for (const actor of others) {
      expect(await breakDown(actor, form(id, { northOne: ["1"] }), "vi")).toMatchObject({
        refusal: { kind: "not-found" },
      });
      expect(await breakDownPage(actor, id)).toBeNull();
    }
    expect(await breakDown(admin, form(id, { southOne: ["1"] }), "vi")).toMatchObject({
      refusal: { fields: { units: { key: "cascade.nobody" } } },
    });
  });

  test("what is suspended is not broken down", async () => {
    const taskId = await world.task();
    const id = await world.assign(taskId, "north", {
      state: "suspended",
      endedOn: new Date("2026-11-01"),
      endReason: "Chờ",
    });
    expect(await breakDown(admin, form(id, { northOne: [""] }), "vi")).toMatchObject({
      refusal: { kind: "conflict" },
    });
    expect(await breakDownPage(admin, id)).toBeNull();
  });

  test("where a second person issues, new parts are drafts and issued ones stay", async () => {
    const { taskId, id } = await given();
    await breakDown(admin, form(id, { northOne: ["10"] }), "vi");
    await asNobody(
      (tx) =>
        tx.$executeRaw`INSERT INTO issuing_rule (unit_id, second_person, reason) VALUES (${unitId("north")}::uuid, true, 'Quy chế')`,
    );
    const drafted = form(id, { northTwo: ["20"] }, { version: "2" });
    expect(await breakDown(admin, drafted, "vi")).toMatchObject({
      value: { draft: true, added: 1 },
    });
    expect((await partsOf(id)).map(({ state }) => state)).toEqual(["assigned", "draft"]);
    const told = await asNobody((tx) =>
      tx.outbox.count({
        where: { topic: "assignments.issued", payload: { path: ["taskId"], equals: taskId } },
      }),
    );
    expect(told).toBe(1);
    const again = form(id, { northOne: ["11"] }, { version: "3", reason: "Điều chỉnh" });
    expect(await breakDown(admin, again, "vi")).toMatchObject({
      refusal: { message: { key: "cascade.issued-stays" } },
    });
  });
});
