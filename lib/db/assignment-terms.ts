import type { CivilDate } from "#lib/domain/civil-date.ts";
import { newId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { addParties } from "./assignment-parties.ts";
import type { Tx } from "./door.ts";
import { draftedNowBy } from "./second-person.ts";
import { sql } from "./sql.ts";

/** Thrown after the first write: somebody moved what the plan was made of, so nothing of it is done. */
export class ChangedMeanwhile extends Error {}

/** A list of figures or days with gaps, as PostgreSQL reads an array: the driver's own would need every value typed. */
function cells(values: readonly (string | number | null)[]): string[] {
  return values.map((value) => (value === null ? "" : String(value)));
}

export type NewAssignment = {
  unitId: string;
  occurrence: number;
  target: number | null;
  dueOn: CivilDate | null;
};

/**
 * Writes new assignments of a task and who coordinates them; answers the ids of those that were not there before.
 * A unit that got the task in between is passed over. `parentId`: the assignment that they are parts of.
 */
export async function writeNewAssignments(
  tx: Tx,
  actor: Actor,
  added: readonly NewAssignment[],
  {
    taskId,
    startOn,
    draft = false,
    parentId = null,
  }: { taskId: string; startOn: CivilDate; draft?: boolean; parentId?: string | null },
): Promise<string[]> {
  if (added.length === 0) return [];
  const ids = added.map(() => newId());
  const written = await tx.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO assignment (id, task_id, unit_id, occurrence, parent_id, state, assigned_on, start_on, first_due_on, due_on,
                            target, assigned_by_id)
    SELECT n.id, ${taskId}::uuid, n.unit_id, n.occurrence, ${parentId}::uuid,
           ${draft ? "draft" : "assigned"}::"AssignmentState", ${draft ? null : actor.today}::date, ${startOn}::date,
           nullif(n.due_on, '')::date, nullif(n.due_on, '')::date, nullif(n.target, '')::numeric,
           ${actor.accountId}::uuid
      FROM unnest(${ids}::uuid[], ${added.map(({ unitId }) => unitId)}::uuid[],
                  ${added.map(({ occurrence }) => occurrence)}::int[],
                  ${cells(added.map(({ dueOn }) => dueOn))}::text[],
                  ${cells(added.map(({ target }) => target))}::text[])
           AS n (id, unit_id, occurrence, due_on, target)
        ON CONFLICT (task_id, unit_id, occurrence) DO NOTHING RETURNING id`);
  await addParties(tx, taskId, ids);
  return written.map(({ id }) => id);
}

/** New terms of an assignment; null leaves what is. */
export type ChangedTerms = {
  id: string;
  version: number;
  target: number | null;
  dueOn: CivilDate | null;
};

/** Changes targets and deadlines of those that have the task, each with what it was before and why. */
export async function writeChangedTerms(
  tx: Tx,
  actor: Actor,
  updates: readonly ChangedTerms[],
  reason: string,
): Promise<void> {
  if (updates.length === 0) return;
  const ids = updates.map(({ id }) => id);
  const versions = updates.map(({ version }) => version);
  const dues = cells(updates.map(({ dueOn }) => dueOn));
  const targets = cells(updates.map(({ target }) => target));
  const changes = (kind: "deadline" | "target") => sql`
    INSERT INTO assignment_change (id, assignment_id, kind, account_id, reason, due_before, due_after, target_before, target_after)
    SELECT n.change_id, a.id, ${kind}::"ChangeKind", ${actor.accountId}::uuid, ${reason}, a.due_on,
           coalesce(nullif(n.due_on, '')::date, a.due_on), a.target, coalesce(nullif(n.target, '')::numeric, a.target)
      FROM unnest(${updates.map(() => newId())}::uuid[], ${ids}::uuid[], ${dues}::text[], ${targets}::text[])
           AS n (change_id, id, due_on, target)
      JOIN assignment a ON a.id = n.id
     WHERE a.state <> 'draft' AND ${
       kind === "deadline"
         ? sql`nullif(n.due_on, '')::date IS DISTINCT FROM a.due_on AND n.due_on <> ''`
         : sql`nullif(n.target, '')::numeric IS DISTINCT FROM a.target AND n.target <> ''`
     }`;
  await tx.$executeRaw(changes("deadline"));
  await tx.$executeRaw(changes("target"));
  // The first deadline of what was issued stays on record; a draft has promised nothing yet.
  const moved = await tx.$executeRaw(sql`
    UPDATE assignment a
       SET due_on = coalesce(nullif(n.due_on, '')::date, a.due_on),
           first_due_on = CASE WHEN a.state = 'draft' THEN coalesce(nullif(n.due_on, '')::date, a.first_due_on)
                               ELSE coalesce(a.first_due_on, nullif(n.due_on, '')::date) END,
           target = coalesce(nullif(n.target, '')::numeric, a.target),
           assigned_by_id = ${draftedNowBy(actor)},
           version = a.version + 1
      FROM unnest(${ids}::uuid[], ${versions}::int[], ${dues}::text[], ${targets}::text[])
           AS n (id, version, due_on, target)
     WHERE a.id = n.id AND a.version = n.version`);
  if (moved !== updates.length) throw new ChangedMeanwhile();
}
