import { readAsActor } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import { sql } from "#lib/db/sql.ts";
import type { Cadence } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { ThresholdEntry } from "#lib/domain/review-thresholds.ts";
import { counted } from "./counted.ts";
import { type PileTask, readRows } from "./pile.ts";
import { TASK_OF_T } from "./pile-sql.ts";
import type { QueueScope } from "./queue-scope.ts";
import type { PileToSort } from "./sort-pile.ts";
import { thresholdEntries } from "./threshold-sql.ts";

type Asked = { scope: QueueScope; path: string; most: number };
type Row = {
  piles: { task: PileTask; period: { id: string; endsOn: CivilDate; cadence: Cadence } }[] | null;
  thresholds: ThresholdEntry[];
  holidays: HolidayRow[] | null;
};

/** The piles of one office (its `path`, and what lies below it) in which most reports wait, the fullest first. */
export async function fullestPiles(
  actor: Actor,
  { scope, path, most }: Asked,
): Promise<PileToSort[]> {
  return readAsActor(actor, async (read) => {
    const [row] = await read<Row>(sql`
      SELECT (SELECT json_agg(json_build_object('task', ${TASK_OF_T}, 'period',
                                json_build_object('id', p.id, 'endsOn', p.ends_on, 'cadence', p.cadence))
                              ORDER BY w.waiting DESC, t.id, p.id)
                FROM (SELECT a.task_id, r.period_id, count(*) AS waiting
                        FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
                        JOIN report r ON r.assignment_id = a.id AND r.state = 'submitted'
                       WHERE ${scope.listed} AND ${counted} AND a.waiting > 0
                       GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT ${most}::int) w
                JOIN task t ON t.id = w.task_id JOIN period p ON p.id = w.period_id) AS piles,
             ${thresholdEntries(sql`SELECT ${path}::text`)} AS thresholds,
             ${HOLIDAYS} AS holidays`);
    const calendar = workCalendarOf(row?.holidays ?? []);
    const thresholds = row?.thresholds ?? [];
    const piles: PileToSort[] = [];
    for (const { task, period } of row?.piles ?? []) {
      const rows = await readRows(read, actor, scope, task, period.id);
      piles.push({ task, period, rows, calendar, thresholds });
    }
    return piles;
  });
}
