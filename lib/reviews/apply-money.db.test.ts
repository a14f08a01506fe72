import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { assignmentOf, monthlyTask } from "./testing.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

type Told = {
  year?: number;
  source: "ministry" | "province" | "commune";
  planned: bigint;
  allocated: bigint;
  disbursed: bigint;
};

const money = (...told: Told[]) => ({
  create: told.map(({ year = 2026, ...amounts }) => ({ year, ...amounts })),
});
const province = (planned: bigint, allocated: bigint, disbursed: bigint): Told => ({
  source: "province",
  planned,
  allocated,
  disbursed,
});

async function fundingTask() {
  return monthlyTask(world, { kind: "funding" });
}
async function approve(version: string) {
  expect(await approveReports(reviewer, { version })).toMatchObject({ value: { count: 1 } });
}
async function linesOf(assignmentId: string) {
  const lines = await asNobody((tx) =>
    tx.fundingLine.findMany({
      where: { assignmentId },
      orderBy: [{ year: "asc" }, { source: "asc" }, { id: "asc" }],
    }),
  );
  return lines.map(({ year, source, planned, allocated, disbursed }) => ({
    year,
    source,
    planned,
    allocated,
    disbursed,
  }));
}

describe("money of an approved report", () => {
  test("becomes the assignment's, to the đồng; a source that is left out has nothing", async () => {
    const task = await fundingTask();
    const ministry: Told = {
      source: "ministry",
      planned: 775_864_000_001n,
      allocated: 541_099_000_000n,
      disbursed: 1n,
    };
    const sent = await task.sent("northOne", {
      money: money(province(900n, 800n, 700n), ministry),
    });
    await approve(sent.versionId);
    expect(await assignmentOf(sent.assignmentId)).toMatchObject({
      planned: 775_864_000_901n,
      allocated: 541_099_000_800n,
      disbursed: 701n,
    });
    const corrected = await task.sentAgain(
      "northOne",
      sent.reportId,
      { numerator: 1, denominator: 1 },
      { money: money(province(900n, 850n, 750n)) },
    );
    await approve(corrected);
    expect(await assignmentOf(sent.assignmentId)).toMatchObject({
      planned: 900n,
      allocated: 850n,
      disbursed: 750n,
    });
  });

  test("of an earlier period does not overwrite a later one of its year, but stands for its own year", async () => {
    const task = await fundingTask();
    const december = await task.sent("northOne", {
      endsOn: "2025-12-14",
      money: money({ ...province(500n, 400n, 300n), year: 2025 }),
    });
    const { assignmentId } = december;
    const october = await task.sent("northOne", {
      endsOn: "2026-10-14",
      assignmentId,
      money: money(province(900n, 800n, 600n)),
    });
    const november = await task.sent("northOne", {
      assignmentId,
      money: money(province(900n, 800n, 700n)),
    });
    for (const { versionId } of [november, october, december]) await approve(versionId);
    expect(await linesOf(assignmentId)).toEqual([
      { year: 2025, ...province(500n, 400n, 300n) },
      { year: 2026, ...province(900n, 800n, 700n) },
    ]);
  });

  test("over several buildings adds up exactly", async () => {
    const task = await fundingTask();
    const assignmentId = await world.assign(task.taskId, "northOne");
    await asNobody(async (tx) => {
      for (const planned of [100n, 100n, 101n]) {
        const worksId = newId();
        const unitId = world.units.northOne.id;
        await tx.works.create({
          data: {
            id: worksId,
            unitId,
            kind: "renovation",
            name: "Sửa chữa",
            isMain: false,
            stageOn: new Date("2026-01-01"),
          },
        });
        await tx.fundingLine.create({
          data: {
            id: newId(),
            assignmentId,
            unitId,
            worksId,
            year: 2026,
            source: "province",
            planned,
          },
        });
      }
    });
    const sent = await task.sent("northOne", {
      assignmentId,
      money: money(province(1_000_000_000_007n, 1_000n, 1_000n)),
    });
    await approve(sent.versionId);
    expect(await assignmentOf(assignmentId)).toMatchObject({
      planned: 1_000_000_000_007n,
      allocated: 1_000n,
      disbursed: 1_000n,
    });
    expect(await linesOf(assignmentId)).toHaveLength(3);
  });

  test("that another assignment owns is shown and never counted twice", async () => {
    const [owner, viewer] = [await fundingTask(), await fundingTask()];
    const owned = await owner.sent("northOne", { money: money(province(900n, 800n, 700n)) });
    await approve(owned.versionId);
    const assignmentId = await world.assign(viewer.taskId, "northOne");
    await asNobody(async (tx) => {
      const line = await tx.fundingLine.findFirstOrThrow({
        where: { assignmentId: owned.assignmentId },
      });
      await tx.assignmentFunding.create({ data: { assignmentId, fundingLineId: line.id } });
    });
    const seen = await viewer.sent("northOne", {
      assignmentId,
      money: money(province(901n, 801n, 701n)),
    });
    await approve(seen.versionId);
    expect(await linesOf(assignmentId)).toEqual([]);
    expect(await assignmentOf(owned.assignmentId)).toMatchObject({ disbursed: 700n });
  });
});
