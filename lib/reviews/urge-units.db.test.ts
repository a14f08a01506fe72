import { beforeAll, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { day, monthEnding, monthlyTask } from "./testing.ts";
import { urgeUnits } from "./urge-units.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

async function owed(unit: "northOne" | "northTwo", dueOn = "2020-11-18") {
  const task = await monthlyTask(world);
  const assignmentId = await world.assign(task.taskId, unit);
  return world.report(assignmentId, await monthEnding(world, "2026-11-14"), { dueOn: day(dueOn) });
}

test("the late are urged once a day, whoever asks", async () => {
  const report = [await owed("northOne"), await owed("northTwo")];
  expect(await urgeUnits(reviewer, { report })).toEqual({
    ok: true,
    value: { urged: 2, already: 0, notLate: 0 },
  });
  const leader = await world.actorOf("leader", "north");
  expect(await urgeUnits(leader, { report })).toEqual({
    ok: true,
    value: { urged: 0, already: 2, notLate: 0 },
  });
  const [urges, events] = await asNobody((tx) =>
    Promise.all([
      tx.urge.findMany({ where: { reportId: { in: report } } }),
      tx.auditEvent.findMany({ where: { entityId: { in: report }, deed: "report.urged" } }),
    ]),
  );
  expect(urges.map(({ accountId }) => accountId)).toEqual([reviewer.accountId, reviewer.accountId]);
  expect(events).toHaveLength(2);
});

test("a unit that owes two reports is one unit", async () => {
  const report = [await owed("northOne"), await owed("northOne")];
  expect(await urgeUnits(reviewer, { report })).toMatchObject({ value: { urged: 1, already: 0 } });
});

test("two that urge at once urge once", async () => {
  const report = await owed("northOne");
  const other = await world.actorOf("reviewer", "north");
  const outcomes = await Promise.all([
    urgeUnits(reviewer, { report }),
    urgeUnits(other, { report }),
  ]);
  const urged = outcomes.map((outcome) => (outcome.ok ? outcome.value.urged : -1));
  expect(urged.toSorted()).toEqual([0, 1]);
});

test("who is in time, or has sent, is left alone", async () => {
  const inTime = await owed("northOne", reviewer.today);
  const { reportId } = await (await monthlyTask(world)).sent("northTwo");
  expect(await urgeUnits(reviewer, { report: [inTime, reportId] })).toEqual({
    ok: true,
    value: { urged: 0, already: 0, notLate: 2 },
  });
});

test("a sibling, somebody two levels above, the unit itself and nobody find nothing", async () => {
  const report = await owed("northOne");
  for (const actor of [
    await world.actorOf("reviewer", "south"),
    await world.actorOf("reviewer", "ministry"),
    await world.actorOf("officer", "northOne"),
    await world.nobody(),
  ]) {
    expect(await urgeUnits(actor, { report })).toMatchObject({
      ok: false,
      refusal: { kind: "not-found" },
    });
  }
  expect(await urgeUnits(reviewer, { report: "x" })).toMatchObject({ ok: false });
});
