import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { docx } from "#lib/sheets/testing/office-files.ts";
import { correctRow } from "./correct-row.ts";
import { annexPage, importPage } from "./queries.ts";
import { startImportFromFile } from "./start-import.ts";
import { takeRows } from "./take-rows.ts";
import { HEAD, importing, row } from "./testing/importing.ts";

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

describe("taking an annex over", () => {
  test("a unit is named by the symbol of its documents", async () => {
    const unitId = world.units.department.id;
    await asNobody(
      (tx) =>
        tx.$executeRaw`INSERT INTO unit_attribute (id, unit_id, key, value, in_force_from) VALUES (gen_random_uuid(), ${unitId}::uuid, 'symbol', 'Z99', '2020-01-01')`,
    );
    const id = await help.started(row(mark, { lead: "Z99" }));
    const [first] = (await help.page(id)).plan.rows;
    expect(first?.facts.lead.units.map((unit) => unit.id)).toEqual([unitId]);
    expect(first?.state).toBe("ready");
  });

  test("rows become draft tasks with levels, named units and the annex's words", async () => {
    const id = await help.started(
      row(mark) + row(`${mark} B`, { lead: "các tỉnh, thành phố", due: "hằng quý" }),
    );
    expect(await help.states(id)).toEqual(["ready", "ready"]);
    const outcome = await takeRows(admin, await help.taking(id));
    expect(outcome).toMatchObject({
      ok: true,
      value: { added: 2, left: 0, directiveId: world.directiveId },
    });
    const [one] = await help.tasksNamed(mark);
    expect(one).toMatchObject({
      state: "draft",
      cadence: "once",
      kind: "document",
      regimeKey: "administrative",
    });
    expect(one?.dueOn?.toISOString().slice(0, 10)).toBe("2026-12-14");
    expect(one?.levels).toMatchObject([{ levelKey: "province", role: "lead" }]);
    expect(one?.units.map(({ unitId, role }) => [unitId, role]).toSorted()).toEqual(
      [
        [world.units.north.id, "lead"],
        [world.units.department.id, "coordinating"],
      ].toSorted(),
    );
    expect(one?.source).toMatchObject({
      leadWords: "Công an tỉnh Bắc",
      deadlineWords: "trước 15/12/2026",
    });
    const [two] = await help.tasksNamed(`${mark} B`);
    expect(two).toMatchObject({
      cadence: "quarterly",
      dueOn: null,
      units: [{ role: "coordinating" }],
    });
    expect(await importPage(admin, id)).toBeNull();
  });

  test("is written down, once for the directive and once for each task", async () => {
    const id = await help.started(row(mark));
    const outcome = await takeRows(admin, await help.taking(id));
    const number = outcome.ok ? outcome.value.number : "";
    const events = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { detail: { path: ["receipt"], equals: number } } }),
    );
    expect(events.map(({ deed, accountId }) => [deed, accountId]).toSorted()).toEqual([
      ["directive.annex-taken", admin.accountId],
      ["task.added", admin.accountId],
    ]);
  });

  test("from a Word file", async () => {
    const bytes = docx([HEAD.trim().split("\t"), row(mark).trim().split("\t")]);
    const outcome = await startImportFromFile(admin, {
      directiveId: world.directiveId,
      name: "phu-luc.docx",
      bytes,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const found = await help.page(outcome.value.id);
    expect(found.name).toBe("phu-luc.docx");
    expect(found.plan.rows).toMatchObject([{ facts: { title: mark } }]);
    const shown = await annexPage(admin, world.directiveId);
    expect(shown?.inHand[0]).toMatchObject({ id: found.id, rows: 1, name: "phu-luc.docx" });
  });
});

describe("drafting assignments with the tasks", () => {
  const draftsOf = (taskId = "") =>
    asNobody((tx) =>
      tx.assignment.findMany({
        where: { taskId },
        select: { unitId: true, state: true, dueOn: true, parties: { select: { unitId: true } } },
      }),
    );

  test("the named unit gets one, with who coordinates; the same sending again makes none", async () => {
    const id = await help.started(row(mark));
    const form = { ...(await help.taking(id)), give: "yes", drafts: "1" };
    expect((await help.page(id)).drafts).toEqual({ rows: 1, past: 0, count: 1 });
    expect(await takeRows(admin, form)).toMatchObject({ ok: true, value: { added: 1, given: 1 } });
    expect(await takeRows(admin, form)).toMatchObject({ ok: true, value: { added: 1, given: 1 } });
    const [task] = await help.tasksNamed(mark);
    const drafts = await draftsOf(task?.id);
    expect(drafts).toEqual([
      {
        unitId: world.units.north.id,
        state: "draft",
        dueOn: task?.dueOn,
        parties: [{ unitId: world.units.department.id }],
      },
    ]);
  });

  test("nobody gets one where it is not ticked", async () => {
    const id = await help.started(row(mark));
    expect(await takeRows(admin, { ...(await help.taking(id)), drafts: "1" })).toMatchObject({
      value: { given: 0 },
    });
    const [task] = await help.tasksNamed(mark);
    expect(await draftsOf(task?.id)).toEqual([]);
  });

  test("a level gives one to each of its units, as many as the page said", async () => {
    const id = await help.started(row(mark, { lead: "các tỉnh, thành phố" }));
    const { count } = (await help.page(id)).drafts;
    expect(count).toBeGreaterThan(1);
    const form = { ...(await help.taking(id)), give: "yes" };
    expect(await takeRows(admin, { ...form, drafts: `${count + 1}` })).toMatchObject({
      refusal: { message: { key: "annex.changed" } },
    });
    expect(await takeRows(admin, { ...form, drafts: `${count}` })).toMatchObject({
      value: { given: count },
    });
  });
});

describe("nothing twice", () => {
  test("the same annex again shows its rows as there", async () => {
    const first = await help.started(row(mark));
    await takeRows(admin, await help.taking(first));
    const again = await help.started(row(mark.toUpperCase()) + row(`${mark} mới`));
    expect(await help.states(again)).toEqual(["there", "ready"]);
    expect((await help.page(again)).plan.rows[0]?.task?.code).toBeTruthy();
    expect(await takeRows(admin, await help.taking(again))).toMatchObject({ value: { added: 1 } });
    expect(await help.tasksNamed(mark)).toHaveLength(1);
  });

  test("the same sending gets the same answer, also at once", async () => {
    const id = await help.started(row(mark));
    const form = await help.taking(id);
    const both = await Promise.all([takeRows(admin, form), takeRows(admin, form)]);
    expect(both[0]).toMatchObject({ ok: true, value: { added: 1 } });
    expect(both[1]).toEqual(both[0]);
    expect(await takeRows(admin, form)).toEqual(both[0]);
    expect(await help.tasksNamed(mark)).toHaveLength(1);
  });

  test("two who take the same annex at once make one set of tasks", async () => {
    const other = await world.actorOf("admin", "ministry");
    const [one, two] = [await help.started(row(mark)), await help.started(row(mark))];
    const [mine, theirs] = [await help.taking(one), await help.taking(two)];
    const both = await Promise.all([takeRows(admin, mine), takeRows(other, theirs)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { message: { key: "annex.changed" } },
    });
    expect(await help.tasksNamed(mark)).toHaveLength(1);
  });

  test("the database itself refuses a second task of one row", async () => {
    const id = await help.started(row(mark));
    await takeRows(admin, await help.taking(id));
    const [task] = await help.tasksNamed(mark);
    const other = await world.task();
    const twice = asNobody((tx) =>
      tx.taskSource.create({ data: { ...task?.source, taskId: other } as never }),
    );
    await expect(twice).rejects.toThrow(/Unique constraint/);
  });

  test("the same key with other content is refused", async () => {
    const form = await help.taking(await help.started(row(mark)));
    await takeRows(admin, form);
    expect(await takeRows(admin, { ...form, seen: "x" })).toMatchObject({
      refusal: { message: { key: "annex.changed" } },
    });
  });
});

describe("nothing unseen", () => {
  test("what changed since it was shown is not taken", async () => {
    const id = await help.started(row(mark));
    const form = await help.taking(id);
    const { version } = await help.page(id);
    await correctRow(admin, { ...help.correction(id, version, mark), title: `${mark} khác` });
    expect(await takeRows(admin, form)).toMatchObject({
      refusal: { message: { key: "annex.changed" } },
    });
    expect(await help.tasksNamed(`${mark} khác`)).toHaveLength(0);
  });

  test("wrong rows stay in hand while the others are taken", async () => {
    const id = await help.started(row(mark) + row(`${mark} B`, { lead: "UBND tỉnh Bắc" }));
    expect(await help.states(id)).toEqual(["ready", "wrong"]);
    expect(await takeRows(admin, await help.taking(id))).toMatchObject({
      value: { added: 1, left: 1 },
    });
    expect(await help.states(id)).toEqual(["there", "wrong"]);
    expect(await takeRows(admin, await help.taking(id))).toMatchObject({
      refusal: { message: { key: "annex.nothing-ready" } },
    });
  });
});
