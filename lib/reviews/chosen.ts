import { readAsActor } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { classify, type Left, readAsked, scopesToSay, type Verdict } from "./asked-versions.ts";
import type { PileTask } from "./pile.ts";
import { type SaidFacts, saidFacts, TASK_OF_T } from "./pile-sql.ts";

const SAID = sql`CASE t.kind WHEN 'funding' THEN ${saidFacts("funding")} WHEN 'steps' THEN ${saidFacts("steps")}
  ELSE ${saidFacts("indicator")} END`;

/** A version that somebody is about to send back or to give a word on. */
export type Chosen = {
  versionId: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  period: PeriodShown;
  number: number;
  narrative: string | null;
  difficulty: string | null;
  task: PileTask;
  said: SaidFacts;
};

export type ChosenVersions = {
  /** Those that still wait, and about which the actor may say this. */
  waiting: Chosen[];
  /** The others: who decided them and when, or that the unit took them back. */
  gone: Left[];
};

/** Of the versions named what can still be said about them; null if none of them is within reach at all. */
export async function chosenVersions(
  actor: Actor,
  versionIds: readonly string[],
  verdict: Verdict,
): Promise<ChosenVersions | null> {
  const scopes = scopesToSay(actor, verdict);
  const ids = versionIds.filter(isId);
  if (ids.length === 0 || scopes.length === 0) return null;
  return readAsActor(actor, async (read) => {
    const asked = await readAsked(read, ids, scopes, { lock: false });
    const { toDecide, left, repeated } = classify(asked, actor, verdict, scopes, null);
    const gone = [...left, ...repeated];
    if (toDecide.length === 0) return gone.length === 0 ? null : { waiting: [], gone };
    const waiting = await read<Chosen>(sql`
    SELECT v.id AS "versionId", a.id AS "assignmentId", u.short_name AS unit, u.name_en AS "unitEn", v.number::int AS number, v.narrative, v.difficulty,
           ${TASK_OF_T} AS task, ${SAID} AS said,
           ${PERIOD_OF_P} AS period
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
     WHERE v.id = ANY(${toDecide.map(({ versionId }) => versionId)}::uuid[])
     ORDER BY u.search_name, v.id`);
    return { waiting, gone };
  });
}
