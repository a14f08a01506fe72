import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { correctRow } from "./correct-row.ts";
import { annexPage, importPage } from "./queries.ts";
import { startImportFromFile } from "./start-import.ts";
import { takeRows } from "./take-rows.ts";
import { HEAD, importing, row } from "./testing/importing.ts";
import { docx } from "./testing/office-files.ts";

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
    expect(shown?.inHand[0]).toMatchObject({ id: found.id, rows: 2, name: "phu-luc.docx" });
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
