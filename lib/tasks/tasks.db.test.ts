import { beforeAll, describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addTask } from "./add-task.ts";
import { editTask } from "./edit-task.ts";
import { issueTask } from "./issue-task.ts";
import { taskFormChoices, taskPage } from "./queries.ts";

let world: World;
let admin: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
});

let count = 0;
const form = (more: Record<string, unknown> = {}) => ({
  code: `N${++count}`,
  title: "Xử lý văn bản điện tử",
  product: "Số văn bản điện tử so với tổng số",
  kind: "indicator",
  cadence: "monthly",
  taskGroupId: world.groups.reports,
  startOn: "15/01/2026",
  dueOn: "14/12/2030",
  lead: "commune",
  coordinating: ["province"],
  decisionRule: "command",
  noChange: "yes",
  indicator1: "new",
  "indicator1-name": "Văn bản điện tử",
  "indicator1-kind": "ratio",
  "indicator1-unit": "%",
  "indicator1-decimals": "1",
  "indicator1-numerator": "Số văn bản điện tử",
  "indicator1-denominator": "Tổng số văn bản",
  ...more,
});
const document = { kind: "document", cadence: "once", noChange: undefined, indicator1: "" };

async function added(more: Record<string, unknown> = {}): Promise<string> {
  const outcome = await addTask(admin, world.directiveId, form(more));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

describe("adding a task", () => {
  test("with its levels, its indicators and the calendar that follows", async () => {
    const id = await added();
    const task = await asNobody((tx) =>
      tx.task.findUniqueOrThrow({
        where: { id },
        include: { levels: true, indicators: { include: { indicator: true } } },
      }),
    );
    expect(task).toMatchObject({ state: "draft", regimeKey: "administrative", noChange: true });
    expect(task.levels).toHaveLength(2);
    expect(task.indicators).toMatchObject([
      { ordinal: 1, indicator: { kind: "ratio", numeratorVi: "Số văn bản điện tử", decimals: 1 } },
    ]);
    expect(task.indicators[0]?.indicator.partDecimals).toBe(0); // documents are counted
    const roads = await added({ "indicator1-part-decimals": "2" });
    expect(
      await asNobody((tx) =>
        tx.indicator.findFirst({ where: { tasks: { some: { taskId: roads } } } }),
      ),
    ).toMatchObject({ partDecimals: 2 });
    expect(
      await addTask(admin, world.directiveId, form({ "indicator1-part-decimals": "3" })),
    ).toMatchObject({
      refusal: { fields: { "indicator1-part-decimals": { key: "goals.part-decimals-wrong" } } },
    });
    const money = await added({ kind: "funding", indicator1: "" });
    expect(await asNobody((tx) => tx.task.findUnique({ where: { id: money } }))).toMatchObject({
      regimeKey: "finance",
    });
  });

  test("of two with the same code one is told", async () => {
    const both = await Promise.all([
      addTask(admin, world.directiveId, form({ code: "TRÙNG" })),
      addTask(admin, world.directiveId, form({ code: "TRÙNG" })),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { fields: { code: { key: "tasks.code-taken" } } },
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ["code", { code: "" }],
    ["code", { code: "có cách" }],
    ["title", { title: " " }],
    ["product", { product: "" }],
    ["kind", { kind: "essay" }],
    ["cadence", { cadence: undefined }],
    ["taskGroupId", { taskGroupId: "x" }],
    ["taskGroupId", { taskGroupId: "00000000-0000-7000-8000-000000000000" }],
    ["startOn", { startOn: "" }],
    ["startOn", { startOn: "31/2/2026" }],
    ["dueOn", { dueOn: "01/01/2026" }],
    ["dueOn", { ...document, dueOn: "" }],
    ["lead", { lead: undefined }],
    ["lead", { lead: "kingdom" }],
    ["coordinating", { coordinating: "commune" }],
    ["noChange", { ...document, noChange: "yes" }],
    ["clauseId", { clauseId: "00000000-0000-7000-8000-000000000000" }],
    ["indicator1", { indicator1: "" }],
    ["indicator1", { indicator1: "00000000-0000-7000-8000-000000000000" }],
    ["indicator1-denominator", { "indicator1-denominator": "" }],
    ["indicator1-name", { "indicator1-name": "" }],
  ])("what is wrong with %s is said beside it (%j)", async (field, wrong) => {
    expect(await addTask(admin, world.directiveId, form(wrong))).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
    });
  });

  test("every mistake is told at once", async () => {
    const outcome = await addTask(
      admin,
      world.directiveId,
      form({ code: "", title: "", "indicator1-unit": "" }),
    );
    const fields = !outcome.ok && outcome.refusal.kind === "invalid" ? outcome.refusal.fields : {};
    expect(Object.keys(fields).toSorted()).toEqual(["code", "indicator1-unit", "title"]);
  });
});

describe("a draft task", () => {
  test("is corrected, issued once, and stays from then on", async () => {
    const id = await added();
    expect(
      await editTask(admin, form({ id, version: "1", ...document, title: "Ban hành kế hoạch" })),
    ).toMatchObject({ ok: true });
    expect(await taskPage(admin, id)).toMatchObject({
      title: "Ban hành kế hoạch",
      indicators: [],
      version: 2,
    });
    expect(await editTask(admin, form({ id, version: "1" }))).toMatchObject({
      refusal: { message: { key: "tasks.changed" } },
    });
    const both = await Promise.all([
      issueTask(admin, { id, version: 2 }),
      issueTask(admin, { id, version: 2 }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await editTask(admin, form({ id, version: 3 }))).toMatchObject({
      refusal: { message: { key: "tasks.already-issued" } },
    });
    expect(await taskFormChoices(admin, { taskId: id })).toBeNull();
  });

  test("names those who coordinate it one by one, also who keeps no account here", async () => {
    const organisation = newId();
    await asNobody(async (tx) => {
      const like = await tx.unit.findUniqueOrThrow({ where: { id: world.units.north.id } });
      await tx.unit.create({
        data: {
          ...like,
          id: organisation,
          segment: "9999",
          code: "MTTQ",
          name: "Ủy ban Mặt trận Tổ quốc",
          shortName: "Mặt trận Tổ quốc",
          nameEn: "Fatherland Front",
          searchName: "mat tran to quoc",
          hasAccounts: false,
          commandPath: "9999/",
          localPath: "9999/",
        },
      });
    });
    const { name } = await asNobody((tx) =>
      tx.unit.findUniqueOrThrow({ where: { id: world.units.south.id } }),
    );
    const id = await added({ ...document, partners: `uy ban mat tran to quoc\n${name}` });
    const named = async () => (await taskPage(admin, id))?.named.map((unit) => unit.id).toSorted();
    expect(await named()).toEqual([organisation, world.units.south.id].toSorted());
    // Said again it is named once; who is unknown is said, and nothing changes.
    await editTask(admin, form({ id, version: "1", ...document, partners: "MTTQ" }));
    expect(await named()).toHaveLength(2);
    expect(
      await editTask(admin, form({ id, version: "2", ...document, partners: "MTTQ; Sở Xây dựng" })),
    ).toMatchObject({
      refusal: {
        fields: { partners: { key: "tasks.partners-unknown", values: { names: "Sở Xây dựng" } } },
      },
    });
  });

  test("lets go of named units that the form no longer has ticked, where it shows them", async () => {
    const id = await added();
    const units = [world.units.north.id, world.units.south.id];
    await asNobody((tx) =>
      tx.taskUnit.createMany({
        data: units.map((unitId) => ({ taskId: id, unitId, role: "lead" as const })),
      }),
    );
    const named = async () => (await taskPage(admin, id))?.named.map((unit) => unit.id);
    await editTask(admin, form({ id, version: "1", ...document }));
    expect(await named()).toHaveLength(2);
    const kept = `lead ${world.units.south.id}`;
    await editTask(admin, form({ id, version: "2", ...document, namedShown: "yes", named: kept }));
    expect(await named()).toEqual([world.units.south.id]);
    await editTask(admin, form({ id, version: "3", ...document, namedShown: "yes" }));
    expect(await named()).toEqual([]);
  });

  test("of a draft directive waits for it", async () => {
    const directiveId = newId();
    await asNobody(async (tx) => {
      const like = await tx.directive.findUniqueOrThrow({ where: { id: world.directiveId } });
      await tx.directive.create({
        data: {
          ...like,
          id: directiveId,
          numberKey: directiveId,
          state: "draft",
          createdById: admin.accountId,
        },
      });
    });
    const outcome = await addTask(admin, directiveId, form());
    if (!outcome.ok) throw new Error("not added");
    expect(await issueTask(admin, { id: outcome.value.id, version: 1 })).toMatchObject({
      refusal: { message: { key: "tasks.directive-not-issued" } },
    });
  });
});

describe("out of reach", () => {
  test.each(["2147483648", "99999999999999999999", "-1", "x"])("version %s", async (version) => {
    const id = await added();
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    expect(await editTask(admin, form({ id, version }))).toEqual(notFound);
    expect(await issueTask(admin, { id, version })).toEqual(notFound);
  });

  test("a sibling and nobody neither write nor see a draft", async () => {
    const id = await added();
    for (const actor of [
      await world.actorOf("admin", "south"),
      await world.actorOf("officer", "northOne"),
      await world.nobody(),
    ]) {
      const notFound = { ok: false, refusal: { kind: "not-found" } };
      expect(await addTask(actor, world.directiveId, form())).toEqual(notFound);
      expect(await editTask(actor, form({ id, version: 1 }))).toEqual(notFound);
      expect(await issueTask(actor, { id, version: 1 })).toEqual(notFound);
      expect(await taskPage(actor, id)).toBeNull();
      expect(await taskFormChoices(actor, { directiveId: world.directiveId })).toBeNull();
    }
  });

  test("deadlines other than the task's are those of the reader's units", async () => {
    const id = await world.task({ dueOn: fromDay("2026-12-31") });
    const due = (day: string) => ({ dueOn: fromDay(day) });
    await world.assign(id, "northOne", due("2026-12-31"));
    await world.assign(id, "northTwo", due("2027-01-15"));
    await world.assign(id, "southOne", due("2027-01-30"));
    await world.assign(id, "north", { ...due("2028-01-30"), state: "draft", assignedOn: null });
    const others = async (actor: Actor) => (await taskPage(actor, id))?.others;
    expect(await others(admin)).toEqual({ count: 2, from: "2027-01-15", to: "2027-01-30" });
    const south = await world.actorOf("leader", "south");
    expect(await others(south)).toMatchObject({ count: 1, from: "2027-01-30" });
  });

  test("counts are those of the reader's units", async () => {
    const id = await world.task();
    await world.assign(id, "northOne");
    await world.assign(id, "southOne");
    const given = async (actor: Actor) =>
      (await taskPage(actor, id))?.areas.reduce((sum, area) => sum + area.given, 0);
    expect(await given(admin)).toBe(2);
    expect(await given(await world.actorOf("leader", "north"))).toBe(1);
    expect(await given(await world.actorOf("officer", "northTwo"))).toBe(0);
    expect(await taskPage(await world.nobody(), id)).toBeNull();
    expect(await taskPage(admin, "x")).toBeNull();
  });
});
