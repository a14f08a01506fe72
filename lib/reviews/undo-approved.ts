import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
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
  const standing = await standingVersions(tx, assignmentIds);
  await undoFigures(tx, gone, standing);
  await undoMoney(tx, gone, standing);
  await undoStages(tx, gone, standing);
  await undoSteps(tx, assignmentIds, standing);
  await reopen(tx, actor, gone, standing);
}

/** The versions of these assignments that count now. */
async function standingVersions(tx: Tx, assignmentIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT v.id
      FROM report r
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN report_version v ON v.report_id = r.id AND v.number = ${countingVersion}
     WHERE a.id = ANY(${[...assignmentIds]}::uuid[])`);
  return rows.map(({ id }) => id);
}

async function undoFigures(tx: Tx, gone: string[], standing: string[]) {
  await tx.$executeRaw(sql`DELETE FROM period_figure WHERE version_id = ANY(${gone}::uuid[])`);
  await tx.$executeRaw(sql`DELETE FROM year_figure WHERE version_id = ANY(${gone}::uuid[])`);
  await tx.$executeRaw(sql`DELETE FROM assignment_figure WHERE version_id = ANY(${gone}::uuid[])`);
  await applyFigures(tx, standing);
}

/** By what the newest version says that still tells the year; without one, as it was before. */
async function undoMoney(tx: Tx, gone: string[], standing: string[]) {
  const tellers = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT m.version_id AS id
      FROM report_money m
      JOIN report_version v ON v.id = m.version_id
      JOIN report r ON r.id = v.report_id
      JOIN report o ON o.assignment_id = r.assignment_id
      JOIN report_version ov ON ov.report_id = o.id
      JOIN report_money om ON om.version_id = ov.id AND om.year = m.year
     WHERE m.version_id = ANY(${standing}::uuid[]) AND ov.id = ANY(${gone}::uuid[])`);
  const ids = tellers.map(({ id }) => id);
  await tx.$executeRaw(sql`
    UPDATE funding_line f
       SET planned = b.planned, allocated = b.allocated, disbursed = b.disbursed, note = b.note
      FROM funding_before b
     WHERE b.version_id = ANY(${gone}::uuid[]) AND f.id = b.funding_line_id
       AND NOT EXISTS (
         SELECT FROM report_money m JOIN report_version v ON v.id = m.version_id JOIN report r ON r.id = v.report_id
          WHERE v.id = ANY(${ids}::uuid[]) AND r.assignment_id = f.assignment_id AND m.year = f.year)`);
  await tx.$executeRaw(sql`DELETE FROM funding_before WHERE version_id = ANY(${gone}::uuid[])`);
  await applyMoney(tx, ids);
}

/** A building that the version moved goes back to where it stood. */
async function undoStages(tx: Tx, gone: string[], standing: string[]) {
  const moved = await tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE works w
       SET stage = b.stage, stage_on = b.stage_on, handed_over_on = b.handed_over_on, version = w.version + 1
      FROM works_before b
     WHERE b.version_id = ANY(${gone}::uuid[]) AND w.id = b.works_id
       AND EXISTS (SELECT FROM works_stage_event e WHERE e.version_id = b.version_id AND e.works_id = w.id)
    RETURNING w.id`);
  await tx.$executeRaw(sql`
    DELETE FROM works_stage_event e USING works_before b
     WHERE b.version_id = ANY(${gone}::uuid[]) AND e.version_id = b.version_id AND e.works_id = b.works_id`);
  await tx.$executeRaw(sql`DELETE FROM works_before WHERE version_id = ANY(${gone}::uuid[])`);
  if (moved.length === 0) return;
  const told = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM report_version
     WHERE id = ANY(${standing}::uuid[]) AND works_id = ANY(${moved.map(({ id }) => id)}::uuid[])`);
  await applyStages(
    tx,
    told.map(({ id }) => id),
  );
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
