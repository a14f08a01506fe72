import { readAsActor } from "#lib/db/door.ts";
import { changeable } from "#lib/db/given-within.ts";
import { within } from "#lib/db/scope.ts";
import { signedBy } from "#lib/db/signed-by.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";

/** Somebody stands above unit `u` who could answer. */
export const HAS_SUPERIOR: Sql = sql`(coalesce(u.command_path LIKE '%/%/', false))`;

/** What the page of an assignment says about refusing it. */
export type Refusal = {
  taskId: string;
  /** The actor's unit can refuse it still. */
  mayRefuse: boolean;
  refused: {
    at: string;
    by: string | null;
    byEn: string | null;
    reason: string;
    document: string | null;
    /** The actor can insist on it or withdraw it. */
    mayAnswer: boolean;
  } | null;
};

type Row = { taskId: string; mayRefuse: boolean; refused: boolean; mayAnswer: boolean };

/** Null when the assignment is missing or out of reach, and when nothing is to be said. */
export async function refusalOf(actor: Actor, assignmentId: string): Promise<Refusal | null> {
  if (!isId(assignmentId)) return null;
  const refusing = scopesFor(actor, "assignment:refuse");
  const reach = [...scopesFor(actor, "assignment:read"), ...refusing];
  const about = sql`assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id`;
  return readAsActor(actor, async (read) => {
    const [row] = await read<Row>(sql`
      SELECT a.task_id AS "taskId", (a.state IN ('assigned', 'acknowledged') AND ${HAS_SUPERIOR} AND ${within(refusing)}) AS "mayRefuse",
             a.state = 'refused' AS refused, ${changeable(actor)} AS "mayAnswer"
        FROM ${about} WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(reach)}`);
    if (!row?.mayRefuse && !row?.refused) return null;
    const { taskId, mayRefuse, mayAnswer } = row;
    if (!row.refused) return { taskId, mayRefuse, refused: null };
    const [last] = await read<Omit<NonNullable<Refusal["refused"]>, "mayAnswer">>(sql`
      SELECT c.at, c.reason, c.document, ${signedBy("ac", "c")}
        FROM assignment_change c LEFT JOIN account ac ON ac.id = c.account_id
       WHERE c.assignment_id = ${assignmentId}::uuid AND c.kind = 'refusal' ORDER BY c.at DESC, c.id DESC LIMIT 1`);
    return { taskId, mayRefuse, refused: last ? { ...last, mayAnswer } : null };
  });
}
