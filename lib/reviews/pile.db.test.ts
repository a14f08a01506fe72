import { beforeAll, describe, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { addDays } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { chosenVersions } from "./chosen.ts";
import { giveOpinion } from "./give-opinion.ts";
import { reviewPile } from "./pile.ts";
import { returnReports } from "./return-reports.ts";
import { SECTIONS, sortPile } from "./sort-pile.ts";
import { day, monthEnding, monthlyTask } from "./testing.ts";
import { waitingHere } from "./waiting-here.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

/** Two months that have closed, whatever the day of the test. */
const CLOSED = "2026-01-14";
const EARLIER = "2025-12-14";

async function pileOf(actor: Actor, taskId: string, periodId: string | null = null) {
  const pile = await reviewPile(actor, taskId, periodId);
  if (!pile) throw new Error("no pile");
  return sortPile(pile, actor);
}

const countsOf = (pile: Awaited<ReturnType<typeof pileOf>>) =>
  Object.fromEntries(SECTIONS.map((section) => [section, pile.sections[section].length]));

/** Sent in time, so that being late is no reason of its own. */
async function inTime(reportId: string) {
  await asNobody((tx) =>
    tx.report.update({ where: { id: reportId }, data: { dueOn: day(addDays(reviewer.today, 1)) } }),
  );
}

async function building(assignmentId: string, name: string): Promise<string> {
  const id = newId();
  const unitId = world.units.northOne.id;
  await asNobody(async (tx) => {
    const stageOn = day("2025-01-05");
    await tx.works.create({
      data: { id, unitId, kind: "new_build", name, isMain: false, stageOn },
    });
    await tx.assignmentWorks.create({ data: { assignmentId, worksId: id } });
  });
  return id;
}

describe("the pile of a task and period", () => {
  test("of a period that runs stays where it was opened when the last early report is decided", async () => {
    const endsOn = `${Number(reviewer.today.slice(0, 4)) + 1}-01-14`;
    const task = await monthlyTask(world);
    const early = await task.sent("northOne", { endsOn, numerator: 40, denominator: 50 });
    const period = (await pileOf(reviewer, task.taskId)).period?.id ?? null;
    await approveReports(reviewer, { version: early.versionId });
    expect((await pileOf(reviewer, task.taskId, period)).period).toMatchObject({
      id: period,
      endsOn,
    });
  });

  test("parts the unusual from the ordinary, beside last period", async () => {
    const task = await monthlyTask(world);
    for (const unit of ["northOne", "northTwo"] as const) {
      const last = await task.sent(unit, { endsOn: EARLIER, numerator: 40, denominator: 50 });
      await approveReports(reviewer, { version: last.versionId });
      const numerator = unit === "northOne" ? 41 : 60;
      const now = await task.sent(unit, {
        endsOn: CLOSED,
        assignmentId: last.assignmentId,
        numerator,
      });
      await inTime(now.reportId);
    }
    const pile = await pileOf(reviewer, task.taskId);
    expect(pile.period?.endsOn).toBe(CLOSED);
    expect(countsOf(pile)).toEqual({ look: 1, ordinary: 1, missing: 0, returned: 0, decided: 0 });
    expect(pile.sections.look[0]).toMatchObject({
      unit: "xã Bắc Hai",
      reasons: [{ key: "over-total", numerator: 60, denominator: 50 }],
      verdicts: ["approved", "returned"],
      last: { values: [{ n: 40, d: 50 }] },
    });
    expect(pile.sections.ordinary[0]?.clock).toMatchObject({ late: false });
    // The other period has nothing left to decide.
    const [, earlier] = pile.periods;
    const before = await pileOf(reviewer, task.taskId, earlier?.id);
    expect(countsOf(before)).toMatchObject({ look: 0, ordinary: 0, decided: 2 });
  });

  test.each(["submitted", "returned", "draft"] as const)(
    "is compared with what was approved, while a correction of that is %s",
    async (state) => {
      const task = await monthlyTask(world);
      const last = await task.sent("northOne", { endsOn: EARLIER, numerator: 40 });
      await approveReports(reviewer, { version: last.versionId });
      await task.sentAgain("northOne", last.reportId, { numerator: 12, denominator: 50 });
      const data = state === "draft" ? { state, submittedAt: null } : { state };
      await asNobody((tx) => tx.report.update({ where: { id: last.reportId }, data }));
      await task.sent("northOne", { endsOn: CLOSED, assignmentId: last.assignmentId });
      const { sections } = await pileOf(reviewer, task.taskId);
      expect([...sections.look, ...sections.ordinary][0]?.last).toMatchObject({
        values: [{ n: 40, d: 50 }],
      });
    },
  );

  test("of several buildings compares each with itself, and says which one it is", async () => {
    const task = await monthlyTask(world, { kind: "works" });
    const assignmentId = await world.assign(task.taskId, "northOne");
    const [main, other] = [
      await building(assignmentId, "Trụ sở"),
      await building(assignmentId, "Nhà 2"),
    ];
    const sent = (
      endsOn: string,
      worksId: string,
      stage: "policy_approved" | "finish" | "handed_over",
    ) =>
      task.sent("northOne", { endsOn, assignmentId, worksId, stage, stageOn: day("2025-10-01") });
    await sent("2025-11-14", main, "policy_approved");
    await sent(EARLIER, other, "handed_over");
    const now = await sent(CLOSED, main, "finish");
    await inTime(now.reportId);
    const { sections } = await pileOf(reviewer, task.taskId, await monthEnding(world, CLOSED));
    expect(sections.look).toMatchObject([
      {
        works: "Trụ sở",
        isOneOfSeveral: true,
        last: { stage: "policy_approved" },
        reasons: [{ key: "stage-jump", stages: 9 }],
      },
    ]);
  });

  test("says what is missing and what went back", async () => {
    const task = await monthlyTask(world);
    const period = await monthEnding(world, CLOSED);
    const owing = await world.assign(task.taskId, "northOne");
    await world.report(owing, await monthEnding(world, EARLIER), { dueOn: day("2025-12-18") });
    const reportId = await world.report(owing, period, { dueOn: day("2026-01-18") });
    await asNobody((tx) =>
      tx.urge.create({ data: { id: newId(), reportId, accountId: reviewer.accountId } }),
    );
    const back = await task.sent("northTwo", { endsOn: CLOSED });
    await returnReports(reviewer, { version: back.versionId, reason: "Thiếu biểu 2" });
    const pile = await pileOf(reviewer, task.taskId, period);
    expect(countsOf(pile)).toEqual({ look: 0, ordinary: 0, missing: 1, returned: 1, decided: 0 });
    expect(pile.sections.missing[0]).toMatchObject({ late: true, unsent: 2, urgedToday: true });
    expect(pile.sections.returned[0]?.reviews).toMatchObject([{ reason: "Thiếu biểu 2" }]);
    expect(pile.period).toMatchObject({ missing: 1 });
    await asNobody((tx) =>
      tx.report.update({ where: { id: back.reportId }, data: { state: "draft" } }),
    );
    expect((await pileOf(reviewer, task.taskId, period)).period).toMatchObject({ missing: 1 });
  });

  test("what was sent again is looked at with the reason it was sent back for", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne", { endsOn: CLOSED });
    await inTime(sent.reportId);
    await returnReports(reviewer, { version: sent.versionId, reason: "Thiếu biểu 2" });
    const figure = { numerator: 40, denominator: 50 };
    const again = await task.sentAgain("northOne", sent.reportId, figure);
    const pile = await pileOf(reviewer, task.taskId);
    expect(pile.sections.look[0]?.reasons).toEqual([
      { key: "sent-again", text: "Thiếu biểu 2", returnedOn: reviewer.today },
    ]);
    await approveReports(reviewer, { version: again });
    await task.sentAgain("northOne", sent.reportId, { ...figure, numerator: 41 });
    const corrected = await pileOf(reviewer, task.taskId);
    expect(corrected.sections.look[0]?.reasons).toMatchObject([{ key: "corrects-approved" }]);
  });

  test("a correction of an approved figure is looked at first", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne", { endsOn: CLOSED });
    await inTime(sent.reportId);
    await approveReports(reviewer, { version: sent.versionId });
    await task.sentAgain("northOne", sent.reportId, { numerator: 41, denominator: 50 });
    const pile = await pileOf(reviewer, task.taskId);
    const [before, now] = [{ numerator: 40 }, { numerator: 41 }];
    expect(pile.sections.look[0]?.reasons).toMatchObject([
      {
        key: "corrects-approved",
        changes: [{ what: "figure", indicatorId: task.indicatorId, before, now }],
      },
    ]);
  });

  test("what the actor sent is not theirs to decide", async () => {
    const task = await monthlyTask(world);
    const reportId = await world.report(
      await world.assign(task.taskId, "northOne"),
      await monthEnding(world, CLOSED),
    );
    await world.submit(reportId, reviewer.accountId);
    const pile = await pileOf(reviewer, task.taskId);
    expect([...pile.sections.look, ...pile.sections.ordinary]).toMatchObject([
      { own: true, verdicts: [] },
    ]);
  });

  test("is found from the report and the assignment by whoever decides", async () => {
    const task = await monthlyTask(world);
    const { assignmentId, reportId, versionId } = await task.sent("northOne", { endsOn: CLOSED });
    const found = { reportId, taskId: task.taskId, periodId: await monthEnding(world, CLOSED) };
    expect(await waitingHere(reviewer, { assignmentId })).toMatchObject([found]);
    expect(await waitingHere(reviewer, { assignmentId, reportId })).toMatchObject([found]);
    expect(await waitingHere(reviewer, { assignmentId, reportId: newId() })).toEqual([]);
    for (const actor of [
      await world.actorOf("reviewer", "south"),
      await world.actorOf("leader", "north"),
      await world.actorOf("officer", "northOne"),
      await world.nobody(),
    ]) {
      expect(await waitingHere(actor, { assignmentId })).toEqual([]);
    }
    await approveReports(reviewer, { version: versionId });
    expect(await waitingHere(reviewer, { assignmentId })).toEqual([]);
  });

  test("is out of reach for a sibling, for who sits two levels above, and for nobody", async () => {
    const task = await monthlyTask(world);
    const { versionId } = await task.sent("northOne", { endsOn: CLOSED });
    for (const actor of [
      await world.actorOf("reviewer", "south"),
      await world.actorOf("reviewer", "ministry"),
      await world.actorOf("officer", "northOne"),
      await world.actorOf("reviewer", "north", { groupIds: [world.groups.money] }),
      await world.nobody(),
    ]) {
      expect(await reviewPile(actor, task.taskId, null)).toBeNull();
      expect(await chosenVersions(actor, [versionId], "returned")).toBeNull();
    }
    expect(await reviewPile(reviewer, task.taskId, newId())).toBeNull();
    expect(await chosenVersions(reviewer, [versionId, "x"], "returned")).toMatchObject({
      waiting: [{ versionId, task: { id: task.taskId }, said: { values: [{ n: 40, d: 50 }] } }],
      gone: [],
    });
    await approveReports(reviewer, { version: versionId });
    expect(await chosenVersions(reviewer, [versionId], "returned")).toMatchObject({
      waiting: [],
      gone: [{ why: "decided", decision: "approved", by: reviewer.title }],
    });
  });

  test("on the local line a member gives a word; the reviewer then looks at it first", async () => {
    const task = await monthlyTask(world);
    const sent = await task.sent("northOne", { endsOn: CLOSED });
    await inTime(sent.reportId);
    const member = await world.actorOf("leader", "committee", { line: "local" });
    const before = await pileOf(member, task.taskId);
    expect(before.sections.ordinary).toMatchObject([{ verdicts: ["opinion"] }]);
    await giveOpinion(member, { version: sent.versionId, reason: "Cần kiểm tra thực địa" });
    expect(countsOf(await pileOf(member, task.taskId))).toMatchObject({ ordinary: 0, decided: 1 });
    const colleague = await world.actorOf("leader", "committee", { line: "local" });
    for (const late of [member, colleague]) {
      expect(await chosenVersions(late, [sent.versionId], "opinion")).toMatchObject({
        waiting: [],
        gone: [{ why: "decided", decision: "opinion", by: member.title }],
      });
    }
    const after = await pileOf(reviewer, task.taskId);
    expect(after.sections.look[0]?.reasons).toEqual([
      { key: "opinion", text: "Cần kiểm tra thực địa" },
    ]);
  });

  test("where both lines decide, each waits for itself", async () => {
    const task = await monthlyTask(world, { decisionRule: "both" });
    const sent = await task.sent("northOne", { endsOn: CLOSED });
    await inTime(sent.reportId);
    const committee = await world.actorOf("reviewer", "committee", { line: "local" });
    await approveReports(reviewer, { version: sent.versionId });
    expect(countsOf(await pileOf(reviewer, task.taskId))).toMatchObject({ decided: 1 });
    const colleague = await world.actorOf("reviewer", "north");
    expect(await chosenVersions(colleague, [sent.versionId], "returned")).toMatchObject({
      waiting: [],
      gone: [{ why: "decided", decision: "approved", by: reviewer.title }],
    });
    expect(await chosenVersions(committee, [sent.versionId], "returned")).toMatchObject({
      gone: [],
    });
    expect((await pileOf(committee, task.taskId)).sections.ordinary).toMatchObject([
      { decidesOn: "local", verdicts: ["approved", "returned"] },
    ]);
  });
});
