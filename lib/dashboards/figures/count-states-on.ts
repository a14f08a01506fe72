import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { assignmentsInReach, counted, type Extent, reach } from "./extent.ts";

/** How the assignments of one child (by its segment; null is the unit itself) stood at the end of a day. */
export type StatesOn = {
  child: string | null;
  day: CivilDate;
  all: number;
  done: number;
  overdue: number;
};

/**
 * The assignment `a` at the end of a day, by what is known today: the deadline that is in force, the day of the
 * approved fact. What was withdrawn or is suspended is told as it is now.
 */
export function wasGivenOn(day: Sql): Sql {
  return sql`a.assigned_on <= ${day}`;
}
export function wasDoneOn(day: Sql): Sql {
  return sql`(a.done_on <= ${day} AND ${wasGivenOn(day)})`;
}
export function wasOverdueOn(day: Sql): Sql {
  return sql`(a.due_on < ${day} AND (a.done_on IS NULL OR a.done_on > ${day}) AND a.state <> 'suspended'
    AND ${wasGivenOn(day)})`;
}

/** From which of the days on (by its place) each of these was so; as many as there are days: on none of them. */
type Row = { child: string | null; given: number; done: number; late: number; n: number };

/** One pass over the assignments for all days, which are in order; today's row is what the dashboard counts. */
export async function countStatesOn(
  read: Read,
  extent: Extent,
  days: readonly CivilDate[],
): Promise<StatesOn[]> {
  const on = sql`${[...days]}::date[]`;
  const rows = await read<Row>(sql`
    WITH ${reach(extent)}
    SELECT u.child, width_bucket(a.assigned_on - 1, ${on}) AS given,
           coalesce(width_bucket(a.done_on - 1, ${on}), ${days.length}::int) AS done,
           CASE WHEN a.state = 'suspended' THEN ${days.length}::int
                ELSE coalesce(width_bucket(a.due_on, ${on}), ${days.length}::int) END AS late, count(*)::int AS n
      FROM ${assignmentsInReach(extent)} WHERE ${counted(extent)} GROUP BY 1, 2, 3, 4`);
  return [...Map.groupBy(rows, ({ child }) => child)].flatMap(([child, own]) =>
    days.map((day, place) => {
      const given = own.filter((row) => row.given <= place);
      const sum = (some: readonly Row[]) => some.reduce((all, { n }) => all + n, 0);
      return {
        child,
        day,
        all: sum(given),
        done: sum(given.filter(({ done }) => done <= place)),
        overdue: sum(given.filter(({ done, late }) => late <= place && done > place)),
      };
    }),
  );
}
