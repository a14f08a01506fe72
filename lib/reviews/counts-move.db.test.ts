import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asNobody } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { createWorld, type World } from "#lib/db/testing/world.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { approveReports } from "./approve-reports.ts";
import { returnReports } from "./return-reports.ts";
import { day, monthlyTask } from "./testing.ts";

let world: World;
let reviewer: Actor;

beforeAll(async () => {
  world = await createWorld();
  reviewer = await world.actorOf("reviewer", "north");
});

type Counts = {
  open: number;
  doneOnTime: number;
  doneLate: number;
  waiting: number;
  numerator: number;
  denominator: number;
  planned: bigint;
  disbursed: bigint;
};

/** What a dashboard counts over this world's assignments. */
async function counts(): Promise<Counts> {
  const [row] = await asNobody((tx) =>
    tx.$queryRaw<Counts[]>(sql`
      SELECT count(*) FILTER (WHERE a.state IN ('assigned', 'acknowledged', 'in_progress'))::int AS open,
             count(*) FILTER (WHERE a.done_on <= a.due_on)::int AS "doneOnTime",
             count(*) FILTER (WHERE a.done_on > a.due_on)::int AS "doneLate",
             sum(a.waiting)::int AS waiting,
             coalesce(sum(f.numerator), 0)::float8 AS numerator, coalesce(sum(f.denominator), 0)::float8 AS denominator,
             sum(a.planned)::int8 AS planned, sum(a.disbursed)::int8 AS disbursed
        FROM assignment a JOIN task t ON t.id = a.task_id AND t.directive_id = ${world.directiveId}::uuid
        LEFT JOIN assignment_figure f ON f.assignment_id = a.id`),
  );
  if (!row) throw new Error("no counts");
  return row;
}

const cases = fc.record({
  unit: fc.constantFrom("northOne" as const, "northTwo" as const),
  numerator: fc.nat(50),
  /** Done in time, done late, or not yet. */
  completedOn: fc.constantFrom("2026-11-01", "2026-11-10", null),
  planned: fc.bigInt({ min: 0n, max: 10n ** 13n }),
  isReturned: fc.boolean(),
});

test("each decision moves the counts by exactly what it decided", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ unit, numerator, completedOn, planned, isReturned }) => {
      const task = await monthlyTask(world, { kind: "funding", dueOn: day("2026-11-05") });
      const sent = await task.sent(unit, {
        numerator,
        completedOn: completedOn && day(completedOn),
        money: {
          create: [
            {
              year: 2026,
              source: "province",
              planned,
              allocated: planned,
              disbursed: 1n < planned ? 1n : 0n,
            },
          ],
        },
      });
      const before = await counts();
      const version = sent.versionId;
      const outcome = isReturned
        ? await returnReports(reviewer, { version, reason: "Chưa khớp" })
        : await approveReports(reviewer, { version });
      expect(outcome.ok).toBe(true);
      const after = await counts();
      const done = !isReturned && completedOn !== null;
      const counted = isReturned ? 0 : 1;
      expect(after).toEqual({
        open: before.open - (done ? 1 : 0),
        doneOnTime: before.doneOnTime + (done && completedOn <= "2026-11-05" ? 1 : 0),
        doneLate: before.doneLate + (done && completedOn > "2026-11-05" ? 1 : 0),
        waiting: before.waiting - 1,
        numerator: before.numerator + counted * numerator,
        denominator: before.denominator + counted * 50,
        planned: before.planned + BigInt(counted) * planned,
        disbursed: before.disbursed + (counted === 1 && planned > 1n ? 1n : 0n),
      });
    }),
    { numRuns: 15 },
  );
});

test("168 reports of a province are approved in one deed within two seconds", async () => {
  const task = await monthlyTask(world, { kind: "funding" });
  const officer = await task.officerOf("northOne");
  const periodId = await world.period("2026-10-15", "2026-11-14");
  const rows = Array.from({ length: 168 }, (_, index) => ({
    assignmentId: newId(),
    reportId: newId(),
    versionId: newId(),
    unitId: world.units[index % 2 === 0 ? "northOne" : "northTwo"].id,
    occurrence: Math.floor(index / 2) + 1,
  }));
  const at = new Date();
  await asNobody(async (tx) => {
    await tx.assignment.createMany({
      data: rows.map(({ assignmentId, unitId, occurrence }) => ({
        id: assignmentId,
        taskId: task.taskId,
        unitId,
        occurrence,
        state: "assigned" as const,
        assignedOn: day("2026-01-15"),
        startOn: day("2026-01-15"),
      })),
    });
    await tx.report.createMany({
      data: rows.map(({ reportId, assignmentId }) => ({
        id: reportId,
        assignmentId,
        periodId,
        dueOn: day("2026-11-18"),
        state: "submitted" as const,
        currentVersion: 1,
        submittedAt: at,
        firstSubmittedAt: at,
      })),
    });
    await tx.reportVersion.createMany({
      data: rows.map(({ versionId, reportId }) => ({
        id: versionId,
        reportId,
        number: 1,
        submittedAt: at,
        submittedById: officer,
      })),
    });
    const common = rows.map(({ versionId }) => ({ versionId }));
    await tx.reportValue.createMany({
      data: common.map((one) => ({
        ...one,
        indicatorId: task.indicatorId,
        numerator: 3,
        denominator: 4,
      })),
    });
    await tx.reportMoney.createMany({
      data: common.map((one) => ({
        ...one,
        year: 2026,
        source: "province" as const,
        planned: 7n,
        allocated: 7n,
        disbursed: 5n,
      })),
    });
  });
  const before = await counts();
  const begun = performance.now();
  const outcome = await approveReports(reviewer, {
    version: rows.map(({ versionId }) => versionId),
  });
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(outcome).toMatchObject({ ok: true, value: { count: 168, left: [] } });
  const after = await counts();
  expect(after).toMatchObject({
    waiting: before.waiting - 168,
    numerator: before.numerator + 168 * 3,
    planned: before.planned + 168n * 7n,
    disbursed: before.disbursed + 168n * 5n,
  });
});
