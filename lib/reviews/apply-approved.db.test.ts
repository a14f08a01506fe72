import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { receiveReports } from "./receive-reports.ts";
import { returnReports } from "./return-reports.ts";
import {
  assignmentOf,
  day,
  figureOf,
  monthEnding,
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
    value: { count: version.length, left: [] },
  });
}

describe("figures", () => {
  test("the newest approved period counts; correcting an earlier one does not overwrite it", async () => {
    const task = await monthlyTask(world);
    const october = await task.sent("northOne", { endsOn: "2026-10-14", numerator: 30 });
    const { assignmentId } = october;
    const november = await task.sent("northOne", { assignmentId, numerator: 40 });
    await approve(november.versionId);
    await approve(october.versionId);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 40, asOf: "2026-11-14" });
    expect(await periodFiguresOf(assignmentId)).toEqual([
      ["2026-10-14", 30],
      ["2026-11-14", 40],
    ]);

    const corrected = await task.sentAgain("northOne", october.reportId, {
      numerator: 31,
      denominator: 50,
    });
    await approve(corrected);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 40, asOf: "2026-11-14" });
    expect(await periodFiguresOf(assignmentId)).toEqual([
      ["2026-10-14", 31],
      ["2026-11-14", 40],
    ]);
    const again = await task.sentAgain("northOne", november.reportId, {
      numerator: 38,
      denominator: 50,
    });
    // Until it is decided, what was approved counts.
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 40 });
    await approve(again);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 38, asOf: "2026-11-14" });
  });

  test("each year keeps its last approved figure, also while a correction of it waits", async () => {
    const task = await monthlyTask(world);
    const december = await task.sent("northOne", { endsOn: "2025-12-14", numerator: 20 });
    const { assignmentId } = december;
    const before = await task.sent("northOne", {
      assignmentId,
      endsOn: "2025-11-14",
      numerator: 10,
    });
    const now = await task.sent("northOne", { assignmentId, numerator: 30 });
    await approve(december.versionId, before.versionId, now.versionId);
    const corrected = await task.sentAgain("northOne", december.reportId, {
      numerator: 25,
      denominator: 50,
    });
    expect(await yearFiguresOf(assignmentId)).toEqual([
      [2025, 20],
      [2026, 30],
    ]);
    expect(await periodFiguresOf(assignmentId)).toContainEqual(["2025-12-14", 20]);
    await approve(corrected);
    expect(await periodFiguresOf(assignmentId)).toContainEqual(["2025-12-14", 25]);
    expect(await yearFiguresOf(assignmentId)).toEqual([
      [2025, 25],
      [2026, 30],
    ]);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 30 });
  });

  test("what is received from a Party committee counts, also for its year", async () => {
    const task = await monthlyTask(world, { decisionRule: "received" });
    const sent = await task.sent("committee", { endsOn: "2025-12-14", numerator: 7 });
    const ministry = await world.actorOf("reviewer", "ministry", { line: "local" });
    expect(await receiveReports(ministry, { version: [sent.versionId] })).toMatchObject({
      value: { count: 1, left: [] },
    });
    expect(await yearFiguresOf(sent.assignmentId)).toEqual([[2025, 7]]);
    expect(await figureOf(sent.assignmentId)).toMatchObject({ numerator: 7 });
  });

  test("two periods of one assignment together: the later stands", async () => {
    const task = await monthlyTask(world);
    const october = await task.sent("northOne", { endsOn: "2026-10-14", numerator: 30 });
    const { assignmentId } = october;
    const november = await task.sent("northOne", { assignmentId, numerator: 40 });
    await approve(october.versionId, november.versionId);
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 40, asOf: "2026-11-14" });
    expect(await periodFiguresOf(assignmentId)).toEqual([
      ["2026-10-14", 30],
      ["2026-11-14", 40],
    ]);
  });
});

describe("completion", () => {
  test("by the day of the fact, and nobody is asked again", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne", { completedOn: day("2026-11-05") });
    const owed = async (endsOn: string, state: "expected" | "draft" = "expected") =>
      world.report(sent.assignmentId, await monthEnding(world, endsOn), { state });
    const [before, later, urged, begun] = [
      await owed("2026-10-14"),
      await owed("2026-12-14"),
      await owed("2027-01-14"),
      await owed("2027-02-14", "draft"),
    ];
    await asNobody((tx) =>
      tx.urge.create({ data: { id: newId(), reportId: urged, accountId: reviewer.accountId } }),
    );
    await approve(sent.versionId);

    expect(await assignmentOf(sent.assignmentId)).toMatchObject({
      state: "done",
      doneOn: day("2026-11-05"),
      endedOn: day(reviewer.today),
      waiting: 0,
    });
    const left = await asNobody((tx) =>
      tx.report.findMany({ where: { assignmentId: sent.assignmentId }, select: { id: true } }),
    );
    const ids = left.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([sent.reportId, before, begun]));
    expect(ids).not.toContain(later);
    expect(ids).not.toContain(urged);
    const events = await asNobody((tx) =>
      tx.auditEvent.findMany({ where: { entityId: sent.assignmentId } }),
    );
    expect(events).toMatchObject([{ deed: "assignment.done", detail: { doneOn: "2026-11-05" } }]);
  });

  test("a report that was begun cannot be deleted", async () => {
    const task = await monthlyTask(world);
    const { reportId } = await task.sent("northOne");
    await expect(asNobody((tx) => tx.report.delete({ where: { id: reportId } }))).rejects.toThrow(
      /report_begun_stays/,
    );
  });

  test("a later report that waited does not take it back", async () => {
    const task = await monthlyTask(world);
    const done = await task.sent("northOne", {
      endsOn: "2026-10-14",
      completedOn: day("2026-10-01"),
    });
    const { assignmentId } = done;
    const later = await task.sent("northOne", { assignmentId });
    await approve(done.versionId);
    await approve(later.versionId);
    expect(await assignmentOf(assignmentId)).toMatchObject({
      state: "done",
      doneOn: day("2026-10-01"),
    });
  });

  test("a correction moves the day, or takes the completion back with its reason", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne", { completedOn: day("2026-11-05") });
    await approve(sent.versionId);
    const figure = { numerator: 40, denominator: 50 };
    const moved = await task.sentAgain("northOne", sent.reportId, figure, {
      completedOn: day("2026-11-06"),
    });
    await approve(moved);
    expect(await assignmentOf(sent.assignmentId)).toMatchObject({ doneOn: day("2026-11-06") });

    const withdrawn = await task.sentAgain("northOne", sent.reportId, figure, {
      narrative: "Biên bản ký nhầm đơn vị",
    });
    expect(await assignmentOf(sent.assignmentId)).toMatchObject({ state: "done", waiting: 1 });
    await approve(withdrawn);
    expect(await assignmentOf(sent.assignmentId)).toMatchObject({
      state: "in_progress",
      doneOn: null,
      endedOn: null,
    });
    const changes = await asNobody((tx) =>
      tx.assignmentChange.findMany({ where: { assignmentId: sent.assignmentId } }),
    );
    expect(changes).toMatchObject([{ kind: "reopening", reason: "Biên bản ký nhầm đơn vị" }]);
  });

  test("what is suspended stays so", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne", { completedOn: day("2026-11-05") });
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: sent.assignmentId },
        data: { state: "suspended", endedOn: day("2026-11-10"), endReason: "Công văn 12/CV" },
      }),
    );
    await approve(sent.versionId);
    expect(await assignmentOf(sent.assignmentId)).toMatchObject({
      state: "suspended",
      doneOn: null,
    });
  });
});

describe("steps", () => {
  test("carry the days of the newest approved report", async () => {
    const task = await monthlyTask(world, { kind: "steps" });
    const assignmentId = await world.assign(task.taskId, "northOne");
    const [one, two] = [newId(), newId()];
    await asNobody((tx) =>
      tx.step.createMany({
        data: [one, two].map((id, index) => ({
          id,
          assignmentId,
          ordinal: index + 1,
          title: `Bước ${index + 1}`,
        })),
      }),
    );
    const told = (stepId: string, on: string) => ({ create: [{ stepId, doneOn: day(on) }] });
    const sent = await task.sent("northOne", { assignmentId, steps: told(one, "2026-10-20") });
    await approve(sent.versionId);
    const days = async () =>
      (
        await asNobody((tx) =>
          tx.step.findMany({ where: { assignmentId }, orderBy: { ordinal: "asc" } }),
        )
      ).map(({ doneOn }) => doneOn);
    expect(await days()).toEqual([day("2026-10-20"), null]);
    const corrected = await task.sentAgain(
      "northOne",
      sent.reportId,
      { numerator: 1, denominator: 2 },
      { steps: told(two, "2026-11-01") },
    );
    await approve(corrected);
    expect(await days()).toEqual([null, day("2026-11-01")]);
  });
});

test("a return changes nothing that counts", async () => {
  const task = await monthlyTask(world);
  const sent = await task.sent("northOne", { completedOn: day("2026-11-05") });
  await returnReports(reviewer, { version: sent.versionId, reason: "Chưa có biên bản" });
  expect(await assignmentOf(sent.assignmentId)).toMatchObject({ state: "assigned", doneOn: null });
  expect(await figureOf(sent.assignmentId)).toBeNull();
  expect(await reportOf(sent.reportId)).toMatchObject({ state: "returned" });
});
