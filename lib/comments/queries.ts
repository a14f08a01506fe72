import { readAsActor } from "#lib/db/door.ts";
import { within } from "#lib/db/scope.ts";
import { signedAs } from "#lib/db/signed-by.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, scopesFor } from "#lib/domain/policy.ts";
import type { Named } from "#lib/i18n/named.ts";
import { WITHDRAW_WITHIN_MS } from "./limits.ts";

/** `text` is null once it was withdrawn. */
export type ShownComment = {
  id: string;
  text: string | null;
  at: string;
  withdrawnAt: string | null;
  by: string;
  byEn: string | null;
  unit: Named;
  mayWithdraw: boolean;
};

export type Thread = {
  /** The oldest first. */
  comments: ShownComment[];
  /** How many older ones are not shown. */
  older: number;
  mayWrite: boolean;
};

/** The comments of an assignment, of which the last `most`; null where the assignment is out of reach. */
export async function commentsOf(
  actor: Actor,
  assignmentId: string,
  { most }: { most: number },
): Promise<Thread | null> {
  if (!isId(assignmentId)) return null;
  const reading = [...scopesFor(actor, "assignment:read"), ...scopesFor(actor, "report:submit")];
  const [thread] = await readAsActor(actor, (read) =>
    read<Thread>(sql`
      SELECT ${within(scopesFor(actor, "assignment:comment"))} AS "mayWrite",
             greatest((SELECT count(*) FROM comment c WHERE c.assignment_id = a.id) - ${most}::int, 0)::int AS older,
             (SELECT coalesce(json_agg(json_build_object(
                       'id', c.id, 'text', CASE WHEN c.withdrawn_at IS NULL THEN c.text END, 'at', c.written_at,
                       'withdrawnAt', c.withdrawn_at, ${signedAs("w", "c")},
                       'unit', json_build_object('name', x.name, 'nameEn', x.name_en),
                       'mayWithdraw', c.withdrawn_at IS NULL AND c.written_by_id = ${actor.accountId}::uuid
                                      AND c.written_at > now() - make_interval(secs => ${WITHDRAW_WITHIN_MS / 1000}::int))
                       ORDER BY c.written_at, c.id), '[]')
                FROM (SELECT * FROM comment c WHERE c.assignment_id = a.id
                       ORDER BY c.written_at DESC, c.id DESC LIMIT ${most}::int) c
                JOIN account w ON w.id = c.written_by_id JOIN unit x ON x.id = c.unit_id) AS comments
        FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
       WHERE a.id = ${assignmentId}::uuid AND a.state <> 'draft' AND ${within(reading)}`),
  );
  return thread ?? null;
}
