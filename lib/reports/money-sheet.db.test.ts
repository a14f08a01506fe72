import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { saveSheet } from "./save-sheet.ts";
import { sheetOf } from "./sheet.ts";
import { submitReport } from "./submit-report.ts";
import { submitSheet } from "./submit-sheet.ts";
import { decided, sheet, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const sibling = await world.actorOf("officer", "northTwo");
const nobody = await world.nobody();

const amounts = (source: "province" | "commune", ...typed: [string, string, string]) =>
  Object.fromEntries(
    (["planned", "allocated", "disbursed"] as const).map((column, at) => [
      FIELD.money(column, source),
      typed[at] ?? "",
    ]),
  );

/** Money of two sources, told and approved for October and owed for November. */
async function owedMoney() {
  const assignmentId = await world.assign(await world.task({ kind: "funding" }), "northOne");
  const before = await world.report(assignmentId, await world.period("2026-09-15", "2026-10-14"));
  const reportId = await world.report(assignmentId, await world.period("2026-10-15", "2026-11-14"));
  const sent = await submitReport(officer, {
    reportId: before,
    locale: "vi",
    idempotencyKey: newId(),
    baseVersion: 0,
    fields: {
      ...amounts("province", "76", "60", "34,016"),
      ...amounts("commune", "50", "36", "26"),
    },
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  await decided(world, before, world.authorId, "approved");
  return reportId;
}

const moneyOf = (reportId: string) =>
  asNobody((tx) =>
    tx.reportMoney.findMany({ where: { version: { reportId } }, orderBy: { source: "asc" } }),
  );

describe("money on the sheet", () => {
  let reportId = "";
  beforeAll(async () => {
    reportId = await owedMoney();
  });
  const rowWith = (fields: Record<string, string>) => sheet({ reportId, baseVersion: 0, fields });

  test("has a line for each source, with its plan and what was allocated", async () => {
    const { reports } = await sheetOf(officer, "vi", []);
    const row = reports.find(({ context }) => context.id === reportId)?.row;
    expect(row?.cells.map(({ name }) => name)).toEqual([
      FIELD.money("allocated", "province"),
      FIELD.money("disbursed", "province"),
      FIELD.money("allocated", "commune"),
      FIELD.money("disbursed", "commune"),
    ]);
    expect(row?.typed).toMatchObject({
      [FIELD.money("planned", "province")]: "76",
      [FIELD.money("allocated", "commune")]: "36",
    });
    expect(row).toMatchObject({ mayStay: true, read: { state: "blank" } });
  });

  test("is kept while somebody types", async () => {
    const fields = {
      [FIELD.money("allocated", "province")]: "60",
      [FIELD.money("disbursed", "province")]: "40",
      [FIELD.money("allocated", "commune")]: "36",
      [FIELD.money("disbursed", "commune")]: "30",
    };
    const saved = await saveSheet(officer, rowWith(fields));
    expect(saved).toMatchObject({
      ok: true,
      value: { rows: [{ read: { state: "filled", read: { ok: true } } }], moved: [] },
    });
  });

  test("is asked about in another unit, and sent by nobody else", async () => {
    const slip = {
      ...amounts("province", "76", "60", "40"),
      ...amounts("commune", "50", "36000000", "30"),
    };
    const sent = await submitSheet(officer, rowWith(slip));
    expect(sent).toMatchObject({
      ok: true,
      value: { receipt: null, rows: [{ what: "wrong" }] },
    });
    const right = { ...slip, ...amounts("commune", "50", "36", "30") };
    for (const other of [sibling, nobody]) {
      expect(await submitSheet(other, rowWith(right))).toMatchObject({ ok: false });
    }
    expect((await stateOf(reportId)).versions).toHaveLength(0);
  });

  test("goes with the words of the row as its note where a reason is asked for", async () => {
    const typed = {
      ...amounts("province", "76", "60", "40"),
      ...amounts("commune", "50", "55", "30"),
    };
    const sent = await submitSheet(
      officer,
      rowWith({ ...typed, [FIELD.narrative]: "Vốn năm 2025 chuyển sang" }),
    );
    expect(sent).toMatchObject({ ok: true, value: { receipt: { count: 1 } } });
    expect(await moneyOf(reportId)).toMatchObject([
      { source: "province", planned: 76_000_000n, disbursed: 40_000_000n, note: null },
      { source: "commune", allocated: 55_000_000n, note: "Vốn năm 2025 chuyển sang" },
    ]);
  });
});
