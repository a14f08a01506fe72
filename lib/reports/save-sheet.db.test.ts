import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { saveDraft } from "./save-draft.ts";
import { saveSheet } from "./save-sheet.ts";
import { submitReport } from "./submit-report.ts";
import { submitSheet } from "./submit-sheet.ts";
import { owed, request, row, sheet, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");

const draftOf = (reportId: string) =>
  asNobody((tx) => tx.reportDraft.findUnique({ where: { reportId } }));

describe("saving a sheet", () => {
  test("keeps the touched rows, says what each is, and begins no other", async () => {
    const [one, two] = [await owed(world), await owed(world)];
    const half = {
      reportId: one.reportId,
      baseVersion: 0,
      fields: { [FIELD.numerator(one.indicatorId)]: "5" },
    };
    const blank = { reportId: two.reportId, baseVersion: 0, fields: {} };
    const saved = await saveSheet(officer, sheet(half, blank));
    expect(saved).toMatchObject({
      value: {
        moved: [],
        rows: [{ read: { state: "filled", read: { ok: false } } }, { read: { state: "blank" } }],
      },
    });
    expect((await stateOf(one.reportId)).report.state).toBe("draft");
    expect(await draftOf(two.reportId)).toBeNull();
    expect((await stateOf(two.reportId)).report.state).toBe("expected");
  });

  test("marks the untouched rows as unchanged where the task allows it", async () => {
    const duty = await owed(world);
    const before = await world.report(
      duty.assignmentId,
      await world.period("2026-09-15", "2026-10-14"),
    );
    await world.submit(before, officer.accountId, {
      values: [{ indicatorId: duty.indicatorId, numerator: 1, denominator: 2 }],
    });
    const first = await owed(world);
    const form = sheet(
      { reportId: duty.reportId, baseVersion: 0, fields: {} },
      { reportId: first.reportId, baseVersion: 0, fields: {} },
    );
    const saved = await saveSheet(officer, form, { unchanged: true });
    expect(saved).toMatchObject({
      value: {
        rows: [
          { read: { state: "filled", read: { ok: true, content: { noChange: true } } } },
          { read: { state: "blank" } },
        ],
      },
    });
  });

  test("a row whose draft was saved elsewhere since is not written over", async () => {
    const duty = await owed(world);
    const numerator = FIELD.numerator(duty.indicatorId);
    await saveDraft(officer, request(duty.reportId, duty.indicatorId, { [numerator]: "8" }));
    const drawn = { ...row(duty, { [numerator]: "7" }), baseDraft: "" };
    const form = sheet(drawn);
    const moved = { value: { moved: [duty.reportId] } };
    expect(await saveSheet(officer, form)).toMatchObject(moved);
    expect(await draftOf(duty.reportId)).toMatchObject({ form: { fields: { [numerator]: "8" } } });
    expect(await submitSheet(officer, form)).toMatchObject({
      value: {
        receipt: null,
        rows: [{ what: "moved", message: { key: "reports.meanwhile-drafted" } }],
      },
    });
    expect(await draftOf(duty.reportId)).toMatchObject({
      form: { fields: { [numerator]: "8" }, beside: { fields: { [numerator]: "7" } } },
    });
    // Rows that nobody touched say nothing of it; a sheet that was drawn since goes on.
    const untouched = { ...sheet({ reportId: duty.reportId, baseVersion: 0, fields: {} }) };
    const [bare] = untouched.rows;
    const rows = [{ ...bare, baseDraft: "" }];
    expect(await saveSheet(officer, { ...untouched, rows })).toMatchObject({
      value: { moved: [], savedAt: null },
    });
    const draft = await draftOf(duty.reportId);
    const fresh = sheet({ ...drawn, baseDraft: draft?.savedAt.toISOString() ?? "" });
    expect(await saveSheet(officer, fresh)).toMatchObject({ value: { moved: [] } });
    expect(await submitSheet(officer, fresh)).toMatchObject({ value: { receipt: { count: 1 } } });
  });

  test("says which reports moved, and keeps what was typed if asked to", async () => {
    const duty = await owed(world);
    await submitReport(officer, request(duty.reportId, duty.indicatorId));
    const form = sheet(row(duty));
    expect(await saveSheet(officer, form)).toMatchObject({
      value: { moved: [duty.reportId], rows: [], savedAt: null },
    });
    expect(await draftOf(duty.reportId)).toBeNull();
    await saveSheet(officer, form, { anyway: true });
    expect(await draftOf(duty.reportId)).not.toBeNull();
  });
});
