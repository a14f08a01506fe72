import type { Read } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { milestoneDay, type RoadPoint } from "#lib/domain/goal-progress.ts";
import { reaches, type Scope } from "#lib/domain/policy.ts";
import type { Extent } from "./extent.ts";
import { scopesForGroups } from "./extent.ts";
import type { GoalDefinition } from "./goal-measure.ts";

type Row = Omit<GoalDefinition, "baseline" | "milestones" | "given" | "tasks"> & {
  baselineYear: number;
  baseline: number;
  milestones: RoadPoint[] | null;
  given: RoadPoint[] | null;
  tasks: GoalDefinition["tasks"] | null;
};

/** A goal and the scopes through which its tasks are seen. */
export type SeenGoal = { goal: GoalDefinition; scopes: readonly Scope[] };

/** The goals of issued directives that the actor may see here, in the order of their codes. */
export async function readGoals(read: Read, extent: Extent): Promise<SeenGoal[]> {
  const rows = await read<Row>(sql`
    SELECT g.id, g.code, g.name_vi AS name, g.name_en AS "nameEn", g.directive_id AS "directiveId",
           coalesce(i.source_id, i.id) AS "indicatorId", i.kind, i.unit_vi AS "unitWord", i.unit_en AS "unitWordEn",
           i.decimals, i.derivation, i.threshold::float8, g.baseline_year AS "baselineYear", g.baseline::float8,
           (SELECT json_agg(json_build_object('on', m."on", 'value', m.target::float8) ORDER BY m."on")
              FROM goal_milestone m WHERE m.goal_id = g.id) AS milestones,
           (SELECT json_agg(json_build_object('on', e.milestone_on, 'value', e.amount) ORDER BY e.milestone_on)
              FROM (SELECT milestone_on, sum(amount)::float8 AS amount FROM target_entry
                     WHERE goal_id = g.id AND to_unit_id = ${extent.unit.id}::uuid GROUP BY milestone_on) e) AS given,
           ARRAY(SELECT l.level_key FROM goal_level l WHERE l.goal_id = g.id) AS levels,
           (SELECT json_agg(json_build_object('id', t.id, 'groupId', t.task_group_id, 'kind', t.kind,
                                              'cumulative', ti.cumulative,
                      'repeats', EXISTS (SELECT FROM assignment a WHERE a.task_id = t.id AND a.occurrence > 1)))
              FROM task_indicator ti JOIN task t ON t.id = ti.task_id
             WHERE ti.indicator_id = coalesce(i.source_id, i.id) AND t.state = 'issued') AS tasks
      FROM goal g
      JOIN indicator i ON i.id = g.indicator_id
      JOIN directive d ON d.id = g.directive_id
     WHERE d.state = 'issued'
     ORDER BY g.code`);
  return rows.flatMap((row) => {
    const goal = definitionOf(row);
    const scopes = scopesOfGoal(goal, extent.scopes);
    const isSeen = scopes.some((scope) => reaches(scope, extent.unit));
    return isSeen && isLookedAt(goal, extent) ? [{ goal, scopes }] : [];
  });
}

function definitionOf({ baselineYear, baseline, ...row }: Row): GoalDefinition {
  return {
    ...row,
    baseline: { on: milestoneDay(baselineYear), value: baseline },
    milestones: row.milestones ?? [],
    given: row.given ?? [],
    tasks: row.tasks ?? [],
  };
}

/** Punctuality is of all tasks: somebody who sees some groups only would take a part for the whole. */
function scopesOfGoal(goal: GoalDefinition, scopes: readonly Scope[]): readonly Scope[] {
  const groupIds = goal.derivation === "punctuality" ? [] : goal.tasks.map((task) => task.groupId);
  return scopesForGroups(scopes, groupIds);
}

function isLookedAt({ directiveId, tasks }: GoalDefinition, { filter }: Extent): boolean {
  if (filter.directiveId && filter.directiveId !== directiveId) return false;
  return !filter.groupId || tasks.some(({ groupId }) => groupId === filter.groupId);
}
