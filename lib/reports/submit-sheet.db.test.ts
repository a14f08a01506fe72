import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { receiptOfMany, receiptOfNumber, receiptOfReport } from "./receipt-queries.ts";
import { saveDraft } from "./save-draft.ts";
import { saveSheet } from "./save-sheet.ts";
import { submitReport } from "./submit-report.ts";
import { submitSheet } from "./submit-sheet.ts";
import { decided, owed, request, row, sheet, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const sibling = await world.actorOf("officer", "northTwo");
const reviewer = await world.actorOf("reviewer", "north");
const nobody = await world.nobody();

const draftOf = (reportId: string) =>
  asNobody((tx) => tx.reportDraft.findUnique({ where: { reportId } }));

describe("sending a sheet", () => {
  test("the ready rows go with one receipt; the wrong and the untouched stay", async () => {
    const [one, two, three, four] = [
      await owed(world),
      await owed(world),
      await owed(world),
      await owed(world),
    ];
    const wrong = row(three, { [FIELD.denominator(three.indicatorId)]: "1.5" });
    const blank = { reportId: four.reportId, baseVersion: 0, fields: {} };
    const sent = await submitSheet(officer, sheet(row(one), row(two), wrong, blank));
    if (!sent.ok) throw new Error(JSON.stringify(sent));
    expect(sent.value.rows).toMatchObject([
      { reportId: one.reportId, what: "sent" },
      { reportId: two.reportId, what: "sent" },
      {
        what: "wrong",
        fields: { [FIELD.denominator(three.indicatorId)]: { key: "numbers.decimal-comma" } },
      },
      { what: "blank" },
    ]);
    const { receipt } = sent.value;
    expect(receipt).toMatchObject({ count: 2, repeated: false });
    expect(receipt?.number).toMatch(/^\d{4}-\d{6}$/);

    const kept = await stateOf(one.reportId);
    expect(kept.report).toMatchObject({ state: "submitted", currentVersion: 1 });
    expect(kept.report.firstSubmittedAt).toEqual(kept.report.submittedAt);
    expect(kept.assignment).toMatchObject({ state: "in_progress", waiting: 1 });
    expect(kept.versions[0]?.values.map(({ numerator }) => +numerator)).toEqual([1234.5]);
    const trail = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: two.reportId } }),
    );
    expect(trail).toMatchObject([
      { deed: "report.submitted", detail: { receipt: receipt?.number, version: 1 } },
    ]);

    expect((await stateOf(three.reportId)).report.state).toBe("draft");
    expect(await draftOf(three.reportId)).toMatchObject({
      form: { locale: "vi", fields: { [FIELD.denominator(three.indicatorId)]: "1.5" } },
    });
    expect((await stateOf(four.reportId)).report.state).toBe("expected");
    expect(await draftOf(four.reportId)).toBeNull();
  });

  test("is found again under its number, by whom it concerns", async () => {
    const [one, two] = [await owed(world), await owed(world)];
    const sent = await submitSheet(officer, sheet(row(one), row(two)));
    const number = (sent.ok && sent.value.receipt?.number) || "";
    const reports = [{ reportId: one.reportId }, { reportId: two.reportId }];
    const told = await receiptOfMany(officer, number);
    expect(told).toMatchObject({ number, count: 2 });
    expect(told?.reports.map(({ reportId }) => reportId).sort()).toEqual(
      reports.map(({ reportId }) => reportId).sort(),
    );
    expect(await receiptOfReport(officer, one.reportId)).toMatchObject({ number, version: 1 });
    expect(await receiptOfMany(reviewer, number)).toMatchObject({ count: 2 });
    expect(await receiptOfMany(sibling, number)).toBeNull();
    expect(await receiptOfMany(nobody, number)).toBeNull();
    expect(await receiptOfNumber(officer, number)).toBeNull(); // it is of no single report
  });

  test("twice with one key is once", async () => {
    const duty = await owed(world);
    const form = sheet(row(duty));
    const [a, b] = await Promise.all([submitSheet(officer, form), submitSheet(officer, form)]);
    const again = await submitSheet(officer, form);
    if (!a.ok || !b.ok || !again.ok) throw new Error("refused");
    const numbers = [a, b, again].map(({ value }) => value.receipt?.number);
    expect(new Set(numbers).size).toBe(1);
    expect(again.value).toMatchObject({
      receipt: { repeated: true, count: 1 },
      rows: [{ reportId: duty.reportId, what: "sent" }],
    });
    expect((await stateOf(duty.reportId)).versions).toHaveLength(1);
    const other = { ...form, rows: [row(duty, { [FIELD.narrative]: "Khác" })] };
    expect(await submitSheet(officer, other)).toMatchObject({
      refusal: { message: { key: "reports.already-sent-otherwise" } },
    });
  });

  test("nothing ready: no receipt, and the same key serves the corrected sheet", async () => {
    const duty = await owed(world);
    const form = sheet(row(duty, { [FIELD.numerator(duty.indicatorId)]: "x" }));
    expect(await submitSheet(officer, form)).toMatchObject({
      ok: true,
      value: { receipt: null, rows: [{ what: "wrong" }] },
    });
    expect(await submitSheet(officer, { ...form, rows: [row(duty)] })).toMatchObject({
      value: { receipt: { count: 1 } },
    });
  });

  test("a row that somebody sent or decided meanwhile is told so; what was typed is kept", async () => {
    const [sentOne, returned, ready] = [await owed(world), await owed(world), await owed(world)];
    await submitReport(officer, request(sentOne.reportId, sentOne.indicatorId));
    await submitReport(officer, request(returned.reportId, returned.indicatorId));
    await decided(world, returned.reportId, reviewer.accountId, "returned");
    const sent = await submitSheet(officer, sheet(row(sentOne), row(returned), row(ready)));
    expect(sent).toMatchObject({
      value: {
        receipt: { count: 1 },
        rows: [
          { what: "moved", message: { key: "reports.meanwhile-sent" } },
          { what: "moved", message: { key: "reports.meanwhile-returned" } },
          { what: "sent" },
        ],
      },
    });
    expect(await draftOf(sentOne.reportId)).not.toBeNull();
    expect((await stateOf(sentOne.reportId)).report.state).toBe("submitted");
    // With the version that it has now the returned one can be sent again.
    const again = row(returned, { [FIELD.narrative]: "Đã sửa" }, 1);
    expect(await submitSheet(officer, sheet(again))).toMatchObject({
      value: { rows: [{ what: "sent" }] },
    });
  });

  test("two periods of one task: no change repeats what the same sheet says of the earlier one", async () => {
    const earlier = await owed(world, { startsOn: "2026-08-15", endsOn: "2026-09-14" });
    const later = await world.report(
      earlier.assignmentId,
      await world.period("2026-09-15", "2026-10-14"),
    );
    const before = await world.report(
      earlier.assignmentId,
      await world.period("2026-07-15", "2026-08-14"),
    );
    await world.submit(before, officer.accountId, {
      values: [{ indicatorId: earlier.indicatorId, numerator: 1, denominator: 2 }],
    });
    const unchanged = { reportId: later, baseVersion: 0, fields: { [FIELD.noChange]: "yes" } };
    await submitSheet(officer, sheet(unchanged, row(earlier)));
    const { versions } = await stateOf(later);
    expect(versions[0]).toMatchObject({ noChange: true });
    expect(versions[0]?.values.map(({ numerator }) => +numerator)).toEqual([1234.5]);
  });

  test("what the sheet does not show stays as it was typed in the report's form", async () => {
    const duty = await owed(world);
    const typed = {
      [FIELD.difficulty]: "Thiếu máy tính",
      [FIELD.numerator(duty.indicatorId)]: "1",
    };
    await saveDraft(officer, { reportId: duty.reportId, locale: "vi", fields: typed });
    await submitSheet(officer, sheet(row(duty)));
    const { versions } = await stateOf(duty.reportId);
    expect(versions[0]).toMatchObject({ difficulty: "Thiếu máy tính" });
    expect(versions[0]?.values.map(({ numerator }) => +numerator)).toEqual([1234.5]);
    const raised = await asNobody((tx) =>
      tx.difficulty.count({ where: { assignmentId: duty.assignmentId } }),
    );
    expect(raised).toBe(1);
  });

  test.each([
    ["a sibling unit", sibling],
    ["somebody without a role", nobody],
    ["who may read but not report", reviewer],
  ])("%s finds none of it", async (_, actor) => {
    const duty = await owed(world);
    const form = sheet(row(duty));
    expect(await submitSheet(actor, form)).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await saveSheet(actor, form)).toMatchObject({
      ok: true,
      value: { rows: [], savedAt: null },
    });
    expect((await stateOf(duty.reportId)).report.state).toBe("expected");
  });

  test("rows out of reach are left out, the others go", async () => {
    const [mine, theirs] = [await owed(world), await owed(world)];
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: theirs.assignmentId },
        data: { unitId: world.units.northTwo.id },
      }),
    );
    expect(await submitSheet(officer, sheet(row(theirs), row(mine)))).toMatchObject({
      value: { rows: [{ what: "gone" }, { what: "sent" }] },
    });
  });

  test.each<[string, object]>([
    ["a malformed id", { rows: [{ reportId: "1", baseVersion: 0, fields: {} }] }],
    ["no rows", { rows: [] }],
    ["no key", { idempotencyKey: "" }],
  ])("%s is not found", async (_, given) => {
    const form = { ...sheet(row(await owed(world))), ...given };
    expect(await submitSheet(officer, form)).toMatchObject({ refusal: { kind: "not-found" } });
  });
});
