import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { isId } from "#lib/domain/id.ts";
import { type Actor, mayAnywhere } from "#lib/domain/policy.ts";
import { TABLES, WAITING } from "./filter.ts";
import { reachOf } from "./reach.ts";

/** What became of what the actor's own units asked for: how much waits, and how much was answered in the last 14 days. */
export async function ownDifficulties(
  actor: Actor,
): Promise<{ waiting: number; answered: number }> {
  const [counted] = await readAsActor(actor, (read) =>
    read<{ waiting: number; answered: number }>(sql`
      SELECT count(*) FILTER (WHERE x.state <> 'answered')::int AS waiting,
             count(*) FILTER (WHERE civil_day(x.answered_at) > ${actor.today}::date - 14)::int AS answered
        FROM difficulty x JOIN assignment a ON a.id = x.assignment_id JOIN task t ON t.id = a.task_id
       WHERE ${reachOf(actor).raised}`),
  );
  return counted ?? { waiting: 0, answered: 0 };
}

export type DifficultyHere = { id: string; isProposal: boolean; text: string };

/** What of one assignment waits for an answer of the actor's unit, the oldest first. */
export async function difficultiesToAnswer(
  actor: Actor,
  assignmentId: string,
): Promise<DifficultyHere[]> {
  if (!isId(assignmentId) || !mayAnywhere(actor, "difficulty:answer")) return [];
  return readAsActor(actor, (read) =>
    read<DifficultyHere>(sql`
      SELECT x.id, x.is_proposal AS "isProposal", x.text FROM ${TABLES}
       WHERE x.assignment_id = ${assignmentId}::uuid AND ${WAITING} AND ${reachOf(actor).held}
       ORDER BY x.raised_at, x.id`),
  );
}
