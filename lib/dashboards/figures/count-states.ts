import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { addCounts, NO_COUNTS, type StateCounts } from "#lib/domain/rates.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";
import {
  hasNoDeadline,
  isDoneLate,
  isDoneOnTime,
  isDueSoon,
  isOverdue,
  isWithinTerm,
} from "./lateness-sql.ts";

/** A child as the dashboard of its parent counts it. */
export type ChildCounts = {
  id: string;
  name: string;
  nameEn: string | null;
  levelKey: string;
  counts: StateCounts;
  /** Only the child's own assignments stand here; what is below it is counted on the other line. */
  ownOnly: boolean;
};

export type CountedStates = {
  /** All together: the unit's own part and its children. */
  total: StateCounts;
  own: StateCounts;
  /** Children with assignments, in the order of their codes. */
  children: ChildCounts[];
  /** How many units of each level were looked at, the highest level first. */
  levels: LevelSize[];
};

export type LevelSize = { key: string; name: string; nameEn: string; units: number };

type Row = StateCounts & {
  id: string | null;
  name: string;
  nameEn: string | null;
  levelKey: string;
  ownOnly: boolean;
  levels: LevelSize[] | null;
  /** The one row of a place where nothing was given yet: it has units all the same. */
  nothing: boolean;
};

/** The assignments of a subtree by state, split by child: one pass over them. */
export async function countStates(read: Read, extent: Extent): Promise<CountedStates> {
  const rows = await read<Row>(sql`
    WITH ${reach(extent)}, by_child AS (
      SELECT u.child, ${stateColumns(extent.today)}
        FROM ${assignmentsInReach(extent)}
       WHERE ${counted(extent)}
       GROUP BY u.child),
    sizes AS (SELECT child, count(*) AS units FROM reach GROUP BY child)
    SELECT (SELECT json_agg(json_build_object('key', l.key, 'name', l.name_vi, 'nameEn', l.name_en, 'units', n.units)
                            ORDER BY l.ordinal)
              FROM (SELECT level_key, count(*) AS units FROM reach GROUP BY level_key) n
              JOIN unit_level l ON l.key = n.level_key) AS levels,
           b.overdue IS NULL AS nothing, c.id, c.short_name AS name, c.name_en AS "nameEn", c.level_key AS "levelKey", b.*,
           s.units = 1 AND (
             EXISTS (SELECT FROM unit w WHERE w.command_path > c.command_path
                        AND w.command_path < left(c.command_path, -1) || '0')
             OR EXISTS (SELECT FROM unit w WHERE w.local_path > c.local_path
                           AND w.local_path < left(c.local_path, -1) || '0')) AS "ownOnly"
      FROM (VALUES (true)) always LEFT JOIN by_child b ON true LEFT JOIN sizes s ON s.child = b.child LEFT JOIN unit c ON c.segment = b.child
     ORDER BY c.level_key, c.code`);
  let total = NO_COUNTS;
  let own = NO_COUNTS;
  const children: ChildCounts[] = [];
  for (const row of rows) {
    if (row.nothing) continue;
    const counts = countsOf(row);
    total = addCounts(total, counts);
    if (row.id === null) own = counts;
    else {
      const { id, name, nameEn, levelKey, ownOnly } = row;
      children.push({ id, name, nameEn, levelKey, ownOnly, counts });
    }
  }
  return { total, own, children, levels: rows[0]?.levels ?? [] };
}

/** The columns of `StateCounts` over the assignments `a`. */
export function stateColumns(today: CivilDate): Sql {
  const [overdue, withinTerm] = [isOverdue(today), isWithinTerm(today)];
  const noDeadline = hasNoDeadline(today);
  return sql`
    (count(*) FILTER (WHERE ${isDoneOnTime}))::int AS "doneOnTime",
    (count(*) FILTER (WHERE ${isDoneLate}))::int AS "doneLate",
    (count(*) FILTER (WHERE ${withinTerm}))::int AS "withinTerm",
    (count(*) FILTER (WHERE ${overdue}))::int AS "overdue",
    (count(*) FILTER (WHERE ${noDeadline}))::int AS "noDeadline",
    (count(*) FILTER (WHERE ${isDueSoon(today)}))::int AS "dueSoon",
    (count(*) FILTER (WHERE a.waiting > 0 AND ${withinTerm}))::int AS "waitingWithinTerm",
    (count(*) FILTER (WHERE a.waiting > 0 AND ${overdue}))::int AS "waitingOverdue",
    (count(*) FILTER (WHERE a.waiting > 0 AND ${noDeadline}))::int AS "waitingNoDeadline"`;
}

/** The counts of a row that has `stateColumns`, without its other columns. */
export function countsOf(row: StateCounts): StateCounts {
  const counts = { ...NO_COUNTS };
  for (const key of Object.keys(NO_COUNTS) as (keyof StateCounts)[]) counts[key] = row[key];
  return counts;
}
