import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { returnReports } from "./return-reports.ts";
import { assignmentOf, figureOf, monthlyTask, reportOf } from "./testing.ts";

let world: World;
let task: Awaited<ReturnType<typeof monthlyTask>>;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  task = await monthlyTask(world);
  reviewer = await world.actorOf("reviewer", "north");
});

/** A task of its own for each test, so that the units can be given it anew. */
async function sentByNorthOne(version: Parameters<typeof task.sent>[1] = {}) {
  task = await monthlyTask(world);
  return task.sent("northOne", version);
}

const NOT_FOUND = { ok: false, refusal: { kind: "not-found" } };

describe("approving", () => {
  test("makes the figure count, and says who did it", async () => {
    const { assignmentId, reportId, versionId } = await sentByNorthOne({ numerator: 41 });
    expect((await assignmentOf(assignmentId)).waiting).toBe(1);

    expect(await approveReports(reviewer, { version: versionId })).toEqual({
      ok: true,
      value: {
        verdict: "approved",
        count: 1,
        versionIds: [versionId],
        repeated: 0,
        left: [],
        waitingForOther: 0,
      },
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "approved", currentVersion: 1 });
    expect(await assignmentOf(assignmentId)).toMatchObject({ state: "in_progress", waiting: 0 });
    expect(await figureOf(assignmentId)).toEqual({
      numerator: 41,
      denominator: 50,
      asOf: "2026-11-14",
    });

    const told = await asNobody((tx) =>
      Promise.all([
        tx.review.findMany({ where: { versionId } }),
        tx.auditEvent.findMany({ where: { entityId: reportId } }),
        tx.outbox.findMany({ where: { payload: { path: ["reportId"], equals: reportId } } }),
      ]),
    );
    expect(told).toMatchObject([
      [{ line: "command", decision: "approved", unitId: world.units.north.id }],
      [{ deed: "report.approved", accountId: reviewer.accountId, detail: { version: 1 } }],
      [{ topic: "report.approved", sentAt: null }],
    ]);
  });

  test("the marked ones together, each once", async () => {
    task = await monthlyTask(world);
    const [one, two] = [await task.sent("northOne"), await task.sent("northTwo")];
    const version = [one.versionId, two.versionId, two.versionId];
    expect(await approveReports(reviewer, { version })).toMatchObject({ value: { count: 2 } });
  });

  test("twice by the same hand is no harm", async () => {
    const { versionId } = await sentByNorthOne();
    await approveReports(reviewer, { version: versionId });
    expect(await approveReports(reviewer, { version: versionId })).toMatchObject({
      ok: true,
      value: { count: 0, repeated: 1, left: [] },
    });
  });

  test("is out of reach for a sibling province, two levels above, the unit itself and nobody", async () => {
    const { reportId, versionId } = await sentByNorthOne();
    const strangers = [
      await world.actorOf("reviewer", "south"),
      await world.actorOf("reviewer", "ministry"),
      await world.actorOf("officer", "northOne"),
      await world.actorOf("leader", "north"),
      await world.actorOf("admin", "ministry"),
      await world.nobody(),
    ];
    for (const actor of strangers) {
      expect(await approveReports(actor, { version: versionId })).toMatchObject(NOT_FOUND);
      const reason = "Số liệu chưa khớp";
      expect(await returnReports(actor, { version: versionId, reason })).toMatchObject(NOT_FOUND);
    }
    expect(await reportOf(reportId)).toMatchObject({ state: "submitted" });
  });

  test("a limited reviewer decides within the groups that were named", async () => {
    const { money, reports } = world.groups;
    const { versionId } = await sentByNorthOne();
    const moneyOnly = await world.actorOf("reviewer", "north", { groupIds: [money] });
    expect(await approveReports(moneyOnly, { version: versionId })).toMatchObject(NOT_FOUND);
    const both = await world.actorOf("reviewer", "north", { groupIds: [money, reports] });
    expect(await approveReports(both, { version: versionId })).toMatchObject({ ok: true });
  });

  test.each([
    ["no version", {}],
    ["what is no id", { version: "1; drop table report" }],
    ["an unknown one", { version: newId() }],
  ])("%s is not found", async (_, input) => {
    expect(await approveReports(reviewer, input)).toMatchObject(NOT_FOUND);
  });

  test("nobody decides their own, though they sit above", async () => {
    const { reportId, versionId } = await sentByNorthOne();
    await asNobody((tx) => tx.report.update({ where: { id: reportId }, data: { state: "draft" } }));
    const own = await world.submit(reportId, reviewer.accountId);
    expect(own).not.toBe(versionId);
    expect(await approveReports(reviewer, { version: own })).toMatchObject({
      ok: false,
      refusal: { kind: "conflict", message: { key: "reviews.left-own" } },
    });
  });

  test("a version that was sent again meanwhile is not approved unseen", async () => {
    const { reportId, versionId } = await sentByNorthOne();
    await asNobody((tx) => tx.report.update({ where: { id: reportId }, data: { state: "draft" } }));
    const recalled = { ok: false, refusal: { message: { key: "reviews.left-changed" } } };
    expect(await approveReports(reviewer, { version: versionId })).toMatchObject(recalled);
    const second = await task.sentAgain("northOne", reportId, { numerator: 42, denominator: 50 });
    expect(await approveReports(reviewer, { version: versionId })).toMatchObject(recalled);
    expect(await approveReports(reviewer, { version: second })).toMatchObject({ ok: true });
  });

  test("of several, those that somebody was faster with are left and told", async () => {
    task = await monthlyTask(world);
    const [one, two] = [await task.sent("northOne"), await task.sent("northTwo")];
    const other = await world.actorOf("reviewer", "north");
    await approveReports(other, { version: two.versionId });
    expect(
      await approveReports(reviewer, { version: [one.versionId, two.versionId] }),
    ).toMatchObject({
      ok: true,
      value: { count: 1, left: [{ why: "decided", unit: "xã Bắc Hai", by: other.title }] },
    });
  });
});

describe("two at once", () => {
  test("one wins, the other is told who and when", async () => {
    const other = await world.actorOf("reviewer", "north");
    for (let round = 0; round < 5; round++) {
      const { reportId, versionId } = await sentByNorthOne();
      const outcomes = await Promise.all([
        approveReports(reviewer, { version: versionId }),
        returnReports(other, { version: versionId, reason: "Chưa khớp với biên bản" }),
      ]);
      const { state, decidedAt } = await reportOf(reportId);
      const loser = outcomes.find(({ ok }) => !ok);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(loser).toMatchObject({
        refusal: {
          kind: "conflict",
          message: {
            key: `reviews.left-${state}`,
            values: { by: (state === "approved" ? reviewer : other).title },
          },
        },
      });
      const message =
        loser && !loser.ok && "message" in loser.refusal ? loser.refusal.message : null;
      expect(Math.abs(Date.parse(String(message?.values?.at)) - Number(decidedAt))).toBeLessThan(
        1_000,
      );
    }
  });

  test("two that take overlapping piles do not lock each other out", async () => {
    const other = await world.actorOf("reviewer", "north");
    for (let round = 0; round < 5; round++) {
      task = await monthlyTask(world);
      const sent = [await task.sent("northOne"), await task.sent("northTwo")];
      const version = sent.map(({ versionId }) => versionId);
      const outcomes = await Promise.all([
        approveReports(reviewer, { version }),
        approveReports(other, { version: version.toReversed() }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });
});

describe("returning", () => {
  test("needs a reason, and keeps it with the version", async () => {
    const { assignmentId, reportId, versionId } = await sentByNorthOne();
    for (const reason of [undefined, "", " \r\n "]) {
      expect(await returnReports(reviewer, { version: versionId, reason })).toMatchObject({
        ok: false,
        refusal: { kind: "invalid", fields: { reason: { key: "reviews.reason-missing" } } },
      });
    }
    expect(await reportOf(reportId)).toMatchObject({ state: "submitted" });

    const reason = "Số văn bản điện tử nhiều hơn tổng số.\r\nXem lại biểu 2.";
    expect(await returnReports(reviewer, { version: versionId, reason })).toMatchObject({
      value: { count: 1 },
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "returned" });
    expect(await assignmentOf(assignmentId)).toMatchObject({ waiting: 0, state: "assigned" });
    expect(await figureOf(assignmentId)).toBeNull();
    const review = await asNobody((tx) => tx.review.findFirst({ where: { versionId } }));
    expect(review).toMatchObject({ decision: "returned", reason: reason.replace("\r", "") });
  });

  test("the next version is decided anew", async () => {
    const { reportId, versionId } = await sentByNorthOne();
    await returnReports(reviewer, { version: versionId, reason: "Thiếu" });
    const second = await task.sentAgain("northOne", reportId, { numerator: 39, denominator: 50 });
    expect(await approveReports(reviewer, { version: second })).toMatchObject({ ok: true });
    expect(await reportOf(reportId)).toMatchObject({ state: "approved", currentVersion: 2 });
  });
});
