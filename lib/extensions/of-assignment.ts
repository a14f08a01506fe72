import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { sql } from "#lib/db/sql.ts";
import type { AssignmentState } from "#lib/domain/assignment-status.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type WhyNotAsk, whyNotAsk } from "#lib/domain/extension.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import { reachOf, WAITS_X } from "./reach.ts";

/** What the page of an assignment says about more time. */
export type ExtensionOfAssignment = {
  dueOn: CivilDate | null;
  /** The deadline of the whole that it is a part of: no request goes beyond it. */
  parentDueOn: CivilDate | null;
  /** The actor's unit asks for it; why it cannot now, null if it can. */
  mine: { why: WhyNotAsk | null } | null;
  waiting: Waiting | null;
};
type Waiting = {
  id: string;
  askedOn: CivilDate;
  wantedDueOn: CivilDate;
  reason: string;
  by: string;
  byEn: string | null;
  /** The unit that decides. */
  above: string | null;
  aboveEn: string | null;
  /** The actor decides it. */
  toDecide: boolean;
};

type Row = {
  state: AssignmentState;
  dueOn: CivilDate | null;
  parentDueOn: CivilDate | null;
  mine: boolean;
  hasSuperior: boolean;
};

/** Null when the assignment is missing or out of reach. */
export async function extensionOfAssignment(
  actor: Actor,
  assignmentId: string,
): Promise<ExtensionOfAssignment | null> {
  if (!isId(assignmentId)) return null;
  const asking = scopesFor(actor, "extension:ask");
  const reach = [...scopesFor(actor, "assignment:read"), ...asking];
  const { decides, notOwn } = reachOf(actor);
  const about = sql`assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id`;
  return readAsActor(actor, async (read) => {
    const [row] = await read<Row>(sql`
      SELECT a.state, a.due_on AS "dueOn", wa.due_on AS "parentDueOn", ${within(asking)} AS mine,
             coalesce(u.command_path LIKE '%/%/', false) AS "hasSuperior"
        FROM ${about} LEFT JOIN assignment wa ON wa.id = a.parent_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(reach)}`);
    if (!row) return null;
    const [waiting] = await read<Waiting>(sql`
      SELECT x.id, x.asked_on AS "askedOn", x.wanted_due_on AS "wantedDueOn", x.reason, ${signedBy("ac", "x")},
             s.name AS above, s.name_en AS "aboveEn", (${decides} AND ${notOwn}) AS "toDecide"
        FROM ${about} JOIN extension_request x ON x.assignment_id = a.id AND ${WAITS_X}
        JOIN account ac ON ac.id = x.asked_by_id
        LEFT JOIN unit s ON s.command_path = regexp_replace(u.command_path, '[a-z0-9]+/$', '')
       WHERE a.id = ${assignmentId}::uuid`);
    const { mine, ...facts } = row;
    return {
      dueOn: row.dueOn,
      parentDueOn: row.parentDueOn,
      mine: mine ? { why: whyNotAsk({ ...facts, waits: !!waiting }, actor.today) } : null,
      waiting: waiting ?? null,
    };
  });
}
