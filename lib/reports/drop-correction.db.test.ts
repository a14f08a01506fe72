import { expect, test } from "vitest";
import { createWorld } from "#lib/db/testing/world.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { dropCorrection } from "./drop-correction.ts";
import { recallReport } from "./recall-report.ts";
import { receiptOfReport } from "./receipt-queries.ts";
import { reportPage } from "./report-page.ts";
import { saveDraft } from "./save-draft.ts";
import { submitReport } from "./submit-report.ts";
import { decided, owed, request, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");

/** A report whose correction was sent: 1.234,5 was approved, 1.300 waits. */
async function corrected() {
  const { reportId, indicatorId } = await owed(world);
  await submitReport(officer, request(reportId, indicatorId));
  await decided(world, reportId, world.authorId, "approved");
  const more = { [FIELD.numerator(indicatorId)]: "1.300" };
  expect(await submitReport(officer, request(reportId, indicatorId, more, 1))).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
  return { reportId, indicatorId };
}

test("what was approved is the report again, and the next correction is a new version", async () => {
  const { reportId, indicatorId } = await corrected();
  const before = await stateOf(reportId);
  // While it waits it is taken back first.
  expect(await dropCorrection(officer, reportId)).toMatchObject({ ok: false });
  await recallReport(officer, reportId);
  await saveDraft(officer, { reportId, locale: "vi", fields: { [FIELD.narrative]: "x" } });
  expect(await dropCorrection(officer, reportId)).toMatchObject({ ok: true });
  const { report, versions } = await stateOf(reportId);
  expect(report).toMatchObject({ state: "approved", currentVersion: 1 });
  expect(report.firstSubmittedAt).toEqual(before.report.firstSubmittedAt);
  expect(report.submittedAt).toEqual(versions[0]?.submittedAt);
  expect(report.decidedAt).not.toBeNull();
  const page = await reportPage(officer, reportId);
  expect(page?.current?.content.values).toMatchObject([{ numerator: 1234.5 }]);
  expect(page).toMatchObject({ draft: null, lastVersion: 2 });
  expect(await receiptOfReport(officer, reportId)).toMatchObject({ version: 1 });

  const again = { [FIELD.numerator(indicatorId)]: "1.400" };
  expect(await submitReport(officer, request(reportId, indicatorId, again, 1))).toMatchObject({
    ok: true,
    value: { version: 3 },
  });
  expect((await stateOf(reportId)).report).toMatchObject({ state: "submitted", currentVersion: 3 });
});

test("also of a correction that was sent back; nobody else gives it up", async () => {
  const { reportId } = await corrected();
  await decided(world, reportId, world.authorId, "returned");
  for (const other of [await world.actorOf("officer", "northTwo"), await world.nobody()]) {
    expect(await dropCorrection(other, reportId)).toMatchObject({
      ok: false,
      refusal: { kind: "not-found" },
    });
  }
  expect(await dropCorrection(officer, reportId)).toMatchObject({ ok: true });
  // A second click finds it done.
  expect(await dropCorrection(officer, reportId)).toMatchObject({ ok: true });
  expect((await stateOf(reportId)).report.state).toBe("approved");
});

test("a first version has nothing to go back to", async () => {
  const { reportId, indicatorId } = await owed(world);
  await submitReport(officer, request(reportId, indicatorId));
  await recallReport(officer, reportId);
  expect(await dropCorrection(officer, reportId)).toMatchObject({
    ok: false,
    refusal: { kind: "conflict" },
  });
});
