import { expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { reviewPile } from "./pile.ts";
import { monthlyTask } from "./testing.ts";

const CLOSED = "2026-01-14";

test("a pile says how many files each version was sent with", async () => {
  const world = await createWorld();
  const task = await monthlyTask(world);
  const sent = await task.sent("northOne", { endsOn: CLOSED });
  await task.sent("northTwo", { endsOn: CLOSED });
  await asNobody(async (tx) => {
    const fileId = newId();
    const key = { id: fileId, storageKey: `aa/${fileId}` };
    const like = { name: "x.pdf", mediaType: "application/pdf", bytes: 1, sha256: "a".repeat(64) };
    await tx.storedFile.create({ data: { ...like, ...key, quarantined: false } });
    await tx.evidence.create({ data: { id: newId(), fileId, versionId: sent.versionId } });
  });
  const pile = await reviewPile(await world.actorOf("reviewer", "north"), task.taskId, null);
  const files = pile?.rows.map((row) => [row.reportId === sent.reportId, row.files]);
  expect(files).toHaveLength(2);
  expect(new Map(files as [boolean, number][])).toEqual(
    new Map([
      [true, 1],
      [false, 0],
    ]),
  );
});
