import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { chooseRow, correctRow, nameUnit } from "./correct-row.ts";
import { discardImport } from "./discard-import.ts";
import { annexPage, importPage } from "./queries.ts";
import { setColumns } from "./set-columns.ts";
import { startImportFromFile, startImportFromText } from "./start-import.ts";
import { takeRows } from "./take-rows.ts";
import { columnsForm, HEAD, importing, row } from "./testing/importing.ts";

const NOT_FOUND = { ok: false, refusal: { kind: "not-found" } };

let world: World;
let admin: Actor;
let help: ReturnType<typeof importing>;
let count = 0;
/** Words that no other test of this file has used. */
let mark: string;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.actorOf("admin", "ministry");
  help = importing(world, admin);
});
beforeEach(() => {
  count += 1;
  mark = `việc ${count}`;
});

describe("correcting", () => {
  test("a row", async () => {
    const id = await help.started(row(mark, { lead: "UBND tỉnh Bắc", due: "15/12" }));
    const { version } = await help.page(id);
    expect(await correctRow(admin, help.correction(id, version, mark))).toEqual({
      ok: true,
      value: { id, directiveId: world.directiveId, row: 2 },
    });
    expect((await help.page(id)).plan.rows).toMatchObject([
      { state: "ready", facts: { dueOn: "2026-12-15" } },
    ]);
    expect((await help.page(id)).corrected.has(2)).toBe(true);
    expect(await correctRow(admin, help.correction(id, version, mark))).toMatchObject({
      refusal: { message: { key: "annex.changed" } },
    });
  });

  test.each([
    ["dueOn", { dueOn: "31/2/2026" }],
    ["kind", { kind: "essay" }],
    ["title", { title: "x".repeat(4_001) }],
  ])("what is wrong with %s is said beside it", async (field, wrong) => {
    const id = await help.started(row(mark));
    const { version } = await help.page(id);
    expect(
      await correctRow(admin, { ...help.correction(id, version, mark), ...wrong }),
    ).toMatchObject({
      refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
    });
  });

  test("leaving out, taking back in, and taking one of a known name", async () => {
    const id = await help.started(row(mark));
    const choose = async (choice: string, row = 2) =>
      chooseRow(admin, { importId: id, version: (await help.page(id)).version, row, choice });
    await choose("leave");
    expect(await help.states(id)).toEqual(["left-out"]);
    await choose("take");
    expect(await help.states(id)).toEqual(["ready"]);
    await world.task({ title: mark });
    expect(await help.states(id)).toEqual(["similar"]);
    await choose("anyway");
    expect(await help.states(id)).toEqual(["ready"]);
    await choose("undo");
    expect(await help.states(id)).toEqual(["similar"]);
    expect(await choose("leave", 99)).toEqual(NOT_FOUND);
    expect(await choose("eat")).toEqual(NOT_FOUND);
  });

  test.each([
    ["31/03/2027", "", { dueOn: "2027-03-31", cadence: "once" }],
    ["quý 1 năm 2027", "", { dueOn: "2027-03-31", cadence: "once" }],
    ["31/03/2027", "monthly", { dueOn: "2027-03-31", cadence: "monthly" }],
    ["hằng quý", "", { dueOn: null, cadence: "quarterly" }],
  ])("a deadline of %j with the period %j", async (dueOn, cadence, expected) => {
    const id = await help.started(row(mark, { due: "sớm nhất có thể" }));
    expect(await help.states(id)).toEqual(["wrong"]);
    const { version } = await help.page(id);
    const form = { ...help.correction(id, version, mark), dueOn, cadence };
    expect(await correctRow(admin, form)).toMatchObject({ ok: true });
    expect((await help.page(id)).plan.rows[0]).toMatchObject({ state: "ready", facts: expected });
  });

  test.each(["31/2/2027", "sớm nhất có thể", "trước ngày 20 hằng tháng"])(
    "a deadline of %j is refused beside the field",
    async (dueOn) => {
      const id = await help.started(row(mark));
      const { version } = await help.page(id);
      const form = { ...help.correction(id, version, mark), dueOn };
      expect(await correctRow(admin, form)).toMatchObject({
        refusal: { kind: "invalid", fields: { dueOn: expect.anything() } },
      });
    },
  );

  test("a unit that is offered is taken by its name", async () => {
    const id = await help.started(row(mark, { lead: "UBND tỉnh Bắc" }));
    expect(await help.states(id)).toEqual(["wrong"]);
    const { version } = await help.page(id);
    const given = { importId: id, version, row: 2, field: "lead", words: "Công an tỉnh Bắc" };
    expect(await nameUnit(await world.nobody(), given)).toEqual(NOT_FOUND);
    expect(await nameUnit(admin, { ...given, field: "title" })).toEqual(NOT_FOUND);
    expect(await nameUnit(admin, given)).toMatchObject({ ok: true });
    expect(await help.states(id)).toEqual(["ready"]);
  });

  test("the columns", async () => {
    const id = await help.started(row(mark));
    const found = await help.page(id);
    for (const [field, form] of [
      ["column-2", { "column-1": "title", "column-2": "title" }],
      ["column-0", { "column-1": "" }],
      ["startOn", { startOn: "x" }],
    ] as const) {
      expect(await setColumns(admin, columnsForm(world, found, form))).toMatchObject({
        refusal: { kind: "invalid", fields: { [field]: expect.anything() } },
      });
    }
    await setColumns(
      admin,
      columnsForm(world, found, { "column-3": "", product: "Báo cáo", startOn: "01/02/2026" }),
    );
    const after = await help.page(id);
    expect(after.plan.rows[0]?.facts.coordinating.units).toEqual([]);
    expect(after.settings).toMatchObject({ product: "Báo cáo", startOn: "2026-02-01" });
  });
});

test.each([
  ["text-missing", " "],
  ["text-long", "x".repeat(600_001)],
  ["no-table", "Chỉ là một đoạn văn."],
])("%s is said beside the text", async (problem, text) => {
  expect(await startImportFromText(admin, { directiveId: world.directiveId, text })).toMatchObject({
    refusal: { kind: "invalid", fields: { text: { key: `annex.${problem}` } } },
  });
});

test("a file that is none is said beside the field", async () => {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(
    await startImportFromFile(admin, { directiveId: world.directiveId, name: "a.xlsx", bytes }),
  ).toMatchObject({ refusal: { fields: { file: { key: "annex.file-type" } } } });
});

test("a sibling, an officer and nobody neither see nor change it", async () => {
  const id = await help.started(row(mark));
  const { version } = await help.page(id);
  const form = await help.taking(id);
  for (const actor of [
    await world.actorOf("admin", "south"),
    await world.actorOf("officer", "northOne"),
    await world.nobody(),
  ]) {
    const { directiveId } = world;
    expect(await annexPage(actor, directiveId)).toBeNull();
    expect(await importPage(actor, id)).toBeNull();
    expect(await startImportFromText(actor, { directiveId, text: HEAD + row(mark) })).toEqual(
      NOT_FOUND,
    );
    expect(await correctRow(actor, help.correction(id, version, mark))).toEqual(NOT_FOUND);
    expect(await chooseRow(actor, { importId: id, version, row: 2, choice: "leave" })).toEqual(
      NOT_FOUND,
    );
    expect(await setColumns(actor, columnsForm(world, await help.page(id)))).toEqual(NOT_FOUND);
    expect(await takeRows(actor, form)).toEqual(NOT_FOUND);
    expect(await discardImport(actor, { importId: id })).toEqual(NOT_FOUND);
  }
  for (const wrong of ["x", undefined, randomUUID()]) {
    expect(await discardImport(admin, { importId: wrong })).toEqual(NOT_FOUND);
    expect(await takeRows(admin, { ...form, importId: wrong, key: randomUUID() })).toEqual(
      NOT_FOUND,
    );
  }
  expect(await help.states(id)).toEqual(["ready"]);
  expect(await discardImport(admin, { importId: id })).toEqual({
    ok: true,
    value: { directiveId: world.directiveId },
  });
});
