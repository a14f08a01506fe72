import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { needsSecondPerson } from "#lib/db/second-person.ts";
import { sql } from "#lib/db/sql.ts";
import { type AssignmentState, isOpen } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Named } from "#lib/i18n/named.ts";
import { type Below, unitsBelow, type Whole, wholeOf } from "./below.ts";
import { DRAFTED_HERE } from "./break-down.ts";

export type BreakDownPage = {
  whole: Whole;
  below: Below[];
  /** What is given here is a draft that somebody else issues. */
  draftsOnly: boolean;
};

/** The page on which an assignment is broken down; null when it is missing, out of reach, or nobody is below. */
export async function breakDownPage(
  actor: Actor,
  assignmentId: string,
): Promise<BreakDownPage | null> {
  return readAsActor(actor, async (read) => {
    const whole = await wholeOf(read, actor, assignmentId);
    if (!whole || !isOpen(whole.state)) return null;
    const below = await unitsBelow(read, actor, whole);
    if (below.length === 0) return null;
    return { whole, below, draftsOnly: await needsSecondPerson(read, actor, DRAFTED_HERE) };
  });
}

export type PartShown = Named & {
  id: string;
  unitId: string;
  state: AssignmentState;
  target: number | null;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  waiting: number;
  /** The approved figure of the task's first indicator. */
  figure: { numerator: number; denominator: number | null } | null;
};

/** How an assignment hangs together with others: what it is a part of, and its parts. */
export type Cascade = {
  whole: (Named & { id: string; readable: boolean }) | null;
  parts: PartShown[];
  /** The actor may break it down, and there is somebody below. */
  mayBreakDown: boolean;
};

/** Null when the assignment is missing or out of reach, and when it neither is nor has a part nor could have one. */
export async function cascadeOf(actor: Actor, assignmentId: string): Promise<Cascade | null> {
  if (!isId(assignmentId)) return null;
  const reach = [...scopesFor(actor, "assignment:read"), ...scopesFor(actor, "report:submit")];
  const assigning = scopesFor(actor, "assignment:assign");
  const lines = [...new Set(assigning.map(({ line }) => line))];
  return readAsActor(actor, async (read) => {
    const [row] = await read<{ whole: Cascade["whole"]; mayBreakDown: boolean }>(sql`
      SELECT (SELECT json_build_object('id', wa.id, 'name', u.name, 'nameEn', u.name_en, 'readable', ${within(reach)})
                FROM assignment wa JOIN unit u ON u.id = wa.unit_id WHERE wa.id = a.parent_id) AS whole,
             (a.state IN ('assigned', 'acknowledged', 'in_progress') AND ${within(assigning)} AND EXISTS (
                SELECT FROM unit_parent p JOIN unit b ON b.id = p.unit_id
                 WHERE p.parent_id = u.id AND p.line::text = ANY(${lines}::text[]) AND b.has_accounts
                   AND in_force(p.in_force_from, p.in_force_to) @> ${actor.today}::date)) AS "mayBreakDown"
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(reach)}`);
    if (!row) return null;
    const parts = await read<PartShown>(sql`
      SELECT a.id, u.id AS "unitId", u.name, u.name_en AS "nameEn", a.state::text AS state, a.target::float8 AS target,
             a.due_on::text AS "dueOn", a.done_on::text AS "doneOn", a.waiting::int AS waiting,
             (SELECT json_build_object('numerator', f.numerator, 'denominator', f.denominator)
                FROM task_indicator ti JOIN assignment_figure f ON f.assignment_id = a.id AND f.indicator_id = ti.indicator_id
               WHERE ti.task_id = t.id ORDER BY ti.ordinal LIMIT 1) AS figure
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.parent_id = ${assignmentId}::uuid AND a.state NOT IN ('draft', 'cancelled', 'superseded') AND ${within(reach)}
       ORDER BY u.level_key, u.code, a.occurrence`);
    if (!row.whole && parts.length === 0 && !row.mayBreakDown) return null;
    return { ...row, parts };
  });
}
