import { randomBytes } from "node:crypto";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#lib/audit/queries.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { EXPORT_LISTS, type ExportList } from "#lib/domain/export-lists.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { csvFile } from "#lib/exports/csv-file.ts";
import { recordExport } from "#lib/exports/record-export.ts";
import { xlsxFile } from "#lib/exports/xlsx-file.ts";
import { i18nFor } from "#lib/i18n/i18n.ts";
import { LISTS } from "./lists.ts";
import { BATCH } from "./table.ts";

const i18n = i18nFor("vi");
const mark = randomBytes(4).toString("hex");
/** What somebody wrote who hopes that a spreadsheet runs it. */
const FORMULA = `=HYPERLINK("http://x";"${mark}")`;

let world: World;
let officer: Actor;
let reviewer: Actor;
let admin: Actor;
let auditor: Actor;
let taskId: string;
let reportId: string;

beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
  reviewer = await world.actorOf("reviewer", "north");
  admin = await world.actorOf("admin", "ministry");
  auditor = await world.actorOf("auditor", "north");
  taskId = await world.task({ title: `Nhiệm vụ ${mark}` });
  const indicatorId = await world.indicator(taskId, { kind: "ratio" });
  const assignmentId = await world.assign(taskId, "northOne", { target: 80 });
  await world.assign(taskId, "northTwo");
  reportId = await world.report(assignmentId, await world.period("2026-09-15", "2026-10-14"));
  await world.submit(reportId, officer.accountId, {
    narrative: FORMULA,
    values: [{ indicatorId, numerator: 40.5, denominator: 50 }],
  });
});

async function assignmentOf(id: string): Promise<string> {
  const report = await asNobody((tx) => tx.report.findUniqueOrThrow({ where: { id } }));
  return report.assignmentId;
}

type Query = Record<string, string>;

async function rowsOf(actor: Actor, list: ExportList, query: Query = {}) {
  const table = await LISTS[list]({ actor, i18n, query });
  if (!table) return null;
  const rows = [];
  for await (const batch of table.batches) rows.push(...batch);
  for (const row of rows) expect(row).toHaveLength(table.heads.length);
  return { heads: table.heads, rows };
}

const pile = () => ({ task: taskId });
const unitOf = (key: "north" | "ministry") => ({ unit: world.units[key].id });

describe("a list as a file", () => {
  test("has what its page has, as words, numbers and days", async () => {
    const assignments = await rowsOf(officer, "assignments");
    const ours = assignments?.rows.find(([title]) => title === `Nhiệm vụ ${mark}`);
    expect(ours).toContain(world.units.northOne.name);
    expect(ours).toContainEqual({ day: "2030-12-14" });

    const review = await rowsOf(reviewer, "reviews", pile());
    const sent = review?.rows.find(([unit]) => unit === "xã Bắc Một");
    expect(sent).toEqual(expect.arrayContaining([40.5, 50, 80, FORMULA]));

    const reports = await rowsOf(officer, "reports", { state: "waiting" });
    expect(reports?.rows).toHaveLength(1);
    const next = await world.report(
      await assignmentOf(reportId),
      await world.period("2026-10-15", "2026-11-14"),
    );
    const owed = await rowsOf(officer, "reports");
    expect(owed?.rows).toContainEqual(expect.arrayContaining([40.5, 50]));
    await asNobody((tx) => tx.report.delete({ where: { id: next } }));
    const register = await rowsOf(officer, "directives", { q: `01kh` });
    expect(register?.rows.length).toBeGreaterThan(0);
    const given = await rowsOf(admin, "task-assignments", { task: taskId, q: "bắc một" });
    expect(given?.rows).toHaveLength(1);
    expect(given?.rows[0]).toEqual(
      expect.arrayContaining([world.units.northOne.name, "tỉnh Bắc", { day: "2030-12-14" }]),
    );
    const units = await rowsOf(admin, "dashboard-units", unitOf("north"));
    expect(units?.rows.map(([unit, , all]) => [unit, all])).toEqual([
      ["xã Bắc Một", 1],
      ["xã Bắc Hai", 1],
    ]);
    const listed = await rowsOf(admin, "dashboard-assignments", unitOf("north"));
    expect(listed?.rows).toHaveLength(2);
  });

  test("is read back by a spreadsheet as it was written, and runs nothing", async () => {
    const table = await LISTS.reviews({ actor: reviewer, i18n, query: pile() });
    if (!table) throw new Error("no list");
    const [sheet] = await readXlsxFile(
      Buffer.from(await xlsxFile({ ...table, title: "Chờ duyệt", tooMany: "" })),
    );
    expect(sheet?.data[0]).toEqual(table.heads);
    expect(sheet?.data[1]).toEqual(expect.arrayContaining([40.5, 50, FORMULA]));

    const again = await LISTS.reviews({ actor: reviewer, i18n, query: pile() });
    if (!again) throw new Error("no list");
    let text = "";
    for await (const part of csvFile(again, "vi")) text += new TextDecoder().decode(part);
    expect(text).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(text).toContain(";40,5;50;");
  });

  test("is complete, however many batches it takes", async () => {
    const deed = `bulk.${mark}`;
    const count = 2 * BATCH + 1;
    const rows = Array.from({ length: count }, () => ({
      id: newId(),
      deed,
      entity: "task",
      unitId: world.units.north.id,
    }));
    // A busy machine may take longer than a deed may.
    await asNobody((tx) => tx.auditEvent.createMany({ data: rows }), { timeoutMs: 30_000 });
    const all = await rowsOf(auditor, "audit", { deed });
    expect(all?.rows).toHaveLength(count);
    expect((await rowsOf(auditor, "audit", { deed, to: "1/1/2020" }))?.rows).toEqual([]);
  });
});

describe("who may take a list", () => {
  const queries: Partial<Record<ExportList, () => Query>> = {
    reviews: pile,
    "task-assignments": pile,
    "dashboard-units": () => unitOf("north"),
    "dashboard-assignments": () => unitOf("north"),
  };

  test.each(EXPORT_LISTS)("%s: nobody takes anything", async (list) => {
    const rows = await rowsOf(await world.nobody(), list, queries[list]?.());
    expect(rows).toBeNull();
  });

  test("a sibling takes none of it", async () => {
    const sibling = await world.actorOf("officer", "northTwo");
    const south = await world.actorOf("reviewer", "south");
    const names = async (actor: Actor, list: ExportList, query?: Query) =>
      JSON.stringify((await rowsOf(actor, list, query))?.rows ?? []);
    for (const list of ["assignments", "reports"] as const)
      expect(await names(sibling, list)).not.toContain("Bắc Một");
    expect(await names(south, "assignments")).not.toContain("Bắc");
    expect(await rowsOf(south, "reviews", pile())).toBeNull();
    expect(await rowsOf(sibling, "reviews", pile())).toBeNull();
    expect(await rowsOf(sibling, "task-assignments", pile())).toBeNull();
    expect(await rowsOf(sibling, "audit")).toBeNull();
    for (const list of ["dashboard-units", "dashboard-assignments"] as const)
      expect(await rowsOf(south, list, unitOf("north"))).toBeNull();
    expect(await names(south, "dashboard-assignments", unitOf("ministry"))).not.toContain("Bắc");
  });

  test("what is malformed is nothing", async () => {
    const no = { unit: "no-id", task: "no-id", period: "no-id" };
    for (const list of EXPORT_LISTS.filter(
      (one) =>
        ![
          "reports",
          "directives",
          "difficulties",
          "extensions",
          "instructions",
          "notifications",
          "units",
          "people",
          "audit",
        ].includes(one),
    ))
      expect(await rowsOf(admin, list, no), list).toBeNull();
  });

  test("who takes which one is written down", async () => {
    await recordExport(reviewer, {
      list: "reviews",
      format: "xlsx",
      filter: `task=${taskId}`,
      taskId,
    });
    const page = await auditPage(auditor, { deed: "list.exported" });
    expect(page?.rows).toMatchObject([
      {
        entity: "task",
        entityId: taskId,
        account: reviewer.title,
        detail: {
          list: "reviews",
          format: "xlsx",
          filter: expect.stringMatching(/^task=T-\w+ \S/), // the task as it is called, not its id
        },
      },
    ]);
    const elsewhere = await world.actorOf("auditor", "south");
    expect((await auditPage(elsewhere, { deed: "list.exported" }))?.rows).toEqual([]);
  });
});
