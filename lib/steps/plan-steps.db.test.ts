import { beforeAll, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { planSteps } from "./plan-steps.ts";
import { stepsPage } from "./queries.ts";

let world: World;
let officer: Actor;
beforeAll(async () => {
  world = await createWorld();
  officer = await world.actorOf("officer", "northOne");
});

async function given(state: "in_progress" | "suspended" = "in_progress") {
  const taskId = await world.task({ kind: "steps" });
  const ended = state === "suspended" && { endedOn: new Date("2026-11-01"), endReason: "Chờ" };
  return world.assign(taskId, "northOne", { state, ...ended });
}
const shown = async (assignmentId: string) =>
  (await stepsPage(officer, assignmentId))?.steps.map(({ title, dueOn }) => [title, dueOn]);

test("a unit plans its steps, changes them and takes one away", async () => {
  const assignmentId = await given();
  const first = {
    assignmentId,
    version: "1",
    "step-new1": " Khảo sát  hiện trạng ",
    "due-new1": "30/06/2027",
    "step-new2": "Trình ký",
    "due-new2": "",
    "step-new3": "",
  };
  expect(await planSteps(officer, first)).toEqual({ ok: true, value: { assignmentId } });
  expect(await shown(assignmentId)).toEqual([
    ["Khảo sát hiện trạng", "2027-06-30"],
    ["Trình ký", null],
  ]);
  expect(await planSteps(officer, first)).toMatchObject({ refusal: { kind: "conflict" } });
  const [one, two] = (await stepsPage(officer, assignmentId))?.steps ?? [];
  expect(
    await planSteps(officer, {
      assignmentId,
      version: "2",
      [`step-${one?.id}`]: "",
      [`due-${one?.id}`]: "30/06/2027",
      [`step-${two?.id}`]: "Trình ký ban hành",
      [`due-${two?.id}`]: "01/12/2027",
      "step-new1": "Công bố",
    }),
  ).toMatchObject({ ok: true });
  expect(await shown(assignmentId)).toEqual([
    ["Trình ký ban hành", "2027-12-01"],
    ["Công bố", null],
  ]);
  const deeds = await asNobody((tx) =>
    tx.auditEvent.findMany({ where: { entityId: assignmentId }, orderBy: { id: "asc" } }),
  );
  expect(deeds.map(({ deed, detail }) => [deed, detail])).toEqual([
    ["assignment.steps-planned", { added: 2, updated: 0 }],
    ["assignment.steps-planned", { added: 1, updated: 2 }],
  ]);
});

test("a step after the deadline says why; what is no day is said beside it", async () => {
  const assignmentId = await given();
  const late = { assignmentId, version: "1", "step-new1": "Nghiệm thu", "due-new1": "15/12/2030" };
  expect(await planSteps(officer, late)).toMatchObject({
    refusal: { fields: { reason: { key: "steps.later-why" } } },
  });
  expect(await planSteps(officer, { ...late, "due-new1": "31/02/2030" })).toMatchObject({
    refusal: { fields: { "due-new1": { key: "tasks.due-wrong" } } },
  });
  expect(await shown(assignmentId)).toEqual([]);
  expect(await planSteps(officer, { ...late, reason: "Nghiệm thu sau mùa mưa" })).toMatchObject({
    ok: true,
  });
});

test("what a report has named stays", async () => {
  const assignmentId = await given();
  await planSteps(officer, { assignmentId, version: "1", "step-new1": "Khảo sát" });
  const [step] = (await stepsPage(officer, assignmentId))?.steps ?? [];
  const reportId = await world.report(assignmentId, await world.period("2026-10-15", "2026-11-14"));
  const versionId = await world.submit(reportId, officer.accountId);
  await asNobody((tx) =>
    tx.reportStep.create({
      data: { versionId, stepId: step?.id ?? "", doneOn: new Date("2026-11-01") },
    }),
  );
  const version = `${(await stepsPage(officer, assignmentId))?.version}`;
  const emptied = { assignmentId, version, [`step-${step?.id}`]: "" };
  expect(await planSteps(officer, emptied)).toMatchObject({
    refusal: { fields: { [`step-${step?.id}`]: { key: "steps.reported" } } },
  });
});

test("another's steps, another kind of task and what is suspended are left alone", async () => {
  const assignmentId = await given();
  const typed = { assignmentId, version: "1", "step-new1": "Khảo sát" };
  const others = await Promise.all([
    world.actorOf("officer", "northTwo"),
    world.actorOf("reviewer", "north"),
    world.actorOf("admin", "northOne"),
  ]);
  for (const actor of others)
    expect(await planSteps(actor, typed)).toMatchObject({ refusal: { kind: "not-found" } });
  const figures = await world.assign(await world.task(), "northOne", { state: "in_progress" });
  expect(await planSteps(officer, { ...typed, assignmentId: figures })).toMatchObject({
    refusal: { kind: "not-found" },
  });
  const suspended = await given("suspended");
  expect(await planSteps(officer, { ...typed, assignmentId: suspended })).toMatchObject({
    refusal: { kind: "conflict" },
  });
  expect(await stepsPage(officer, suspended)).toBeNull();
  expect(await shown(assignmentId)).toEqual([]);
});
