import { readAsActor } from "#lib/db/door.ts";
import { PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { within } from "#lib/db/scope.ts";
import { sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { DecisionRule } from "#lib/domain/report-status.ts";
import { allows, scopesToSay, type Verdict } from "./asked-versions.ts";

/** A version that somebody is about to send back or to give a word on. */
export type Chosen = {
  versionId: string;
  assignmentId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  period: PeriodShown;
  number: number;
  narrative: string | null;
  difficulty: string | null;
};

/**
 * Of the versions named those that still wait and about which the actor may say this; null if none of them is within
 * reach at all.
 */
export async function chosenVersions(
  actor: Actor,
  versionIds: readonly string[],
  verdict: Verdict,
): Promise<Chosen[] | null> {
  const scopes = scopesToSay(actor, verdict);
  const ids = versionIds.filter(isId);
  if (ids.length === 0 || scopes.length === 0) return null;
  const rows = await readAsActor(actor, (read) =>
    read<Chosen & { rule: DecisionRule; waits: boolean; onCommand: boolean; onLocal: boolean }>(sql`
    SELECT v.id AS "versionId", a.id AS "assignmentId", u.short_name AS unit, u.name_en AS "unitEn", t.title,
           t.title_en AS "titleEn", v.number::int AS number, v.narrative, v.difficulty,
           ${PERIOD_OF_P} AS period,
           t.decision_rule::text AS rule, r.state = 'submitted' AND r.current_version = v.number AS waits,
           ${within(scopes.filter(({ line }) => line === "command"))} AS "onCommand",
           ${within(scopes.filter(({ line }) => line === "local"))} AS "onLocal"
      FROM report_version v
      JOIN report r ON r.id = v.report_id
      JOIN period p ON p.id = r.period_id
      JOIN assignment a ON a.id = r.assignment_id
      JOIN task t ON t.id = a.task_id
      JOIN unit u ON u.id = a.unit_id
     WHERE v.id = ANY(${ids}::uuid[]) AND ${within(scopes)}
     ORDER BY u.search_name, v.id`),
  );
  const mine = rows.filter(
    ({ rule, onCommand, onLocal }) =>
      (onCommand && allows(rule, "command", verdict)) ||
      (onLocal && allows(rule, "local", verdict)),
  );
  if (mine.length === 0) return null;
  return mine
    .filter(({ waits }) => waits)
    .map(({ rule, waits, onCommand, onLocal, ...chosen }) => chosen);
}
