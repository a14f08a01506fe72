import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { assignmentOf, day, monthlyTask } from "./testing.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

async function approve(version: string) {
  expect(await approveReports(reviewer, { version })).toMatchObject({ value: { count: 1 } });
}

describe("works", () => {
  async function works(unit: "northOne" | "northTwo", assignmentIds: string[]) {
    const id = newId();
    await asNobody(async (tx) => {
      await tx.works.create({
        data: {
          id,
          unitId: world.units[unit].id,
          kind: "new_build",
          name: "Trụ sở",
          isMain: false,
          stageOn: day("2025-01-05"),
        },
      });
      await tx.assignmentWorks.createMany({
        data: assignmentIds.map((assignmentId) => ({ assignmentId, worksId: id })),
      });
    });
    return id;
  }
  const worksOf = (id: string) => asNobody((tx) => tx.works.findUniqueOrThrow({ where: { id } }));

  test("the stage moves by the day of the fact; hand-over completes the task", async () => {
    const task = await monthlyTask(world, { kind: "works" });
    const assignmentId = await world.assign(task.taskId, "northOne");
    const worksId = await works("northOne", [assignmentId]);
    const frame = await task.sent("northOne", {
      endsOn: "2026-10-14",
      assignmentId,
      worksId,
      stage: "frame",
      stageOn: day("2026-09-20"),
    });
    await approve(frame.versionId);
    expect(await worksOf(worksId)).toMatchObject({
      stage: "frame",
      stageOn: day("2026-09-20"),
      handedOverOn: null,
      version: 2,
    });
    const over = await task.sent("northOne", {
      assignmentId,
      worksId,
      stage: "handed_over",
      stageOn: day("2026-11-02"),
      completedOn: day("2026-11-02"),
    });
    await approve(over.versionId);
    expect(await worksOf(worksId)).toMatchObject({
      stage: "handed_over",
      handedOverOn: day("2026-11-02"),
    });
    expect(await assignmentOf(assignmentId)).toMatchObject({
      state: "done",
      doneOn: day("2026-11-02"),
    });
    const events = await asNobody((tx) =>
      tx.worksStageEvent.findMany({ where: { worksId }, orderBy: { reachedOn: "asc" } }),
    );
    expect(events).toMatchObject([
      { stage: "frame", reachedOn: day("2026-09-20"), versionId: frame.versionId },
      { stage: "handed_over", reachedOn: day("2026-11-02"), versionId: over.versionId },
    ]);
  });

  test("another assignment cannot take it back; the one that said it can correct it", async () => {
    const building = await monthlyTask(world, { kind: "works" });
    const land = await monthlyTask(world, { kind: "works" });
    const built = await world.assign(building.taskId, "northOne");
    const given = await world.assign(land.taskId, "northOne");
    const worksId = await works("northOne", [built, given]);
    const frame = await building.sent("northOne", {
      assignmentId: built,
      worksId,
      stage: "frame",
      stageOn: day("2026-11-01"),
    });
    const site = await land.sent("northOne", {
      assignmentId: given,
      worksId,
      stage: "land_allocated",
      stageOn: day("2026-03-01"),
    });
    await approve(frame.versionId);
    await approve(site.versionId);
    expect(await worksOf(worksId)).toMatchObject({ stage: "frame" });

    const corrected = await building.sentAgain(
      "northOne",
      frame.reportId,
      { numerator: 1, denominator: 1 },
      { worksId, stage: "foundation", stageOn: day("2026-10-01") },
    );
    await approve(corrected);
    expect(await worksOf(worksId)).toMatchObject({ stage: "foundation" });
  });
});
