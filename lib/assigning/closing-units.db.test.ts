import { expect, test } from "vitest";
import { createWorld } from "#lib/db/testing/world.ts";
import { previewMove } from "#lib/deadlines/move-many.ts";
import { assignTask } from "./assign-task.ts";
import { issueDrafts } from "./issue-drafts.ts";
import { moveDeadlines } from "./move-deadlines.ts";
import { communeTask, assignForm as form } from "./testing.ts";

test("no duty outlasts a unit whose closing is planned", async () => {
  const other = await createWorld();
  const ministry = await other.actorOf("admin", "ministry");
  const taskId = await communeTask(other);
  await other.close("northOne", "2030-06-01");
  const closes = { refusal: { fields: { dueOn: { key: "deadlines.unit-closes" } } } };
  const given = await assignTask(ministry, form(taskId), "vi");
  expect(given).toMatchObject(closes);
  expect(given).toMatchObject({ refusal: { fields: { dueOn: { values: { count: 1 } } } } });
  expect(await assignTask(ministry, form(taskId, { dueOn: "31/05/2030" }), "vi")).toMatchObject({
    value: { added: 3 },
  });
  const all = { taskId, which: "all", expected: "3", reason: "Lùi" };
  expect(await moveDeadlines(ministry, { ...all, dueOn: "01/06/2030" })).toMatchObject(closes);
  const many = {
    directiveId: other.directiveId,
    how: "shift",
    days: "1",
    reason: "L",
    document: "1",
  };
  expect(await previewMove(ministry, many)).toMatchObject({ value: { closing: 1, count: 2 } });
  const draft = await communeTask(other);
  await other.assign(draft, "northOne", { state: "draft", assignedOn: null });
  expect(await issueDrafts(ministry, { taskId: draft, expected: 1 })).toMatchObject({
    refusal: { message: { key: "deadlines.drafts-closing" } },
  });
});
