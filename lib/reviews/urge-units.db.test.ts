import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { day, monthEnding, monthlyTask } from "./testing.ts";
import { urgeAllLate, urgeUnits } from "./urge-units.ts";

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

describe("all that is late", () => {
  test("is urged in one deed, of one group or of all, and once a day", async () => {
    const north = await createWorld();
    const lead = await north.actorOf("reviewer", "north");
    const owe = async (
      unit: "northOne" | "northTwo",
      taskGroupId: string,
      dueOn = "2020-11-18",
    ) => {
      const task = await monthlyTask(north, { taskGroupId });
      const period = await monthEnding(north, "2026-11-14");
      return north.report(await north.assign(task.taskId, unit), period, { dueOn: day(dueOn) });
    };
    const { money, staffing } = north.groups;
    await owe("northOne", money);
    await owe("northOne", staffing);
    await owe("northTwo", staffing);
    await owe("northTwo", money, lead.today);

    const urged = (count: number, already: number) => ({
      ok: true,
      value: { urged: count, already, notLate: 0 },
    });
    const limited = await north.actorOf("reviewer", "north", { groupIds: [money] });
    for (const actor of [await north.actorOf("reviewer", "south"), await north.nobody()]) {
      expect(await urgeAllLate(actor, {})).toMatchObject({ refusal: { kind: "not-found" } });
    }
    expect(await urgeAllLate(limited, {})).toEqual(urged(1, 0));
    expect(await urgeAllLate(lead, { group: money })).toEqual(urged(0, 1));
    expect(await urgeAllLate(lead, {})).toEqual(urged(2, 0));
    expect(await urgeAllLate(lead, {})).toEqual(urged(0, 2));
    expect(await urgeAllLate(lead, { group: "x" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});
