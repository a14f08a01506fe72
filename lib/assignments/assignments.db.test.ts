import { describe, expect, test } from "vitest";
import { record } from "#lib/db/audit.ts";
import { fromDay } from "#lib/db/days.ts";
import { asActor, asNobody } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import { acknowledgeAssignment } from "./acknowledge-assignment.ts";
import { type ListFilter, myAssignments } from "./my-assignments.ts";
import { assignmentTimeline } from "./timeline.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");
const strangers = [
  ["a sibling unit's officer", () => world.actorOf("officer", "northTwo")],
  ["a leader elsewhere", () => world.actorOf("leader", "south")],
  ["nobody", () => world.nobody()],
] as const;

describe("acknowledging", () => {
  test("is done once, by the first who opens it", async () => {
    const id = await world.assign(await world.task(), "northOne");
    const both = await Promise.all([
      acknowledgeAssignment(officer, id),
      acknowledgeAssignment(officer, id),
    ]);
    expect(both.map((one) => one.ok && one.value.changed).sort()).toEqual([false, true]);
    const [kept, trail] = await asNobody((tx) =>
      Promise.all([
        tx.assignment.findUniqueOrThrow({ where: { id } }),
        tx.auditEvent.count({ where: { entityId: id, deed: "assignment.acknowledged" } }),
      ]),
    );
    expect(kept).toMatchObject({ state: "acknowledged", version: 2 });
    expect(trail).toBe(1);
    expect((await assignmentTimeline(officer, id, { periods: 12 }))?.happened.acknowledgedOn).toBe(
      officer.today,
    );
  });

  test.each([
    ...strangers,
    ["the reviewer above", () => world.actorOf("reviewer", "north")] as const,
  ])("%s does not", async (_, who) => {
    const id = await world.assign(await world.task(), "northOne");
    expect(await acknowledgeAssignment(await who(), id)).toMatchObject({
      refusal: { kind: "not-found" },
    });
    expect(await acknowledgeAssignment(await who(), "no id")).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

describe("the timeline", () => {
  test("of what was just given out says when the first report opens and is due", async () => {
    const id = await world.assign(await world.task(), "northOne", {
      startOn: fromDay("2030-01-20"),
      dueOn: fromDay("2030-12-14"),
    });
    const factsOf = async (actor = officer) =>
      (await assignmentTimeline(actor, id, { periods: 12 }))?.facts;
    expect(await factsOf()).toMatchObject({
      owed: null,
      firstReport: {
        period: { cadence: "monthly", year: 2030, number: 2, endsOn: "2030-02-14" },
        opensOn: "2030-01-20",
        dueOn: expect.stringMatching(/^2030-02-\d\d$/),
      },
    });
    expect((await factsOf())?.firstReport?.dueOn.slice(-2)).toBe("19"); // three working days
    await world.report(id, await world.period("2030-01-15", "2030-02-14"));
    expect(await factsOf()).toMatchObject({ firstReport: null, owed: { state: "expected" } });
  });

  test("tells the facts, the versions and what was decided", async () => {
    const taskId = await world.task();
    const indicatorId = await world.indicator(taskId);
    const id = await world.assign(taskId, "northOne");
    const report = await world.report(id, await world.period("2026-10-15", "2026-11-14"));
    const versionId = await world.submit(report, officer.accountId, {
      values: [{ indicatorId, numerator: 5, denominator: 8 }],
    });
    await asNobody((tx) =>
      tx.review.create({
        data: {
          id: newId(),
          versionId,
          line: "command",
          decision: "returned",
          reason: "Chưa rõ",
          unitId: world.units.north.id,
          decidedById: reviewer.accountId,
        },
      }),
    );
    for (const who of [
      officer,
      reviewer,
      await world.actorOf("leader", "committee", { line: "local" }),
    ]) {
      const timeline = await assignmentTimeline(who, id, { periods: 12 });
      expect(timeline?.facts).toMatchObject({ id, mine: who === officer, openDifficulties: 0 });
      expect(timeline?.happened).toMatchObject({
        reportCount: 1,
        reports: [
          {
            id: report,
            versions: [
              {
                number: 1,
                content: { values: [{ numerator: 5 }] },
                reviews: [{ reason: "Chưa rõ" }],
              },
            ],
          },
        ],
      });
    }
  });

  test.each(strangers)("out of reach is not found: %s", async (_, who) => {
    const id = await world.assign(await world.task(), "northOne");
    expect(await assignmentTimeline(await who(), id, { periods: 12 })).toBeNull();
    expect(await assignmentTimeline(await who(), "no-id", { periods: 12 })).toBeNull();
  });

  test("a draft is nobody's to see", async () => {
    const id = await world.assign(await world.task(), "northOne", {
      state: "draft",
      assignedOn: null,
    });
    expect(await assignmentTimeline(officer, id, { periods: 12 })).toBeNull();
  });
});

test("the timeline tells the target, and who assigned it and when", async () => {
  const admin = await world.actorOf("admin", "ministry");
  const taskId = await world.task();
  const given = { target: 80, assignedById: admin.accountId, assignedOn: new Date(officer.today) };
  const id = await world.assign(taskId, "northOne", given);
  const told = async () => (await assignmentTimeline(officer, id, { periods: 12 }))?.facts;
  const entry = () =>
    asActor(admin, (tx) =>
      record(tx, admin, {
        deed: "task.assigned",
        entity: "task",
        entityId: taskId,
        unitId: world.units.ministry.id,
      }),
    );
  expect(await told()).toMatchObject({
    target: 80,
    assignedAt: null,
    assignedBy: { by: admin.title },
  });
  await entry();
  expect((await told())?.assignedAt).toEqual(expect.any(String));
  // Twice in a day: which of them it was is not known.
  await entry();
  expect((await told())?.assignedAt).toBeNull();
});

describe("what is awaited", () => {
  test.each([
    ["assigned", {}, true],
    ["cancelled", { state: "cancelled", endedOn: new Date(), endReason: "Thôi giao" }, false],
  ] as const)("of one that is %s", async (_, data, awaited) => {
    const id = await world.assign(await world.task(), "northOne", data);
    const period = await world.period("2026-10-15", "2026-11-14");
    const report = await world.report(id, period, { state: "draft" });
    const timeline = await assignmentTimeline(officer, id, { periods: 12 });
    expect(timeline?.facts.owed?.id).toBe(awaited ? report : undefined);
  });
});

describe("the list", () => {
  test("walks through what is within reach, each once", async () => {
    const small = await createWorld();
    const leader = await small.actorOf("leader", "north");
    const made = new Set<string>();
    for (let task = 0; task < 18; task += 1) {
      const taskId = await small.task();
      for (const unit of ["north", "northOne", "northTwo", "southOne"] as const) {
        const id = await small.assign(taskId, unit);
        if (unit !== "southOne") made.add(id);
      }
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await myAssignments(leader, { after });
      seen.push(...(page?.rows.map(({ id }) => id) ?? []));
      after = page?.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(made.size);
    expect(new Set(seen)).toEqual(made);

    const ofOne = async (filter: ListFilter) => (await myAssignments(leader, filter))?.rows.length;
    expect(await ofOne({ unitId: small.units.northOne.id })).toBe(18);
    expect(await ofOne({ unitId: small.units.southOne.id })).toBeUndefined();
    expect(await ofOne({ unitId: "no-id" })).toBeUndefined();
    expect(await ofOne({ state: "done" })).toBe(0);
    expect(await ofOne({ state: "open" })).toBe(50);
    expect((await myAssignments(await small.nobody(), {}))?.rows).toEqual([]);
  });

  test("a money task shows what was disbursed of the lines that it owns or looks at", async () => {
    const small = await createWorld();
    const owner = await small.assign(await small.task({ kind: "funding" }), "northOne");
    const looker = await small.assign(await small.task({ kind: "funding" }), "north");
    const none = await small.assign(await small.task({ kind: "funding" }), "northTwo");
    const other = await small.assign(await small.task(), "northOne");
    await asNobody(async (tx) => {
      const line = { id: newId(), unitId: small.units.northOne.id, year: 2026 };
      const money = { allocated: 9_000_000_000_000_001n, disbursed: 7n };
      await tx.fundingLine.create({
        data: { ...line, ...money, assignmentId: owner, source: "province" },
      });
      await tx.assignmentFunding.create({
        data: { assignmentId: looker, fundingLineId: line.id },
      });
    });
    const list = await myAssignments(await small.actorOf("leader", "north"), {});
    const sum = { allocated: "9000000000000001", disbursed: "7" };
    expect(new Map(list?.rows.map(({ id, money }) => [id, money]))).toEqual(
      new Map([
        [looker, sum],
        [owner, sum],
        [other, null],
        [none, null],
      ]),
    );
  });

  test("is filtered by how things stand", async () => {
    const small = await createWorld();
    const leader = await small.actorOf("leader", "northOne");
    const dueOn = (days: number) => new Date(Date.now() + days * 86_400_000);
    const startOn = dueOn(-40);
    await small.assign(await small.task(), "northOne", { startOn, dueOn: dueOn(-2) });
    await small.assign(await small.task(), "northOne", { startOn, dueOn: dueOn(3) });
    await small.assign(await small.task(), "northOne", {
      startOn,
      dueOn: dueOn(3),
      state: "done",
      doneOn: dueOn(-5),
      endedOn: dueOn(-5),
    });
    await small.assign(await small.task(), "northOne", {
      startOn,
      dueOn: dueOn(-2),
      state: "suspended",
      endedOn: dueOn(-5),
      endReason: "Chờ vốn",
    });
    const count = async (state: ListFilter["state"]) =>
      (await myAssignments(leader, { state }))?.rows.length;
    expect(await count(undefined)).toBe(4);
    expect(await count("overdue")).toBe(1);
    expect(await count("due-soon")).toBe(1);
    expect(await count("open")).toBe(2);
    expect(await count("done")).toBe(1);
    expect(await count("suspended")).toBe(1);
    for (const none of ["waiting", "refused", "cancelled", "superseded"] as const)
      expect(await count(none)).toBe(0);
  });
});
