import { readAsActor } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { counted } from "./counted.ts";
import { queueScope, waitsForMe } from "./queue-scope.ts";

/** A report that waits for the reader's own decision, with the pile it lies in. */
export type WaitingHere = {
  reportId: string;
  taskId: string;
  periodId: string;
  period: PeriodShown;
};

/** What of an assignment waits for the actor, the oldest period first; of one report alone if that is named. */
export async function waitingHere(
  actor: Actor,
  { assignmentId, reportId = null }: { assignmentId: string; reportId?: string | null },
): Promise<WaitingHere[]> {
  if (!isId(assignmentId)) return [];
  const { listed, decidesOn, givesOpinion } = queueScope(actor);
  return readAsActor(actor, (read) =>
    read<WaitingHere>(sql`
    SELECT r.id AS "reportId", q.task_id AS "taskId", r.period_id AS "periodId", ${PERIOD_OF_P} AS period
      FROM (SELECT a.id, a.task_id, ${decidesOn} AS decides_on, ${givesOpinion} AS gives_opinion
              FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
             WHERE a.id = ${assignmentId}::uuid AND ${listed} AND ${counted} AND a.waiting > 0) q
      JOIN report r ON r.assignment_id = q.id
      JOIN period p ON p.id = r.period_id
     WHERE (q.decides_on IS NOT NULL OR q.gives_opinion) AND ${waitsForMe}
       AND (${reportId}::uuid IS NULL OR r.id = ${reportId}::uuid)
     ORDER BY p.ends_on, r.id`),
  );
}
