import { beforeAll, describe, expect, test } from "vitest";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { giveOpinion } from "./give-opinion.ts";
import { receiveReports } from "./receive-reports.ts";
import { returnReports } from "./return-reports.ts";
import { figureOf, monthlyTask, reportOf } from "./testing.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

const NOT_FOUND = { ok: false, refusal: { kind: "not-found" } };

describe("the two lines", () => {
  test("where the command line decides, the local line gives its word and decides nothing", async () => {
    const { reportId, versionId } = await (await monthlyTask(world)).sent("northOne");
    const committee = await world.actorOf("reviewer", "committee", { line: "local" });
    const member = await world.actorOf("leader", "committee", { line: "local" });
    expect(await approveReports(committee, { version: versionId })).toMatchObject(NOT_FOUND);
    expect(await giveOpinion(reviewer, { version: versionId, reason: "x" })).toMatchObject(
      NOT_FOUND,
    );
    expect(await giveOpinion(committee, { version: versionId, reason: " " })).toMatchObject({
      refusal: { fields: { reason: { key: "reviews.opinion-missing" } } },
    });
    const reason = "Cấp ủy thống nhất";
    expect(await giveOpinion(member, { version: versionId, reason })).toMatchObject({ ok: true });
    expect(await giveOpinion(committee, { version: versionId, reason })).toMatchObject({
      ok: false,
      refusal: { message: { key: "reviews.left-opinion", values: { by: member.title } } },
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "submitted" });
    expect(await approveReports(reviewer, { version: versionId })).toMatchObject({ ok: true });
  });

  test.each([
    ["an opinion", "opinion"],
    ["a reason", "returned"],
  ] as const)(
    "%s in other words than those that stand is refused, not swallowed",
    async (_, decision) => {
      const { versionId } = await (await monthlyTask(world)).sent("northOne");
      const isOpinion = decision === "opinion";
      const actor = isOpinion
        ? await world.actorOf("reviewer", "committee", { line: "local" })
        : reviewer;
      const say = isOpinion ? giveOpinion : returnReports;
      const first = { version: versionId, reason: "Thống nhất" };
      expect(await say(actor, first)).toMatchObject({ value: { count: 1 } });
      expect(await say(actor, first)).toMatchObject({ value: { count: 0, repeated: 1 } });
      expect(await say(actor, { ...first, reason: "Chưa thống nhất" })).toMatchObject({
        ok: false,
        refusal: { message: { key: `reviews.left-${decision}`, values: { by: actor.title } } },
      });
    },
  );

  test("where both decide, it is approved when both have", async () => {
    const task = await monthlyTask(world, { decisionRule: "both" });
    const { assignmentId, reportId, versionId } = await task.sent("northOne");
    const committee = await world.actorOf("reviewer", "committee", { line: "local" });
    expect(await approveReports(reviewer, { version: versionId })).toMatchObject({
      value: { count: 1, waitingForOther: 1 },
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "submitted" });
    expect(await figureOf(assignmentId)).toBeNull();
    const colleague = await world.actorOf("reviewer", "north");
    expect(await approveReports(colleague, { version: versionId })).toMatchObject({
      refusal: { message: { key: "reviews.left-approved", values: { by: reviewer.title } } },
    });
    expect(await approveReports(committee, { version: versionId })).toMatchObject({
      value: { count: 1, waitingForOther: 0 },
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "approved" });
    expect(await figureOf(assignmentId)).toMatchObject({ numerator: 40 });
  });

  test("where both decide, one that returns it is enough", async () => {
    const task = await monthlyTask(world, { decisionRule: "both" });
    const { reportId, versionId } = await task.sent("northOne");
    const committee = await world.actorOf("reviewer", "committee", { line: "local" });
    await approveReports(reviewer, { version: versionId });
    const reason = "Chưa thông qua cấp ủy";
    expect(await returnReports(committee, { version: versionId, reason })).toMatchObject({
      ok: true,
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "returned" });
  });

  test("a committee's own report is received, not approved", async () => {
    const task = await monthlyTask(world, { decisionRule: "received" });
    const { reportId, versionId } = await task.sent("committee");
    const above = await world.actorOf("reviewer", "ministry", { line: "local" });
    expect(await approveReports(above, { version: versionId })).toMatchObject(NOT_FOUND);
    expect(await receiveReports(reviewer, { version: versionId })).toMatchObject(NOT_FOUND);
    expect(await receiveReports(above, { version: versionId })).toMatchObject({
      value: { verdict: "received", count: 1 },
    });
    expect(await reportOf(reportId)).toMatchObject({ state: "received" });
  });
});
