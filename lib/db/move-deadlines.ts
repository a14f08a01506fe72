import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { Tx } from "./door.ts";
import { draftedNowBy } from "./second-person.ts";
import { sql } from "./sql.ts";

export type MovedDeadline = { id: string; to: CivilDate; reason: string; document: string | null };

/**
 * Gives assignments that are held another deadline: what it was before, with reason and document, goes into their
 * history, and the first one stays on record.
 */
export async function writeMovedDeadlines(
  tx: Tx,
  actor: Actor,
  moving: readonly MovedDeadline[],
): Promise<void> {
  const ids = moving.map(({ id }) => id);
  const days = moving.map(({ to }) => to);
  await tx.$executeRaw(sql`
    INSERT INTO assignment_change (id, assignment_id, kind, account_id, reason, document, due_before, due_after)
    SELECT n.change_id, a.id, 'deadline', ${actor.accountId}::uuid, n.reason, n.document, a.due_on, n.due_on
      FROM unnest(${moving.map(() => newId())}::uuid[], ${ids}::uuid[], ${days}::date[],
                  ${moving.map(({ reason }) => reason)}::text[], ${moving.map(({ document }) => document)}::text[])
           AS n (change_id, id, due_on, reason, document)
      JOIN assignment a ON a.id = n.id
     WHERE a.state <> 'draft'`);
  // A draft has promised nothing yet: its first deadline is the one it will be issued with.
  await tx.$executeRaw(sql`
    UPDATE assignment a
       SET first_due_on = CASE WHEN a.state = 'draft' THEN n.due_on ELSE coalesce(a.first_due_on, n.due_on) END,
           due_on = n.due_on, assigned_by_id = ${draftedNowBy(actor)}, version = a.version + 1
      FROM unnest(${ids}::uuid[], ${days}::date[]) AS n (id, due_on)
     WHERE a.id = n.id`);
}
