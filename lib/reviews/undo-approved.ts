import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { applyFigures, applySteps } from "./apply-approved.ts";
import { applyMoney } from "./apply-money.ts";
import { applyStages } from "./apply-stages.ts";
import { moveAssignments } from "./move-assignments.ts";
import { countingVersion } from "./newer-approved.ts";

/**
 * Undoes what `applyApproved` did for these versions, which count no more: what dashboards show follows again from the
 * versions that still do. In the transaction that took them back, whose assignments are locked.
 */
export async function undoApproved(
  tx: Tx,
  actor: Actor,
  taken: readonly { versionId: string; assignmentId: string }[],
): Promise<void> {
  const gone = taken.map(({ versionId }) => versionId);
  const assignmentIds = [...new Set(taken.map(({ assignmentId }) => assignmentId))];
  const standing = await countingVersions(tx, sql`a.id = ANY(${assignmentIds}::uuid[])`);
  await undoFigures(tx, gone, standing);
  await undoMoney(tx, gone, standing);
  await undoStages(tx, gone);
  await undoSteps(tx, assignmentIds, standing);
  await reopen(tx, actor, gone, standing);
}

/** The versions that count now, of those that `which` chooses. */
async function countingVersions(tx: Tx, which: Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT v.id
      FROM report r
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN report_version v ON v.report_id = r.id AND v.number = ${countingVersion}
     WHERE ${which}`);
  return rows.map(({ id }) => id);
}

async function undoFigures(tx: Tx, gone: string[], standing: string[]) {
  await tx.$executeRaw(sql`DELETE FROM period_figure WHERE version_id = ANY(${gone}::uuid[])`);
  await tx.$executeRaw(sql`DELETE FROM year_figure WHERE version_id = ANY(${gone}::uuid[])`);
  await tx.$executeRaw(sql`DELETE FROM assignment_figure WHERE version_id = ANY(${gone}::uuid[])`);
  await applyFigures(tx, standing);
}

/** As it was before, and then by what the newest version says that still tells the year, which takes over what was noted. */
async function undoMoney(tx: Tx, gone: string[], standing: string[]) {
  await tx.$executeRaw(sql`
    UPDATE funding_line f
       SET planned = b.planned, allocated = b.allocated, disbursed = b.disbursed, note = b.note
      FROM funding_before b
     WHERE b.version_id = ANY(${gone}::uuid[]) AND f.id = b.funding_line_id`);
  const heirs = await tx.$queryRaw<{ id: string }[]>(sql`
    WITH heir AS (
      SELECT DISTINCT ON (b.funding_line_id) v.id, b.funding_line_id, b.planned, b.allocated, b.disbursed, b.note
        FROM funding_before b
        JOIN funding_line f ON f.id = b.funding_line_id
        JOIN report r ON r.assignment_id = f.assignment_id
        JOIN period p ON p.id = r.period_id
        JOIN report_version v ON v.report_id = r.id AND v.id = ANY(${standing}::uuid[])
        JOIN report_money m ON m.version_id = v.id AND m.year = f.year
       WHERE b.version_id = ANY(${gone}::uuid[])
       ORDER BY b.funding_line_id, p.ends_on DESC
    ), noted AS (
      INSERT INTO funding_before (version_id, funding_line_id, planned, allocated, disbursed, note)
      SELECT id, funding_line_id, planned, allocated, disbursed, note FROM heir
          ON CONFLICT (version_id, funding_line_id) DO NOTHING
    )
    SELECT DISTINCT id FROM heir`);
  await tx.$executeRaw(sql`DELETE FROM funding_before WHERE version_id = ANY(${gone}::uuid[])`);
  await applyMoney(
    tx,
    heirs.map(({ id }) => id),
  );
}

/** A building that the version moved goes back to where it stood, and on to where another that counts says it is. */
async function undoStages(tx: Tx, gone: string[]) {
  const moved = await tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE works w
       SET stage = b.stage, stage_on = b.stage_on, handed_over_on = b.handed_over_on, version = w.version + 1
      FROM works_before b
     WHERE b.version_id = ANY(${gone}::uuid[]) AND w.id = b.works_id
       AND EXISTS (SELECT FROM works_stage_event e WHERE e.version_id = b.version_id AND e.works_id = w.id)
    RETURNING w.id`);
  const tellers = await countingVersions(
    tx,
    sql`v.works_id = ANY(${moved.map(({ id }) => id)}::uuid[])`,
  );
  await tx.$executeRaw(sql`
    INSERT INTO works_before (version_id, works_id, stage, stage_on, handed_over_on)
    SELECT DISTINCT ON (b.works_id) v.id, b.works_id, b.stage, b.stage_on, b.handed_over_on
      FROM works_before b
      JOIN report_version v ON v.works_id = b.works_id AND v.id = ANY(${tellers}::uuid[])
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
     WHERE b.version_id = ANY(${gone}::uuid[])
     ORDER BY b.works_id, p.ends_on DESC
        ON CONFLICT (version_id, works_id) DO NOTHING`);
  await tx.$executeRaw(sql`
    DELETE FROM works_stage_event e USING works_before b
     WHERE b.version_id = ANY(${gone}::uuid[]) AND e.version_id = b.version_id AND e.works_id = b.works_id`);
  await tx.$executeRaw(sql`DELETE FROM works_before WHERE version_id = ANY(${gone}::uuid[])`);
  await applyStages(tx, tellers);
}

/** Steps that no version that counts names are open. */
async function undoSteps(tx: Tx, assignmentIds: readonly string[], standing: string[]) {
  await tx.$executeRaw(sql`
    UPDATE step s SET done_on = NULL
     WHERE s.assignment_id = ANY(${[...assignmentIds]}::uuid[]) AND s.done_on IS NOT NULL AND NOT EXISTS (
       SELECT FROM report_version v JOIN report r ON r.id = v.report_id
        WHERE v.id = ANY(${standing}::uuid[]) AND r.assignment_id = s.assignment_id)`);
  await applySteps(tx, standing);
}

const WHY_REOPENED = "Rút lại việc duyệt báo cáo";

/** What only these versions called done is under way again, with a note of why; the rest follows from what counts. */
async function reopen(tx: Tx, actor: Actor, gone: string[], standing: string[]) {
  const reopened = await tx.$queryRaw<{ id: string; unitId: string }[]>(sql`
    UPDATE assignment a SET state = 'in_progress', done_on = NULL, ended_on = NULL, version = a.version + 1
     WHERE a.state = 'done'
       AND EXISTS (SELECT FROM report_version v JOIN report r ON r.id = v.report_id
                    WHERE v.id = ANY(${gone}::uuid[]) AND r.assignment_id = a.id AND v.completed_on IS NOT NULL)
       AND NOT EXISTS (SELECT FROM report_version v JOIN report r ON r.id = v.report_id
                        WHERE v.id = ANY(${standing}::uuid[]) AND r.assignment_id = a.id AND v.completed_on IS NOT NULL)
    RETURNING a.id, a.unit_id AS "unitId"`);
  await tx.assignmentChange.createMany({
    data: reopened.map(({ id }) => ({
      id: newId(),
      assignmentId: id,
      kind: "reopening",
      accountId: actor.accountId,
      reason: WHY_REOPENED,
    })),
  });
  const moved = await moveAssignments(tx, actor, standing);
  await recordAll(
    tx,
    actor,
    [...reopened.map((one) => ({ ...one, doneOn: null })), ...moved].map(
      ({ id, unitId, doneOn }) => ({
        deed: doneOn ? "assignment.done" : "assignment.reopened",
        entity: "assignment",
        entityId: id,
        unitId,
        ...(doneOn && { detail: { doneOn } }),
      }),
    ),
  );
}
