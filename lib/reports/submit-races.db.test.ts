import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { withdrawAssignments } from "#lib/assigning/withdraw-assignments.ts";
import { fromDay } from "#lib/db/days.ts";
import { asNobody, type Tx } from "#lib/db/door.ts";
import { createWorld } from "#lib/db/testing/world.ts";
import { approveReports } from "#lib/reviews/approve-reports.ts";
import { submitReport } from "./submit-report.ts";
import { owed, request, stateOf } from "./testing.ts";

const world = await createWorld();
const officer = await world.actorOf("officer", "northOne");
const reviewer = await world.actorOf("reviewer", "north");
const admin = await world.actorOf("admin", "ministry");

/** As another request, which holds no connection yet. */
const elsewhere = AsyncLocalStorage.snapshot();

/** Waits until somebody waits for the transaction. */
async function somebodyWaits(tx: Tx) {
  const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  const waiting = () =>
    elsewhere(() =>
      asNobody(
        (other) => other.$queryRaw<{ pid: number }[]>`
        SELECT pid FROM pg_locks WHERE NOT granted AND ${own?.pid}::int = ANY(pg_blocking_pids(pid))`,
      ),
    );
  await expect.poll(async () => (await waiting()).length, { timeout: 4_000 }).toBeGreaterThan(0);
}

describe("sending a report while its assignment is withdrawn", () => {
  test("waits, and is refused when it is gone", async () => {
    const { reportId, assignmentId, indicatorId } = await owed(world);
    const sending = await asNobody(async (tx) => {
      await tx.assignment.update({
        where: { id: assignmentId },
        data: { state: "cancelled", endedOn: fromDay(admin.today), endReason: "Thôi giao" },
      });
      const sent = elsewhere(() => submitReport(officer, request(reportId, indicatorId)));
      await somebodyWaits(tx);
      return { sent };
    });
    expect(await sending.sent).toMatchObject({
      refusal: { message: { key: "reports.assignment-ended" } },
    });
    expect(await stateOf(reportId)).toMatchObject({
      report: { state: "expected" },
      assignment: { waiting: 0 },
      versions: [],
    });
  });

  test("one of them is first, and both end", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { reportId, assignmentId, indicatorId, taskId } = await owed(world);
      const form = { taskId, which: "all", how: "cancel", reason: "Thôi giao" };
      const [sent, withdrawn] = await Promise.all([
        submitReport(officer, request(reportId, indicatorId)),
        withdrawAssignments(admin, form),
      ]);
      expect(withdrawn).toMatchObject({ ok: true });
      const left = await asNobody((tx) => tx.report.findMany({ where: { assignmentId } }));
      expect(left.map(({ state }) => state)).toEqual(sent.ok ? ["submitted"] : []);
    }
  });
});

describe("sending a later report while an earlier one completes the assignment", () => {
  test("it was sent and stays, or it is no longer owed; nobody waits in a circle", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { reportId, assignmentId, indicatorId } = await owed(world);
      const later = await world.report(
        assignmentId,
        await world.period("2026-11-15", "2026-12-14"),
      );
      const versionId = await world.submit(reportId, officer.accountId, {
        values: [{ indicatorId, numerator: 5, denominator: 5 }],
        completedOn: fromDay("2026-11-02"),
      });
      const [sent, approved, again] = await Promise.all([
        submitReport(officer, request(later, indicatorId)),
        approveReports(reviewer, { version: versionId }),
        submitReport(officer, request(later, indicatorId)),
      ]);
      expect(approved).toMatchObject({ ok: true, value: { count: 1 } });
      const { assignment } = await stateOf(reportId);
      const kept = await asNobody((tx) => tx.report.findUnique({ where: { id: later } }));
      const was = sent.ok || again.ok;
      expect(assignment).toMatchObject({ state: "done", waiting: was ? 1 : 0 });
      expect(kept?.state).toBe(was ? "submitted" : undefined);
    }
  });
});
