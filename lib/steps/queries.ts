import { type Read, readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import { type AssignmentState, isOpen } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import type { StandingStep } from "#lib/domain/planned-steps.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Named } from "#lib/i18n/named.ts";

/** A task of steps as its unit plans it. */
export type StepsPage = {
  assignmentId: string;
  version: number;
  state: AssignmentState;
  dueOn: CivilDate | null;
  unit: Named & { id: string };
  task: { title: string; titleEn: string | null };
  steps: (StandingStep & { doneOn: CivilDate | null })[];
};

/** Null when it is missing, no task of steps, or the actor does not report for its unit. */
export async function stepsOf(
  read: Read,
  actor: Actor,
  assignmentId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<StepsPage | null> {
  if (!isId(assignmentId)) return null;
  const [page] = await read<StepsPage>(sql`
    SELECT a.id AS "assignmentId", a.version, a.state::text AS state, a.due_on::text AS "dueOn",
           json_build_object('id', u.id, 'name', u.name, 'nameEn', u.name_en) AS unit,
           json_build_object('title', t.title, 'titleEn', t.title_en) AS task,
           (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'dueOn', s.due_on, 'doneOn', s.done_on,
                     'reported', EXISTS (SELECT FROM report_step x WHERE x.step_id = s.id)) ORDER BY s.ordinal), '[]')
              FROM step s WHERE s.assignment_id = a.id) AS steps
      FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
     WHERE a.id = ${assignmentId}::uuid AND t.kind = 'steps' AND a.state <> 'draft'
       AND ${within(scopesFor(actor, "report:submit"))}
     ${lock ? sql`FOR NO KEY UPDATE OF a` : sql``}`);
  return page ?? null;
}

/** The page on which a unit plans its steps; null also where work has ended. */
export async function stepsPage(actor: Actor, assignmentId: string): Promise<StepsPage | null> {
  const page = await readAsActor(actor, (read) => stepsOf(read, actor, assignmentId));
  return page && isOpen(page.state) ? page : null;
}
