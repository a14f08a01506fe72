import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import {
  givesHeadquarters,
  groupOf,
  STAGE_GROUPS,
  type StageGroup,
  type WorksStage,
  type WorksState,
} from "#lib/domain/works-stage.ts";
import { EVERY_TASK, type Extent, reach } from "./extent.ts";
import { measureOf } from "./goal-measure.ts";
import type { SeenGoal } from "./read-goals.ts";

/** Units by the stage of their main works; the parts add up to `units`. */
export type Headquarters = {
  units: number;
  has: number;
  groups: Record<StageGroup, number>;
  /** Units without any main works. */
  notBegun: number;
  /** Reports of a hand-over that wait for review and are not counted. */
  waiting: number;
};

/** A unit counts by one of its main works `w`: one that goes on before one that was given up, the latest first. */
export const bestMainFirst: Sql = sql`w.unit_id, w.state IN ('cancelled', 'replaced'), w.stage_on DESC, w.id`;

type Row = { stage: WorksStage | null; state: WorksState | null; units: number };

/** Null where no goal about works is seen, or none of the units is meant by one. */
export async function countHeadquarters(
  read: Read,
  extent: Extent,
  seen: readonly SeenGoal[],
): Promise<Headquarters | null> {
  const goals = seen.filter(({ goal }) => measureOf(goal) === "works");
  const [first] = goals;
  if (!first) return null;
  const within = { ...extent, scopes: first.scopes, filter: EVERY_TASK };
  const levels = [...new Set(goals.flatMap(({ goal }) => goal.levels))];
  const rows = await read<Row>(sql`
    WITH ${reach(within)}, main AS (
      SELECT DISTINCT ON (w.unit_id) w.unit_id, w.stage, w.state
        FROM works w JOIN reach u ON u.id = w.unit_id
       WHERE w.is_main
       ORDER BY ${bestMainFirst})
    SELECT m.stage, m.state, count(*)::int AS units
      FROM reach u LEFT JOIN main m ON m.unit_id = u.id
     WHERE u.level_key = ANY(${levels})
     GROUP BY m.stage, m.state`);
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  if (units === 0) return null;

  const groups = Object.fromEntries(
    STAGE_GROUPS.map((group) => [group, 0]),
  ) as Headquarters["groups"];
  let [has, notBegun] = [0, 0];
  for (const { stage, state, units: count } of rows) {
    if (stage === null || state === null) {
      notBegun += count;
      continue;
    }
    groups[groupOf(stage, state)] += count;
    if (givesHeadquarters(stage, state)) has += count;
  }
  return { units, has, groups, notBegun, waiting: await handOversWaiting(read, within) };
}

async function handOversWaiting(read: Read, extent: Extent): Promise<number> {
  const [row] = await read<{ waiting: number }>(sql`
    WITH ${reach(extent)}
    SELECT count(DISTINCT w.id)::int AS waiting
      FROM report r
      JOIN report_version v ON v.report_id = r.id AND v.number = r.current_version
      JOIN works w ON w.id = v.works_id AND w.is_main AND w.stage < 'handed_over'
      JOIN reach u ON u.id = w.unit_id
     WHERE r.state = 'submitted' AND v.stage >= 'handed_over'`);
  return row?.waiting ?? 0;
}
