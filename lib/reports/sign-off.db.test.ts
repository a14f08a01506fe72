import { describe, expect, test } from "vitest";
import { fromDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { handBack } from "./hand-back.ts";
import { handUpReport } from "./hand-up-report.ts";
import { recallReport } from "./recall-report.ts";
import { receiptOfMany } from "./receipt-queries.ts";
import { reportPage } from "./report-page.ts";
import { saveDraft } from "./save-draft.ts";
import { sheetOf } from "./sheet.ts";
import { handedUpReport, signOffPile } from "./sign-off-pile.ts";
import { signReports } from "./sign-reports.ts";
import { submitReport } from "./submit-report.ts";
import { submitSheet } from "./submit-sheet.ts";
import { owed, request, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const head = await world.actorOf("head", "northOne");
const sibling = await world.actorOf("head", "northTwo");
const reviewer = await world.actorOf("reviewer", "north");
const nobody = await world.nobody();

await asNobody((tx) =>
  tx.signOffRule.create({
    data: {
      id: newId(),
      unitId: world.units.northOne.id,
      required: true,
      validFrom: fromDay("2026-01-01"),
      setById: head.accountId,
    },
  }),
);

async function handed(typed: Record<string, string> = {}) {
  const duty = await owed(world);
  const sent = request(duty.reportId, duty.indicatorId, typed);
  expect(await handUpReport(officer, sent)).toMatchObject({ ok: true });
  return { ...duty, sent, seen: await seen(duty.reportId) };
}

/** As the head's page says it. */
async function seen(reportId: string, by: Actor = head) {
  const waiting = await handedUpReport(by, reportId);
  return waiting ? `${reportId} ${waiting.handUp.at}` : null;
}

const sign = (by: Actor, ...reports: (string | null)[]) =>
  signReports(by, { idempotencyKey: newId(), reports });

const deedsOf = (entityId: string) =>
  asNobody((tx) => tx.auditEvent.findMany({ where: { entityId }, orderBy: { at: "asc" } })).then(
    (events) => events.map(({ deed }) => deed),
  );

describe("a unit whose head signs", () => {
  test("what its officer sends directly is refused, and recalled by the head alone", async () => {
    const { reportId, indicatorId } = await owed(world);
    const sent = request(reportId, indicatorId);
    expect(await submitReport(officer, sent)).toMatchObject({
      refusal: { kind: "conflict", message: { key: "sign-off.needed" } },
    });
    expect(await stateOf(reportId)).toMatchObject({ report: { state: "expected" }, versions: [] });
    expect(await submitReport(head, sent)).toMatchObject({ ok: true });
    expect(await recallReport(officer, reportId)).toMatchObject({
      refusal: { message: { key: "sign-off.recalled-by-head" } },
    });
    expect(await recallReport(head, reportId)).toMatchObject({ ok: true });
  });

  test("a unit without it sends as before, and has nothing to hand up", async () => {
    const other = await world.actorOf("officer", "northTwo");
    const taskId = await world.task();
    const indicatorId = await world.indicator(taskId);
    const assignmentId = await world.assign(taskId, "northTwo");
    const reportId = await world.report(
      assignmentId,
      await world.period("2026-10-15", "2026-11-14"),
    );
    const sent = request(reportId, indicatorId);
    expect(await handUpReport(other, sent)).toMatchObject({
      refusal: { message: { key: "sign-off.not-needed" } },
    });
    expect(await submitReport(other, sent)).toMatchObject({ ok: true });
  });

  test("a rule that begins tomorrow binds nobody today", async () => {
    const { reportId, indicatorId } = await owed(world);
    const rule = (required: boolean, validFrom: string) =>
      asNobody((tx) =>
        tx.signOffRule.create({
          data: {
            id: newId(),
            unitId: world.units.northOne.id,
            required,
            validFrom: fromDay(validFrom),
            setById: head.accountId,
          },
        }),
      );
    await rule(false, "2026-06-01");
    await rule(true, "2099-01-01");
    expect(await submitReport(officer, request(reportId, indicatorId))).toMatchObject({ ok: true });
    await rule(true, "2026-06-01"); // the newest word about a day
    expect(
      await submitReport(officer, request((await owed(world)).reportId, indicatorId)),
    ).toMatchObject({ refusal: { message: { key: "sign-off.needed" } } });
  });
});

describe("handing up", () => {
  test("is a draft in law: nothing is sent, counted or late", async () => {
    const { reportId, seen: shown } = await handed();
    expect(shown).not.toBeNull();
    expect(await stateOf(reportId)).toMatchObject({
      report: { state: "draft", firstSubmittedAt: null, currentVersion: 0 },
      assignment: { waiting: 0 },
      versions: [],
    });
    expect((await signOffPile(head)).reports.map(({ context }) => context.id)).toContain(reportId);
    expect((await sheetOf(officer, "vi")).reports.map(({ context }) => context.id)).not.toContain(
      reportId,
    );
    expect(await deedsOf(reportId)).toEqual(["report.handed-up"]);
  });

  test("is checked as if it were sent, and said twice it is once", async () => {
    const { reportId, indicatorId, sent, seen: shown } = await handed();
    const wrong = request(reportId, indicatorId, { [FIELD.denominator(indicatorId)]: "1.5" });
    expect(await handUpReport(officer, wrong)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await handUpReport(officer, sent)).toMatchObject({ ok: true });
    expect(await seen(reportId)).toBe(shown);
    expect(await deedsOf(reportId)).toEqual(["report.handed-up"]);
  });

  test("a sheet hands up its ready rows; the wrong ones stay drafts", async () => {
    const [one, two] = [await owed(world), await owed(world)];
    const row = ({ reportId, indicatorId }: typeof one, whole: string) => ({
      reportId,
      baseVersion: 0,
      fields: { [FIELD.numerator(indicatorId)]: "5", [FIELD.denominator(indicatorId)]: whole },
    });
    const sheet = { locale: "vi", idempotencyKey: newId(), rows: [row(one, "8"), row(two, "x")] };
    const answer = await submitSheet(officer, sheet);
    expect(answer).toMatchObject({
      ok: true,
      value: { receipt: null, rows: [{ what: "handed-up" }, { what: "wrong" }] },
    });
    expect(await seen(one.reportId)).not.toBeNull();
    expect(await seen(two.reportId)).toBeNull();
    expect(await submitSheet(officer, sheet)).toMatchObject({ value: { receipt: null } });
    expect(await deedsOf(one.reportId)).toEqual(["report.handed-up"]);
  });

  test("what is edited afterwards waits no more; what is saved as it was does", async () => {
    const { reportId, sent } = await handed();
    const { fields, locale, baseVersion } = sent;
    const same = { ...fields, [FIELD.difficulty]: "  " };
    await saveDraft(officer, { reportId, locale, baseVersion, fields: same });
    expect(await seen(reportId)).not.toBeNull();
    const other = { ...fields, [FIELD.narrative]: "Khác" };
    await saveDraft(officer, { reportId, locale, baseVersion, fields: other });
    expect(await seen(reportId)).toBeNull();
    expect(await deedsOf(reportId)).toEqual(["report.handed-up", "report.withdrawn"]);
  });
});

describe("signing", () => {
  test("sends all together with one receipt, and says who wrote and who signed", async () => {
    const [one, two] = [await handed(), await handed()];
    const request = { idempotencyKey: newId(), reports: [one.seen, two.seen] };
    const signed = await signReports(head, request);
    if (!signed.ok) throw new Error(JSON.stringify(signed));
    const { receipt } = signed.value;
    expect(receipt).toMatchObject({ count: 2, repeated: false });
    expect(await stateOf(one.reportId)).toMatchObject({
      report: { state: "submitted", currentVersion: 1 },
      assignment: { waiting: 1, state: "in_progress" },
      versions: [{ submittedById: head.accountId, preparedById: officer.accountId }],
    });
    expect(await receiptOfMany(reviewer, receipt?.number ?? "")).toMatchObject({ count: 2 });
    expect(await reportPage(reviewer, one.reportId)).toMatchObject({
      sentBy: { by: head.title, prepared: { by: officer.title } },
    });
    expect(await signReports(head, request)).toMatchObject({
      value: { receipt: { number: receipt?.number, repeated: true } },
    });
    expect(await seen(one.reportId)).toBeNull();
  });

  test("what the officer changed or took away since stays behind", async () => {
    const [kept, edited, withdrawn] = [await handed(), await handed(), await handed()];
    const typed = (sent: typeof kept.sent) => ({ ...sent.fields, [FIELD.narrative]: "Khác" });
    await handUpReport(officer, { ...edited.sent, fields: typed(edited.sent) });
    await saveDraft(officer, { ...withdrawn.sent, fields: typed(withdrawn.sent) });
    expect(await sign(head, kept.seen, edited.seen, withdrawn.seen)).toMatchObject({
      value: {
        receipt: { count: 1 },
        reports: [{ what: "sent" }, { what: "changed" }, { what: "changed" }],
      },
    });
    expect((await stateOf(edited.reportId)).versions).toEqual([]);
    expect(await sign(head, await seen(edited.reportId))).toMatchObject({
      value: { receipt: { count: 1 } },
    });
  });

  test("what can no longer be sent as it is stays behind", async () => {
    const { reportId, assignmentId, seen: shown } = await handed();
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: assignmentId },
        data: { state: "cancelled", endReason: "Thôi giao", endedOn: fromDay(head.today) },
      }),
    );
    expect(await handedUpReport(head, reportId)).toMatchObject({ said: null });
    expect(await sign(head, shown)).toMatchObject({
      value: { receipt: null, reports: [{ what: "wrong" }] },
    });
  });

  test.each([
    ["nobody", () => nobody],
    ["the officer", () => officer],
    ["a sibling's head", () => sibling],
    ["a reviewer", () => reviewer],
  ] as const)("%s finds nothing", async (_, by) => {
    const { reportId, seen: shown } = await handed();
    expect(await sign(by(), shown)).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await handBack(by(), { report: shown, reason: "a" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await handedUpReport(by(), reportId)).toBeNull();
    expect((await signOffPile(by())).reports).toEqual([]);
    expect(await seen(reportId)).toBe(shown);
  });

  test("of two at once one sends, and what the officer hands up anew meanwhile is not lost", async () => {
    for (let round = 0; round < 6; round += 1) {
      const one = await handed();
      const fields = { ...one.sent.fields, [FIELD.narrative]: "Khác" };
      const [first, second, anew] = await Promise.all([
        sign(head, one.seen),
        sign(head, one.seen),
        handUpReport(officer, { ...one.sent, fields }),
      ]);
      const { versions } = await stateOf(one.reportId);
      const sent = [first, second].filter((answer) => answer.ok && answer.value.receipt);
      expect(versions).toHaveLength(sent.length);
      expect(sent.length).toBeLessThanOrEqual(1);
      // Either the head was faster and the officer is told, or the officer was and it waits.
      expect(anew.ok).toBe(sent.length === 0);
      expect((await seen(one.reportId)) !== null).toBe(anew.ok);
    }
  });
});
