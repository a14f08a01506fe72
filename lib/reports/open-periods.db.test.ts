import { beforeAll, describe, expect, test } from "vitest";
import { fromDay, toDay } from "#lib/db/days.ts";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import { approveReports } from "#lib/reviews/approve-reports.ts";
import { openPeriods } from "./open-periods.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await asNobody(async (tx) => {
    await tx.unitLevel.update({ where: { key: "province" }, data: { reportWorkingDays: 5 } });
    const day = fromDay("2026-11-16");
    await tx.holiday.create({ data: { day, kind: "day_off", nameVi: "Nghỉ", nameEn: "Off" } });
  });
});

const TODAY = "2026-11-22";

function open(today: CivilDate = TODAY) {
  return asNobody((tx) => openPeriods((statement) => tx.$queryRaw(statement), today));
}

async function owed(assignmentId: string) {
  const reports = await asNobody((tx) =>
    tx.report.findMany({
      where: { assignmentId },
      select: { state: true, dueOn: true, period: { select: { startsOn: true, endsOn: true } } },
      orderBy: { period: { endsOn: "asc" } },
    }),
  );
  return reports.map(({ state, dueOn, period }) => [
    toDay(period.startsOn),
    toDay(period.endsOn),
    toDay(dueOn),
    state,
  ]);
}

describe("openPeriods", () => {
  test("makes what is owed since the start, by the calendar and the level's working days", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-08-20") });
    const station = await world.assign(taskId, "northOne");
    const province = await world.assign(taskId, "north");
    await open();
    expect(await owed(station)).toEqual([
      ["2026-08-15", "2026-09-14", "2026-09-17", "expected"],
      ["2026-09-15", "2026-10-14", "2026-10-19", "expected"],
      ["2026-10-15", "2026-11-14", "2026-11-19", "expected"],
      ["2026-11-15", "2026-12-14", "2026-12-17", "expected"],
    ]);
    expect((await owed(province)).map(([, , dueOn]) => dueOn)).toEqual([
      "2026-09-21",
      "2026-10-21",
      "2026-11-23",
      "2026-12-21",
    ]);
  });

  test("a second time there is nothing to do, whatever happened to the reports meanwhile", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-09-20") });
    const assignmentId = await world.assign(taskId, "northTwo");
    await open();
    const before = await owed(assignmentId);
    await asNobody((tx) =>
      tx.report.updateMany({ where: { assignmentId }, data: { state: "draft" } }),
    );
    expect(await open()).toEqual({ periods: 0, reports: 0 });
    expect((await owed(assignmentId)).length).toBe(before.length);
  });

  test("catches up with the periods in which nobody called", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-05-20") });
    const assignmentId = await world.assign(taskId, "south");
    await open("2026-06-20");
    expect((await owed(assignmentId)).length).toBe(2);
    await open("2026-09-20");
    expect((await owed(assignmentId)).map(([, endsOn]) => endsOn)).toEqual([
      "2026-06-14",
      "2026-07-14",
      "2026-08-14",
      "2026-09-14",
      "2026-10-14",
    ]);
  });

  test("finance goes by the calendar's months", async () => {
    const taskId = await world.task({
      kind: "funding",
      regimeKey: "finance",
      startOn: fromDay("2026-10-05"),
    });
    const assignmentId = await world.assign(taskId, "northOne");
    await open();
    expect(await owed(assignmentId)).toEqual([
      ["2026-10-01", "2026-10-31", "2026-11-04", "expected"],
      ["2026-11-01", "2026-11-30", "2026-12-03", "expected"],
    ]);
  });

  test("a duty that is done once has one report, which follows its deadline until it is decided", async () => {
    const taskId = await world.task({
      kind: "document",
      cadence: "once",
      startOn: fromDay("2026-10-01"),
      dueOn: fromDay("2026-11-30"),
    });
    const assignmentId = await world.assign(taskId, "north");
    await open();
    expect(await owed(assignmentId)).toEqual([
      ["2026-10-01", "2026-11-30", "2026-12-07", "expected"],
    ]);
    await asNobody((tx) =>
      tx.assignment.update({
        where: { id: assignmentId },
        data: { dueOn: fromDay("2026-12-31") },
      }),
    );
    await open();
    expect(await owed(assignmentId)).toEqual([
      ["2026-10-01", "2026-12-31", "2027-01-07", "expected"],
    ]);
    expect((await owed(assignmentId)).length).toBe(1);
  });

  test("overdue, it is asked for every month that begins after the deadline", async () => {
    const taskId = await world.task({
      kind: "document",
      cadence: "once",
      startOn: fromDay("2026-08-01"),
      dueOn: fromDay("2026-09-30"),
    });
    const assignmentId = await world.assign(taskId, "north");
    await open();
    expect((await owed(assignmentId)).map(([startsOn]) => startsOn)).toEqual([
      "2026-08-01",
      "2026-10-15",
      "2026-11-15",
    ]);
  });

  test("nothing is owed before the start, as a draft, or after the end", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-01-15") });
    const later = await world.assign(taskId, "northOne", { startOn: fromDay("2026-12-20") });
    const draft = await world.assign(taskId, "northTwo", { state: "draft", assignedOn: null });
    const ended = await world.assign(taskId, "south", {
      state: "suspended",
      endedOn: fromDay("2026-06-01"),
      endReason: "Dừng theo công văn",
    });
    await open();
    expect(await owed(later)).toEqual([]);
    expect(await owed(draft)).toEqual([]);
    expect(await owed(ended)).toEqual([]);
  });

  test("a completion that is taken back leaves no gap before a report that was begun meanwhile", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-07-20") });
    const assignmentId = await world.assign(taskId, "northOne");
    await open();
    const before = await owed(assignmentId);
    expect(before.length).toBe(5);
    const officer = await world.actorOf("officer", "northOne");
    const reviewer = await world.actorOf("reviewer", "north");
    const reportEnding = async (endsOn: string) =>
      asNobody((tx) =>
        tx.report.findFirstOrThrow({
          where: { assignmentId, period: { endsOn: fromDay(endsOn) } },
          select: { id: true },
        }),
      );
    const { id } = await reportEnding("2026-08-14");
    const { id: begun } = await reportEnding("2026-12-14");
    await asNobody((tx) => tx.report.update({ where: { id: begun }, data: { state: "draft" } }));
    const completed = await world.submit(id, officer.accountId, {
      completedOn: fromDay("2026-08-10"),
    });
    expect(await approveReports(reviewer, { version: completed })).toMatchObject({ ok: true });
    await open();
    expect((await owed(assignmentId)).map(([, endsOn]) => endsOn)).toEqual([
      "2026-08-14",
      "2026-12-14",
    ]);

    const takenBack = await world.submit(id, officer.accountId);
    expect(await approveReports(reviewer, { version: takenBack })).toMatchObject({ ok: true });
    expect((await open()).reports).toBe(3);
    expect((await owed(assignmentId)).map(([, endsOn]) => endsOn)).toEqual(
      before.map(([, endsOn]) => endsOn),
    );
    expect(await open()).toEqual({ periods: 0, reports: 0 });
  });

  test("two at once make each report once", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-03-20") });
    const assignmentId = await world.assign(taskId, "northOne");
    await Promise.all([open(), open()]);
    expect((await owed(assignmentId)).length).toBe(9);
  });

  test("after a suspension asks for all but the periods whose cut-off lay in it", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-07-20") });
    const id = await world.assign(taskId, "northOne", { state: "in_progress" });
    await change(id, "suspension", "2026-09-01T03:00:00Z");
    await change(id, "resumption", "2026-11-10T03:00:00Z");
    await open();
    expect((await owed(id)).map(([, endsOn]) => endsOn)).toEqual([
      "2026-08-14",
      "2026-11-14",
      "2026-12-14",
    ]);
    expect(await open()).toEqual({ periods: 0, reports: 0 });
  });

  test("after a refusal in vain asks for all", async () => {
    const taskId = await world.task({ startOn: fromDay("2026-09-20") });
    const id = await world.assign(taskId, "northTwo", { state: "assigned" });
    await change(id, "refusal", "2026-10-01T03:00:00Z");
    await change(id, "insistence", "2026-11-10T03:00:00Z");
    await open();
    expect((await owed(id)).map(([, endsOn]) => endsOn)).toEqual([
      "2026-10-14",
      "2026-11-14",
      "2026-12-14",
    ]);
  });
});

function change(
  assignmentId: string,
  kind: "suspension" | "resumption" | "refusal" | "insistence",
  at: string,
) {
  return asNobody((tx) =>
    tx.assignmentChange.create({
      data: { id: newId(), assignmentId, kind, at: new Date(at), reason: "Có văn bản" },
      select: { id: true },
    }),
  );
}
