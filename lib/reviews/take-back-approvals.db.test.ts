import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { takeBackApprovals } from "./take-back-approvals.ts";
import {
  assignmentOf,
  day,
  figureOf,
  monthlyTask,
  periodFiguresOf,
  reportOf,
  yearFiguresOf,
} from "./testing.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

async function approve(...version: string[]) {
  expect(await approveReports(reviewer, { version })).toMatchObject({
    value: { count: version.length, versionIds: expect.arrayContaining(version) },
  });
}
async function takeBack(...version: string[]) {
  expect(await takeBackApprovals(reviewer, { version })).toEqual({
    ok: true,
    value: { count: version.length, kept: [] },
  });
}
const keptFor = (why: string) => ({
  ok: false,
  refusal: { kind: "conflict", message: { key: `taking-back.kept-${why}` } },
});

describe("an approval that is taken back", () => {
  test("counts no more: the report waits again, what was approved before stands", async () => {
    const task = await monthlyTask(world);
    const october = await task.sent("northOne", { endsOn: "2026-10-14", numerator: 30 });
    const { assignmentId } = october;
    await approve(october.versionId);
    const november = await task.sent("northOne", { assignmentId, numerator: 40 });
    await approve(november.versionId);

    await takeBack(november.versionId);
    expect(await reportOf(november.reportId)).toMatchObject({
      state: "submitted",
      decidedAt: null,
      currentVersion: 1,
    });
    expect((await assignmentOf(assignmentId)).waiting).toBe(1);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 30, asOf: "2026-10-14" });
    expect(await periodFiguresOf(assignmentId)).toEqual([["2026-10-14", 30]]);
    expect(await yearFiguresOf(assignmentId)).toEqual([[2026, 30]]);

    const kept = await asNobody((tx) =>
      tx.reviewTakenBack.findMany({ where: { versionId: november.versionId } }),
    );
    expect(kept).toMatchObject([{ decision: "approved", decidedById: reviewer.accountId }]);
    const told = await asNobody((tx) =>
      tx.auditEvent.findMany({
        where: { entityId: november.reportId, deed: "report.approval-taken-back" },
      }),
    );
    expect(told).toHaveLength(1);

    // It is approved anew as if nothing had been.
    await approve(november.versionId);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 40 });
    await takeBack(november.versionId);
    await takeBack(october.versionId);
    expect(await figureOf(assignmentId)).toBeNull();
    expect(await yearFiguresOf(assignmentId)).toEqual([]);
  });

  test("leaves the version that a correction replaced", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northTwo", { numerator: 30 });
    await approve(sent.versionId);
    const again = await task.sentAgain("northTwo", sent.reportId, {
      numerator: 35,
      denominator: 50,
    });
    await approve(again);
    await takeBack(again);
    expect(await figureOf(sent.assignmentId)).toMatchObject({ numerator: 30 });
    // The approved version itself is not the newest any more.
    expect(await takeBackApprovals(reviewer, { version: sent.versionId })).toMatchObject(
      keptFor("corrected"),
    );
  });

  // The newest closed period is opened first, so that the later one is often approved before the earlier.
  test.each([
    ["in their order", false],
    ["the later one first", true],
  ])(
    "puts money back to the đồng, also where no report told of it before: approved %s",
    async (_, laterFirst) => {
      const task = await monthlyTask(world, { kind: "funding" });
      const assignmentId = await world.assign(task.taskId, "northOne");
      const lineId = newId();
      await asNobody((tx) =>
        tx.fundingLine.create({
          data: {
            id: lineId,
            assignmentId,
            unitId: world.units.northOne.id,
            year: 2026,
            source: "province",
            planned: 900n,
            note: "dự toán giao",
          },
        }),
      );
      const told = (disbursed: bigint, ministry = 0n) => ({
        create: [
          { year: 2026, source: "province" as const, planned: 950n, allocated: 800n, disbursed },
          ...(ministry > 0n
            ? [
                {
                  year: 2026,
                  source: "ministry" as const,
                  planned: ministry,
                  allocated: ministry,
                  disbursed: 0n,
                },
              ]
            : []),
        ],
      });
      const october = await task.sent("northOne", {
        endsOn: "2026-10-14",
        assignmentId,
        money: told(100n),
      });
      const november = await task.sent("northOne", { assignmentId, money: told(200n, 70n) });
      const both = [october.versionId, november.versionId];
      for (const version of laterFirst ? both.toReversed() : both) await approve(version);
      expect(await assignmentOf(assignmentId)).toMatchObject({ planned: 1020n, disbursed: 200n });
      await takeBack(november.versionId);
      expect(await assignmentOf(assignmentId)).toMatchObject({
        planned: 950n,
        allocated: 800n,
        disbursed: 100n,
      });
      await takeBack(october.versionId);
      expect(await assignmentOf(assignmentId)).toMatchObject({
        planned: 900n,
        allocated: 0n,
        disbursed: 0n,
      });
      const line = await asNobody((tx) =>
        tx.fundingLine.findUniqueOrThrow({ where: { id: lineId } }),
      );
      expect(line.note).toBe("dự toán giao");
    },
  );

  test("puts a building back and opens the task that it completed", async () => {
    const task = await monthlyTask(world, { kind: "works" });
    const assignmentId = await world.assign(task.taskId, "northOne");
    const worksId = newId();
    await asNobody(async (tx) => {
      await tx.works.create({
        data: {
          id: worksId,
          unitId: world.units.northOne.id,
          kind: "new_build",
          name: "Trụ sở",
          isMain: false,
          stageOn: day("2025-01-05"),
        },
      });
      await tx.assignmentWorks.create({ data: { assignmentId, worksId } });
    });
    const over = await task.sent("northOne", {
      assignmentId,
      worksId,
      stage: "handed_over",
      stageOn: day("2026-11-02"),
      completedOn: day("2026-11-02"),
    });
    await approve(over.versionId);
    expect(await assignmentOf(assignmentId)).toMatchObject({ state: "done" });
    await takeBack(over.versionId);
    expect(
      await asNobody((tx) => tx.works.findUniqueOrThrow({ where: { id: worksId } })),
    ).toMatchObject({ stage: "need_confirmed", stageOn: day("2025-01-05"), handedOverOn: null });
    expect(await asNobody((tx) => tx.worksStageEvent.count({ where: { worksId } }))).toBe(0);
    expect(await assignmentOf(assignmentId)).toMatchObject({
      state: "in_progress",
      doneOn: null,
      endedOn: null,
    });
    expect(
      await asNobody((tx) => tx.assignmentChange.findMany({ where: { assignmentId } })),
    ).toMatchObject([{ kind: "reopening" }]);
  });
});

describe("an approval stays", () => {
  test("where a later period was approved upon it; the others of the deed go", async () => {
    const task = await monthlyTask(world);
    const october = await task.sent("northOne", { endsOn: "2026-10-14" });
    const november = await task.sent("northOne", { assignmentId: october.assignmentId });
    const other = await task.sent("northTwo");
    await approve(october.versionId, november.versionId, other.versionId);
    expect(await takeBackApprovals(reviewer, { version: october.versionId })).toMatchObject(
      keptFor("later-approved"),
    );
    expect(
      await takeBackApprovals(reviewer, { version: [october.versionId, other.versionId] }),
    ).toMatchObject({ ok: true, value: { count: 1, kept: [{ why: "later-approved" }] } });
  });

  test("where it is the other line's turn already, or the level above used it", async () => {
    const both = await monthlyTask(world, { decisionRule: "both" });
    const sent = await both.sent("northOne");
    await approve(sent.versionId);
    // Until the other line speaks, it only waited for it.
    await takeBack(sent.versionId);
    expect(await reportOf(sent.reportId)).toMatchObject({ state: "submitted" });
    await approve(sent.versionId);

    const task = await monthlyTask(world);
    const parent = await task.sent("north");
    const below = await world.assign(task.taskId, "northTwo", { parentId: parent.assignmentId });
    const child = await task.sent("northTwo", { assignmentId: below });
    await approve(child.versionId);
    await takeBack(child.versionId);
    await approve(child.versionId);
    await asNobody((tx) =>
      tx.report.update({ where: { id: parent.reportId }, data: { submittedAt: new Date() } }),
    );
    expect(await takeBackApprovals(reviewer, { version: child.versionId })).toMatchObject(
      keptFor("used-above"),
    );
  });

  test("for who did not give it: a colleague, a sibling unit, nobody; and for a report that only waits", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne");
    const version = sent.versionId;
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    expect(await takeBackApprovals(reviewer, { version })).toEqual(notFound);
    await approve(version);
    for (const actor of [
      await world.actorOf("reviewer", "north"),
      await world.actorOf("reviewer", "south"),
      await world.actorOf("officer", "northOne"),
      await world.nobody(),
    ]) {
      expect(await takeBackApprovals(actor, { version })).toEqual(notFound);
    }
    for (const wrong of [{}, { version: "x" }, { version: [] }]) {
      expect(await takeBackApprovals(reviewer, wrong)).toEqual(notFound);
    }
    expect(await reportOf(sent.reportId)).toMatchObject({ state: "approved" });
  });

  test("in the database itself, unless it is kept as taken back within a day", async () => {
    const task = await monthlyTask(world);
    const { versionId } = await task.sent("northOne");
    await approve(versionId);
    await expect(asNobody((tx) => tx.review.deleteMany({ where: { versionId } }))).rejects.toThrow(
      /review_goes_kept/,
    );
    const review = await asNobody((tx) => tx.review.findFirstOrThrow({ where: { versionId } }));
    const { reason: _, ...kept } = review;
    const takenBackAt = new Date(review.decidedAt.getTime() + 25 * 3_600_000);
    await expect(
      asNobody((tx) => tx.reviewTakenBack.create({ data: { ...kept, takenBackAt } })),
    ).rejects.toThrow(/review_taken_back_in_time/);
  });
});
