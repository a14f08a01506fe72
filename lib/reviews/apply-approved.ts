import { recordAll } from "#lib/db/audit.ts";
import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { applyMoney } from "./apply-money.ts";
import { applyStages } from "./apply-stages.ts";
import { keepBefore } from "./keep-before.ts";
import { moveAssignments } from "./move-assignments.ts";
import { newerApproved } from "./newer-approved.ts";

/**
 * What was approved (or received) becomes the truth that dashboards count: figures, money, stages, steps, and the
 * state of the assignments. In the transaction of the decision, whose assignments are locked. Each part is taken from
 * the newest approved period, so that correcting an earlier one never overwrites a newer figure.
 */
export async function applyApproved(
  tx: Tx,
  actor: Actor,
  versionIds: readonly string[],
): Promise<void> {
  await keepBefore(tx, versionIds);
  await applyFigures(tx, versionIds);
  await applyMoney(tx, versionIds);
  await applyStages(tx, versionIds);
  await applySteps(tx, versionIds);
  const moved = await moveAssignments(tx, actor, versionIds);
  await recordAll(
    tx,
    actor,
    moved.map(({ id, unitId, doneOn }) => ({
      deed: doneOn ? "assignment.done" : "assignment.reopened",
      entity: "assignment",
      entityId: id,
      unitId,
      ...(doneOn && { detail: { doneOn } }),
    })),
  );
}

/** The newest figure of each indicator, of all, of each year and cut-off; one of the same period is a correction of it. */
export async function applyFigures(tx: Tx, versionIds: readonly string[]) {
  await tx.$executeRaw(sql`
    INSERT INTO period_figure (assignment_id, indicator_id, as_of, numerator, denominator, version_id)
    SELECT DISTINCT ON (r.assignment_id, w.indicator_id, p.ends_on)
           r.assignment_id, w.indicator_id, p.ends_on, w.numerator, w.denominator, v.id
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN report_value w ON w.version_id = v.id
     WHERE v.id = ANY(${[...versionIds]}::uuid[])
     ORDER BY r.assignment_id, w.indicator_id, p.ends_on
    ON CONFLICT (assignment_id, indicator_id, as_of) DO UPDATE
       SET numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator, version_id = EXCLUDED.version_id`);
  await tx.$executeRaw(sql`
    INSERT INTO year_figure AS f (assignment_id, indicator_id, year, numerator, denominator, as_of, version_id)
    SELECT DISTINCT ON (r.assignment_id, w.indicator_id, extract(year FROM p.ends_on))
           r.assignment_id, w.indicator_id, extract(year FROM p.ends_on), w.numerator, w.denominator, p.ends_on, v.id
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN report_value w ON w.version_id = v.id
     WHERE v.id = ANY(${[...versionIds]}::uuid[])
     ORDER BY r.assignment_id, w.indicator_id, extract(year FROM p.ends_on), p.ends_on DESC
    ON CONFLICT (assignment_id, indicator_id, year) DO UPDATE
       SET numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator, as_of = EXCLUDED.as_of,
           version_id = EXCLUDED.version_id
     WHERE f.as_of <= EXCLUDED.as_of`);
  await tx.$executeRaw(sql`
    INSERT INTO assignment_figure AS f (assignment_id, indicator_id, numerator, denominator, as_of, version_id)
    SELECT DISTINCT ON (r.assignment_id, w.indicator_id)
           r.assignment_id, w.indicator_id, w.numerator, w.denominator, p.ends_on, v.id
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN report_value w ON w.version_id = v.id
     WHERE v.id = ANY(${[...versionIds]}::uuid[])
     ORDER BY r.assignment_id, w.indicator_id, p.ends_on DESC
    ON CONFLICT (assignment_id, indicator_id) DO UPDATE
       SET numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator, as_of = EXCLUDED.as_of,
           version_id = EXCLUDED.version_id
     WHERE f.as_of <= EXCLUDED.as_of`);
}

/** The days of the steps as the newest approved report has them; a step it does not name is open again. */
export async function applySteps(tx: Tx, versionIds: readonly string[]) {
  await tx.$executeRaw(sql`
    WITH newest AS (
      SELECT DISTINCT ON (r.assignment_id) r.assignment_id, v.id AS version_id
        FROM report_version v
        JOIN report r ON r.id = v.report_id
        JOIN period p ON p.id = r.period_id
        JOIN assignment a ON a.id = r.assignment_id
        JOIN task t ON t.id = a.task_id AND t.kind = 'steps'
       WHERE v.id = ANY(${[...versionIds]}::uuid[]) AND NOT ${newerApproved()}
       ORDER BY r.assignment_id, p.ends_on DESC
    )
    UPDATE step s SET done_on = rs.done_on
      FROM newest n
      JOIN step planned ON planned.assignment_id = n.assignment_id
      LEFT JOIN report_step rs ON rs.version_id = n.version_id AND rs.step_id = planned.id
     WHERE s.id = planned.id AND s.done_on IS DISTINCT FROM rs.done_on`);
}
