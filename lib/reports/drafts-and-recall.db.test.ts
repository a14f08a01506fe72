import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { formOf } from "./form-of-report.ts";
import { recallReport } from "./recall-report.ts";
import { reportPage } from "./report-page.ts";
import { saveDraft } from "./save-draft.ts";
import { submitReport } from "./submit-report.ts";
import { decided, owed, request, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");

const strangers = [
  ["a sibling unit's officer", () => world.actorOf("officer", "northTwo")],
  ["the reviewer above", () => world.actorOf("reviewer", "north")],
  ["nobody", () => world.nobody()],
] as const;

describe("a draft", () => {
  test("is kept as it was typed, wrong or not, and begins the report", async () => {
    const { reportId, indicatorId } = await owed(world);
    const typed = {
      [FIELD.numerator(indicatorId)]: "khoảng 12\0",
      [FIELD.narrative]: " hai  dòng\n\ud800",
    };
    expect(await saveDraft(officer, { reportId, locale: "vi", fields: typed })).toMatchObject({
      ok: true,
      value: { savedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
    expect((await stateOf(reportId)).report.state).toBe("draft");
    const page = await reportPage(officer, reportId);
    expect(page?.draft?.fields).toEqual({
      [FIELD.numerator(indicatorId)]: "khoảng 12",
      [FIELD.narrative]: " hai  dòng\n\ufffd",
    });
  });

  test("is read in the other language", async () => {
    const { reportId, indicatorId } = await owed(world);
    const fields = {
      [FIELD.numerator(indicatorId)]: "1.234,5",
      [FIELD.denominator(indicatorId)]: "x",
    };
    await saveDraft(officer, { reportId, locale: "vi", fields });
    const page = await reportPage(officer, reportId);
    if (!page) throw new Error("out of reach");
    expect(formOf(page, "en", { correct: false })?.typed).toMatchObject({
      [FIELD.numerator(indicatorId)]: "1234.5",
      [FIELD.denominator(indicatorId)]: "x",
    });
  });

  test("takes the figures of the period before into what is still empty", async () => {
    const { reportId, indicatorId, assignmentId } = await owed(world, {
      startsOn: "2026-08-15",
      endsOn: "2026-09-14",
    });
    await submitReport(officer, request(reportId, indicatorId));
    const next = await world.report(assignmentId, await world.period("2026-09-15", "2026-10-14"));
    const fields = { [FIELD.denominator(indicatorId)]: "2100" };
    await saveDraft(officer, { reportId: next, locale: "vi", fields }, { take: true });
    expect((await reportPage(officer, next))?.draft?.fields).toMatchObject({
      [FIELD.numerator(indicatorId)]: "1234,5",
      [FIELD.denominator(indicatorId)]: "2100",
    });
  });

  test("goes when the report is sent, and is not kept while it waits", async () => {
    const { reportId, indicatorId } = await owed(world);
    const form = request(reportId, indicatorId);
    await saveDraft(officer, form);
    await submitReport(officer, form);
    expect((await reportPage(officer, reportId))?.draft).toBeNull();
    expect(await saveDraft(officer, form)).toMatchObject({
      refusal: { kind: "conflict", message: { key: "reports.meanwhile-sent" } },
    });
    // After a refusal it is kept all the same, for the page that says what happened.
    await saveDraft(officer, form, { anyway: true });
    expect((await reportPage(officer, reportId))?.aside?.fields).toEqual(form.fields);
    expect((await stateOf(reportId)).report.state).toBe("submitted");
  });

  test("that came too late shadows neither what was sent nor a newer draft", async () => {
    const { reportId, indicatorId } = await owed(world);
    const typed = async () => {
      const page = await reportPage(officer, reportId);
      return page && formOf(page, "vi", { correct: false })?.typed[FIELD.numerator(indicatorId)];
    };
    const form = (numerator: string, baseVersion: number) =>
      request(reportId, indicatorId, { [FIELD.numerator(indicatorId)]: numerator }, baseVersion);
    await submitReport(officer, form("100", 0));
    const late = { value: { aside: true } };
    expect(await saveDraft(officer, form("7", 0), { anyway: true })).toMatchObject(late);
    await recallReport(officer, reportId);
    expect(await typed()).toBe("100");
    // A tab that was left open before the first submission.
    const moved = { refusal: { kind: "conflict" } };
    expect(await saveDraft(officer, form("8", 0))).toMatchObject(moved);
    expect(await typed()).toBe("100");
    await saveDraft(officer, form("101", 1));
    expect(await saveDraft(officer, form("9", 0), { anyway: true })).toMatchObject(late);
    expect(await typed()).toBe("101");
  });

  test("that was saved elsewhere since the form was drawn is not written over", async () => {
    const { reportId, indicatorId } = await owed(world);
    const colleague = await world.actorOf("officer", "northOne");
    const name = FIELD.numerator(indicatorId);
    const drawn = (numerator: string, baseDraft: string | undefined) => ({
      ...request(reportId, indicatorId, { [name]: numerator }),
      baseDraft,
    });
    const page = async () => {
      const { draft, aside } = (await reportPage(officer, reportId)) ?? {};
      return { draft: draft?.fields[name], aside: aside?.fields[name], at: draft?.savedAt };
    };
    const older = drawn("7", "");
    await saveDraft(colleague, drawn("8", ""));
    const first = await page();
    const refused = {
      refusal: {
        kind: "conflict",
        message: { key: "reports.meanwhile-drafted", values: { by: colleague.title } },
      },
    };
    expect(await saveDraft(officer, older)).toMatchObject(refused);
    expect(await submitReport(officer, older)).toMatchObject(refused);
    expect(await page()).toEqual(first);
    expect(first).toMatchObject({ draft: "8", aside: undefined });

    // The button keeps it beside the newer one, which stays as it was, and there it stays.
    expect(await saveDraft(officer, older, { anyway: true })).toMatchObject({
      value: { aside: true },
    });
    expect(await page()).toEqual({ ...first, aside: "7" });
    // A form that was drawn from the newer one goes on, as often as it likes.
    const next = drawn("9", first.at);
    expect(await saveDraft(officer, next)).toMatchObject({ value: { aside: false } });
    const again = { ...next, fields: { ...next.fields, [name]: "10" } };
    expect(await saveDraft(officer, again)).toMatchObject({ value: { aside: false } });
    expect(await page()).toMatchObject({ draft: "10", aside: "7" });
    expect(await saveDraft(colleague, drawn("8", first.at))).toMatchObject({ ok: false });
    expect(await submitReport(officer, again)).toMatchObject({ ok: true });
  });

  test("that waited while its owner was signed out takes no newer draft's place", async () => {
    const { reportId, indicatorId } = await owed(world);
    const form = (numerator: string) =>
      request(reportId, indicatorId, { [FIELD.numerator(indicatorId)]: numerator });
    const anHourAgo = { anyway: true, typedAt: new Date(Date.now() - 3_600_000) };
    expect(await saveDraft(officer, form("7"), anHourAgo)).toMatchObject({ ok: true });
    await saveDraft(officer, form("8"));
    expect(await saveDraft(officer, form("7"), anHourAgo)).toMatchObject({
      refusal: { kind: "conflict" },
    });
    const page = await reportPage(officer, reportId);
    expect(page?.draft?.fields[FIELD.numerator(indicatorId)]).toBe("8");
  });

  test("of a returned report leaves it returned, and is nobody else's to see", async () => {
    const { reportId, indicatorId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    await decided(world, reportId, reviewer.accountId, "returned");
    await saveDraft(officer, request(reportId, indicatorId, {}, 1));
    expect((await stateOf(reportId)).report.state).toBe("returned");
    expect((await reportPage(reviewer, reportId))?.draft).toBeNull();
  });

  test.each(strangers)("out of reach is not found: %s", async (_, who) => {
    const { reportId, indicatorId } = await owed(world);
    expect(await saveDraft(await who(), request(reportId, indicatorId))).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });

  test("more than a form can hold is refused", async () => {
    const { reportId } = await owed(world);
    const fields = { narrative: "x".repeat(20_001) };
    expect(await saveDraft(officer, { reportId, locale: "vi", fields })).toMatchObject({
      ok: false,
    });
  });
});

describe("a recall", () => {
  test("takes a report back until somebody decides; the first submission stays", async () => {
    const { reportId, indicatorId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    const sent = await stateOf(reportId);
    expect(await recallReport(officer, reportId)).toMatchObject({ ok: true });
    const back = await stateOf(reportId);
    expect(back.report).toMatchObject({
      state: "draft",
      currentVersion: 1,
      submittedAt: null,
      firstSubmittedAt: sent.report.firstSubmittedAt,
    });
    expect(back.assignment.waiting).toBe(0);

    // The form begins with what was sent; it goes out as the next version.
    const page = await reportPage(officer, reportId);
    if (!page) throw new Error("out of reach");
    expect(formOf(page, "vi", { correct: false })?.typed).toMatchObject({
      [FIELD.numerator(indicatorId)]: "1234,5",
      [FIELD.narrative]: "Đã xử lý",
    });
    const again = await submitReport(officer, request(reportId, indicatorId, {}, 1));
    expect(again).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await stateOf(reportId)).report.firstSubmittedAt).toEqual(sent.report.firstSubmittedAt);
  });

  test.each(["approved", "returned"] as const)(
    "after it was %s is refused with who and when",
    async (decision) => {
      const { reportId, indicatorId } = await owed(world);
      await submitReport(officer, request(reportId, indicatorId));
      await decided(world, reportId, reviewer.accountId, decision);
      expect(await recallReport(officer, reportId)).toMatchObject({
        refusal: { message: { key: `reports.meanwhile-${decision}` } },
      });
      expect((await stateOf(reportId)).report.state).toBe(decision);
    },
  );

  test("after one line of two is refused with who and when; an opinion holds nothing up", async () => {
    const { reportId, indicatorId, taskId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    await said(reportId, 1, "opinion");
    expect(await recallReport(officer, reportId)).toMatchObject({ ok: true });
    await submitReport(officer, request(reportId, indicatorId, {}, 1));
    await asNobody((tx) =>
      tx.task.update({ where: { id: taskId }, data: { decisionRule: "both" } }),
    );
    await said(reportId, 2, "approved");
    expect(await recallReport(officer, reportId)).toMatchObject({
      refusal: {
        kind: "conflict",
        message: {
          key: "reports.meanwhile-approved-first",
          values: { by: reviewer.title, at: expect.any(Number) },
        },
      },
    });
  });

  test("of what was never sent is refused", async () => {
    const { reportId } = await owed(world);
    expect(await recallReport(officer, reportId)).toMatchObject({
      refusal: { message: { key: "reports.meanwhile-changed" } },
    });
  });

  test("and a decision at the same moment: one of them wins", async () => {
    const { reportId, indicatorId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    const [one, other] = await Promise.all([
      recallReport(officer, reportId),
      recallReport(officer, reportId),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
  });

  test.each(strangers)("out of reach is not found: %s", async (_, who) => {
    const { reportId, indicatorId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    expect(await recallReport(await who(), reportId)).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await recallReport(await who(), "no id")).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect((await stateOf(reportId)).report.state).toBe("submitted");
  });
});

/** The local line's word on a version. */
function said(reportId: string, number: number, decision: "approved" | "opinion") {
  return asNobody(async (tx) => {
    const version = await tx.reportVersion.findFirstOrThrow({ where: { reportId, number } });
    await tx.review.create({
      data: {
        id: newId(),
        versionId: version.id,
        line: "local",
        decision,
        reason: "Đồng ý",
        unitId: world.units.committee.id,
        decidedById: reviewer.accountId,
      },
    });
  });
}
