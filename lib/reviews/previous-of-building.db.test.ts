import { beforeAll, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { reviewPile } from "./pile.ts";
import { day, monthEnding, monthlyTask } from "./testing.ts";

type Building = "main" | "other" | null;
const STAGES = ["land_allocated", "foundation", "frame"] as const;
const MONTHS: CivilDate[] = ["2026-07-14", "2026-08-14", "2026-09-14"];

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

/** A duty about `count` buildings, with what was said of which of them month by month, and what waits to be decided. */
async function pileRow(count: number, told: readonly Building[], now: Building) {
  const task = await monthlyTask(world, { kind: "works" });
  const assignmentId = await world.assign(task.taskId, "northOne");
  const ids = { main: newId(), other: newId() };
  await asNobody(async (tx) => {
    for (const [name, id] of Object.entries(ids))
      await tx.works.create({
        data: {
          id,
          unitId: world.units.northOne.id,
          kind: "new_build",
          name,
          isMain: false,
          stageOn: day("2025-01-05"),
        },
      });
    await tx.assignmentWorks.createMany({
      data: Object.values(ids)
        .slice(0, count)
        .map((worksId) => ({ assignmentId, worksId })),
    });
  });
  const about = (building: Building) => (building ? { worksId: ids[building] } : {});
  for (const [at, building] of told.entries())
    await task.sent("northOne", {
      assignmentId,
      endsOn: MONTHS[at] ?? "",
      ...about(building),
      ...(building && { stage: STAGES[at], stageOn: day("2026-05-01") }),
      narrative: MONTHS[at] ?? "",
    });
  await task.sent("northOne", {
    assignmentId,
    endsOn: "2026-10-14",
    ...about(now),
    ...(now && { stage: "frame", stageOn: day("2026-10-01") }),
  });
  const reviewer = await world.actorOf("reviewer", "north");
  const pile = await reviewPile(reviewer, task.taskId, await monthEnding(world, "2026-10-14"));
  return pile?.rows[0]?.last?.stage ?? null;
}

test.each<[string, number, Building[], Building, string | null]>([
  ["the same building as last time", 2, ["main", "main"], "main", "foundation"],
  ["a building told of further back", 2, ["main", "other"], "main", "land_allocated"],
  ["further back than a report about none", 2, ["main", null, "other"], "main", "land_allocated"],
  ["a building nobody told of yet", 2, ["other", "other"], "main", null],
  ["of which a report about none says nothing either", 2, [null, "other"], "main", null],
  ["nothing but the last report, where it is about none", 2, ["main", null], "main", null],
  ["the first report", 2, [], "main", null],
  ["of one building alone the last report", 1, ["main", "main"], "main", "foundation"],
])("%s is what a building's report is compared with", async (_, count, told, now, expected) => {
  expect(await pileRow(count, told, now)).toBe(expected);
});
