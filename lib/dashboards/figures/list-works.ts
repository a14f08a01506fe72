import { type Sql, sql } from "#lib/db/sql.ts";
import { groupOf, type StageGroup, WORKS_STAGES, WORKS_STATES } from "#lib/domain/works-stage.ts";
import { bestMainFirst } from "./count-headquarters.ts";

/** Stage and state of the unit's main works lie in the group. */
export function standsAt(stage: StageGroup | "none"): Sql {
  if (stage === "none") {
    return sql`a.unit_id NOT IN (SELECT w.unit_id FROM works w WHERE w.is_main)`;
  }
  const pairs = WORKS_STAGES.flatMap((one) =>
    WORKS_STATES.filter((state) => groupOf(one, state) === stage).map(
      (state) => [one, state] as const,
    ),
  );
  return sql`a.unit_id IN (
    SELECT m.unit_id
      FROM (SELECT DISTINCT ON (w.unit_id) w.unit_id, w.stage, w.state FROM works w WHERE w.is_main
             ORDER BY ${bestMainFirst}) m
      JOIN unnest(${pairs.map(([one]) => one)}::text[], ${pairs.map(([, state]) => state)}::text[]) AS g (stage, state)
        ON g.stage = m.stage::text AND g.state = m.state::text)`;
}

/** What stopped the main works by which a unit counts, as JSON. */
export function mainWorksOf(unitId: Sql): Sql {
  return sql`(
    SELECT json_build_object('works', w.state, 'on', NULL,
                             'reason', nullif(concat_ws(' ', w.state_reason, w.state_document), ''))
      FROM works w WHERE w.unit_id = ${unitId} AND w.is_main ORDER BY ${bestMainFirst} LIMIT 1)`;
}
