import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { countingVersion } from "./newer-approved.ts";

/** An assignment that was completed, or (without a day) that turned out not to be done after all. */
export type Moved = { id: string; unitId: string; doneOn: CivilDate | null };

type Row = Moved & { versionId: string };

/**
 * Completes the assignments whose product exists by what is approved now, on the day of the fact; the others have
 * begun. A correction may move that day, or take the completion back. Reports that nobody began are no longer owed for
 * the periods that start after the product existed.
 */
export async function moveAssignments(
  tx: Tx,
  actor: Actor,
  versionIds: readonly string[],
): Promise<Moved[]> {
  const moved = await tx.$queryRaw<Row[]>(sql`
    WITH touched AS (
      SELECT DISTINCT ON (r.assignment_id) r.assignment_id AS id, v.id AS version_id,
             -- An earlier version of the same report said that the product existed.
             EXISTS (SELECT FROM report_version ov WHERE ov.report_id = r.id AND ov.number < v.number
                        AND ov.completed_on IS NOT NULL) AS withdraws
        FROM report_version v JOIN report r ON r.id = v.report_id
       WHERE v.id = ANY(${[...versionIds]}::uuid[])
       ORDER BY r.assignment_id, v.completed_on NULLS LAST, v.id
    ), fact AS (
      SELECT touched.*, (
        SELECT v.completed_on
          FROM report r
          JOIN period p ON p.id = r.period_id
          JOIN report_version v ON v.report_id = r.id AND v.completed_on IS NOT NULL
         WHERE r.assignment_id = a.id AND v.number = ${countingVersion}
         ORDER BY p.ends_on DESC LIMIT 1) AS done_on
        FROM touched JOIN assignment a ON a.id = touched.id JOIN task t ON t.id = a.task_id
    ), next AS (
      SELECT f.id, f.version_id, f.done_on, a.state AS was, a.done_on AS was_done_on,
             CASE WHEN f.done_on IS NOT NULL THEN 'done'
                  WHEN a.state <> 'done' OR f.withdraws THEN 'in_progress'
             END::"AssignmentState" AS state
        FROM fact f JOIN assignment a ON a.id = f.id
       WHERE a.state IN ('assigned', 'acknowledged', 'in_progress', 'done')
    )
    UPDATE assignment a
       SET state = n.state, done_on = n.done_on, version = a.version + 1,
           ended_on = CASE WHEN n.state = 'done' THEN coalesce(a.ended_on, ${actor.today}::date) END
      FROM next n
     WHERE a.id = n.id AND n.state IS NOT NULL
       AND (a.state, a.done_on) IS DISTINCT FROM (n.state, n.done_on)
    RETURNING a.id, a.unit_id AS "unitId", a.done_on::text AS "doneOn", n.version_id AS "versionId",
              n.was::text AS was`);
  const changed = moved as (Row & { was: string })[];
  const completed = changed.filter(({ doneOn }) => doneOn !== null);
  const reopened = changed.filter(({ doneOn, was }) => doneOn === null && was === "done");
  await dropWhatIsNoLongerOwed(tx, completed);
  await explainReopening(tx, actor, reopened);
  return [...completed, ...reopened];
}

async function dropWhatIsNoLongerOwed(tx: Tx, completed: readonly Moved[]) {
  if (completed.length === 0) return;
  await tx.$executeRaw(sql`
    DELETE FROM report WHERE state = 'expected' AND id IN (
      SELECT r.id FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN period p ON p.id = r.period_id
       WHERE a.id = ANY(${completed.map(({ id }) => id)}::uuid[]) AND r.state = 'expected' AND p.starts_on > a.done_on
         ORDER BY r.id FOR UPDATE OF r)`); // whoever sends one holds the assignment, as we do: none is begun meanwhile
}

/** Going back on a completion is kept with its reason: what the unit wrote, else which version said it. */
async function explainReopening(tx: Tx, actor: Actor, reopened: readonly Row[]) {
  if (reopened.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO assignment_change (id, assignment_id, kind, account_id, reason)
    SELECT x.id, x.assignment_id, 'reopening', ${actor.accountId}::uuid,
           coalesce(nullif(btrim(v.narrative), ''), 'Báo cáo đã duyệt được sửa, bản ' || v.number)
      FROM unnest(${reopened.map(() => newId())}::uuid[], ${reopened.map(({ id }) => id)}::uuid[],
                  ${reopened.map(({ versionId }) => versionId)}::uuid[]) AS x(id, assignment_id, version_id)
      JOIN report_version v ON v.id = x.version_id`);
}
