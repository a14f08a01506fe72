import { describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { FIELD } from "#lib/domain/report-form.ts";
import { submitReport } from "./submit-report.ts";
import { decided, owed, request, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");

describe("sending a report", () => {
  test("makes a version, moves the report and answers with a receipt", async () => {
    const { reportId, assignmentId, indicatorId } = await owed(world);
    const sent = await submitReport(officer, request(reportId, indicatorId));
    if (!sent.ok) throw new Error(JSON.stringify(sent));
    expect(sent.value).toMatchObject({ reportId, version: 1, repeated: false });
    expect(sent.value.number).toMatch(/^\d{4}-\d{6}$/);

    const kept = await stateOf(reportId);
    expect(kept.report).toMatchObject({ state: "submitted", currentVersion: 1 });
    expect(kept.report.firstSubmittedAt).toEqual(kept.report.submittedAt);
    expect(kept.assignment).toMatchObject({ state: "in_progress", waiting: 1 });
    const [version] = kept.versions;
    expect(version).toMatchObject({ number: 1, noChange: false, narrative: "Đã xử lý" });
    expect(
      version?.values.map(({ numerator, denominator }) => [+numerator, Number(denominator)]),
    ).toEqual([[1234.5, 2000]]);
    const trail = await asNobody((tx) =>
      tx.auditEvent.findMany({
        where: { entityId: reportId },
        select: { deed: true, unitId: true },
      }),
    );
    expect(trail).toEqual([{ deed: "report.submitted", unitId: world.units.northOne.id }]);
    const left = await asNobody((tx) => tx.outbox.count({ where: { topic: "report.submitted" } }));
    expect(left).toBeGreaterThan(0);
    expect(assignmentId).toBe(kept.report.assignmentId);
  });

  test("takes no fraction where things are counted", async () => {
    const { reportId, indicatorId } = await owed(world);
    await asNobody((tx) =>
      tx.indicator.update({ where: { id: indicatorId }, data: { partDecimals: 0 } }),
    );
    expect(await submitReport(officer, request(reportId, indicatorId))).toMatchObject({
      refusal: { fields: { [FIELD.numerator(indicatorId)]: { key: "numbers.not-whole" } } },
    });
  });

  test("changes nothing when something is wrong", async () => {
    const { reportId, indicatorId } = await owed(world);
    const wrong = request(reportId, indicatorId, { [FIELD.numerator(indicatorId)]: "1.5" });
    expect(await submitReport(officer, wrong)).toMatchObject({
      ok: false,
      refusal: {
        kind: "invalid",
        fields: { [FIELD.numerator(indicatorId)]: { key: "numbers.decimal-comma" } },
      },
    });
    const kept = await stateOf(reportId);
    expect(kept).toMatchObject({ report: { state: "expected", currentVersion: 0 }, versions: [] });
    expect(kept.assignment).toMatchObject({ state: "assigned", waiting: 0 });
    // The form is corrected and sent with the key it had.
    const right = {
      ...wrong,
      ...request(reportId, indicatorId),
      idempotencyKey: wrong.idempotencyKey,
    };
    expect(await submitReport(officer, right)).toMatchObject({ ok: true });
  });

  test("a difficulty and a proposal become things that somebody must answer, once", async () => {
    const { reportId, assignmentId, indicatorId } = await owed(world);
    const asked = {
      [FIELD.difficulty]: "Thiếu máy tính",
      [FIELD.proposal]: "Đề nghị cấp 3 bộ",
      [FIELD.proposalTo]: world.units.ministry.id,
    };
    await submitReport(officer, request(reportId, indicatorId, asked));
    await decided(world, reportId, reviewer.accountId, "returned");
    const again = { ...asked, [FIELD.difficulty]: "Thiếu 3 máy tính" };
    const sent = await submitReport(officer, request(reportId, indicatorId, again, 1));
    expect(sent).toMatchObject({ ok: true, value: { version: 2 } });
    const raised = await asNobody((tx) =>
      tx.difficulty.findMany({
        where: { assignmentId },
        orderBy: { isProposal: "asc" },
        select: { text: true, isProposal: true, addressedToId: true },
      }),
    );
    expect(raised).toEqual([
      { text: "Thiếu 3 máy tính", isProposal: false, addressedToId: world.units.north.id },
      { text: "Đề nghị cấp 3 bộ", isProposal: true, addressedToId: world.units.ministry.id },
    ]);
  });

  test("the first submission date stays through a return", async () => {
    const { reportId, indicatorId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    const first = await stateOf(reportId);
    await decided(world, reportId, reviewer.accountId, "returned");
    expect(await submitReport(officer, request(reportId, indicatorId, {}, 1))).toMatchObject({
      refusal: { kind: "invalid", fields: { narrative: { key: "reports.resent-unchanged" } } },
    });
    const mended = { [FIELD.narrative]: "Đã sửa theo biểu 2" };
    await submitReport(officer, request(reportId, indicatorId, mended, 1));
    const second = await stateOf(reportId);
    expect(second.report.firstSubmittedAt).toEqual(first.report.firstSubmittedAt);
    expect(second.report).toMatchObject({ state: "submitted", currentVersion: 2, decidedAt: null });
    expect(second.assignment.waiting).toBe(1);
  });

  test("a correction of an approved report waits for a decision as a new version", async () => {
    const { reportId, indicatorId } = await owed(world);
    await submitReport(officer, request(reportId, indicatorId));
    await decided(world, reportId, reviewer.accountId, "approved");
    const sent = await submitReport(officer, request(reportId, indicatorId, {}, 1));
    expect(sent).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await stateOf(reportId)).report).toMatchObject({ state: "submitted" });
    const deeds = await asNobody((tx) =>
      tx.auditEvent.findMany({
        where: { entityId: reportId },
        select: { deed: true },
        orderBy: { id: "asc" },
      }),
    );
    expect(deeds.map(({ deed }) => deed)).toEqual(["report.submitted", "report.corrected"]);
  });

  test("no change says the last period's figures again", async () => {
    const { reportId, indicatorId, assignmentId } = await owed(world, {
      startsOn: "2026-08-15",
      endsOn: "2026-09-14",
    });
    await submitReport(officer, request(reportId, indicatorId));
    const next = await world.report(assignmentId, await world.period("2026-09-15", "2026-10-14"));
    const sent = await submitReport(officer, {
      ...request(next, indicatorId),
      fields: { [FIELD.noChange]: "yes" },
    });
    expect(sent).toMatchObject({ ok: true });
    const [version] = (await stateOf(next)).versions;
    expect(version).toMatchObject({ noChange: true, narrative: null });
    expect(version?.values.map(({ numerator }) => +numerator)).toEqual([1234.5]);
  });
});

describe("the same request again", () => {
  test("gets the same receipt and writes nothing", async () => {
    const { reportId, indicatorId } = await owed(world);
    const form = request(reportId, indicatorId);
    const first = await submitReport(officer, form);
    const second = await submitReport(officer, form);
    if (!first.ok || !second.ok) throw new Error("refused");
    expect(second.value).toEqual({ ...first.value, repeated: true });
    expect((await stateOf(reportId)).versions).toHaveLength(1);
  });

  test("ten at the same moment make one report", async () => {
    const { reportId, indicatorId } = await owed(world);
    const form = request(reportId, indicatorId);
    const all = await Promise.all(Array.from({ length: 10 }, () => submitReport(officer, form)));
    const numbers = all.map((one) => (one.ok ? one.value.number : one.refusal));
    expect(new Set(numbers).size).toBe(1);
    expect(all.filter((one) => one.ok && !one.value.repeated)).toHaveLength(1);
    expect((await stateOf(reportId)).versions).toHaveLength(1);
  });

  test("two forms at the same moment: one wins, the other is told who and when", async () => {
    const { reportId, indicatorId } = await owed(world);
    const colleague = await world.actorOf("officer", "northOne");
    const [one, other] = await Promise.all([
      submitReport(officer, request(reportId, indicatorId)),
      submitReport(colleague, request(reportId, indicatorId)),
    ]);
    const refused = [one, other].filter((each) => !each.ok);
    expect(refused).toMatchObject([
      {
        refusal: {
          kind: "conflict",
          message: {
            key: "reports.meanwhile-sent",
            values: { by: expect.stringContaining("officer"), at: expect.any(Number) },
          },
        },
      },
    ]);
    expect((await stateOf(reportId)).versions).toHaveLength(1);
  });

  test("with something else in it is refused", async () => {
    const { reportId, indicatorId } = await owed(world);
    const form = request(reportId, indicatorId);
    const sent = await submitReport(officer, form);
    const changed = { ...form, fields: { ...form.fields, [FIELD.narrative]: "Khác" } };
    expect(await submitReport(officer, changed)).toMatchObject({
      ok: false,
      refusal: {
        kind: "conflict",
        message: {
          key: "reports.already-sent-otherwise",
          values: { number: sent.ok && sent.value.number },
        },
      },
    });
    // One key, two reports at once.
    const another = await owed(world);
    const both = [
      form,
      { ...request(another.reportId, another.indicatorId), idempotencyKey: form.idempotencyKey },
    ];
    const answers = await Promise.all(both.map((each) => submitReport(officer, each)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  });
});

describe("who decided meanwhile", () => {
  test.each(["approved", "returned"] as const)(
    "%s: the form of before is refused",
    async (decision) => {
      const { reportId, indicatorId } = await owed(world);
      await submitReport(officer, request(reportId, indicatorId));
      await decided(world, reportId, reviewer.accountId, decision);
      expect(await submitReport(officer, request(reportId, indicatorId))).toMatchObject({
        refusal: {
          kind: "conflict",
          message: {
            key: `reports.meanwhile-${decision}`,
            values: { by: expect.stringContaining("reviewer") },
          },
        },
      });
      expect((await stateOf(reportId)).versions).toHaveLength(1);
    },
  );

  test("a withdrawn assignment takes no report", async () => {
    const { reportId, indicatorId, assignmentId } = await owed(world);
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: assignmentId },
        data: { state: "cancelled", endedOn: new Date("2026-11-01"), endReason: "Giao nhầm" },
      }),
    );
    expect(await submitReport(officer, request(reportId, indicatorId))).toMatchObject({
      refusal: { kind: "conflict", message: { key: "reports.assignment-ended" } },
    });
  });
});

describe("out of reach is not found", () => {
  test.each([
    ["a sibling unit's officer", () => world.actorOf("officer", "northTwo")],
    ["the province's officer", () => world.actorOf("officer", "north")],
    ["the reviewer above", () => world.actorOf("reviewer", "north")],
    ["the unit's leader", () => world.actorOf("leader", "northOne")],
    [
      "an officer of another group of tasks",
      () => world.actorOf("officer", "northOne", { groupIds: [world.groups.money] }),
    ],
    ["nobody", () => world.nobody()],
  ])("%s", async (_, who) => {
    const { reportId, indicatorId } = await owed(world);
    const refused = await submitReport(await who(), request(reportId, indicatorId));
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
    expect((await stateOf(reportId)).versions).toHaveLength(0);
  });

  test.each([
    ["no id", "1"],
    ["another's id", newId()],
  ])("%s", async (_, id) => {
    expect(await submitReport(officer, request(id, newId()))).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});
