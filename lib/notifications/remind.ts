import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { DUE_SOON_DAYS } from "#lib/domain/lateness.ts";
import { OVERDUE_TOLD_DAYS, REPORT_REMINDED_DAYS } from "#lib/domain/notices.ts";
import { ASSIGNMENT_OWED, REPORT_OWED } from "./owed.ts";

/**
 * Writes into the outbox what is due soon and what has become overdue: one row for a unit and a day, however many of
 * its reports or tasks are due on it, and only once, since the row's id follows from both. A deadline that is moved is
 * another day. Answers how many rows are new.
 */
export async function remindOfDeadlines(run: Read, today: CivilDate): Promise<number> {
  const reports = sql`
    SELECT DISTINCT a.unit_id, b.due_on FROM report b JOIN assignment a ON a.id = b.assignment_id
     WHERE ${REPORT_OWED} AND b.due_on`;
  const tasks = sql`
    SELECT DISTINCT a.unit_id, a.due_on FROM assignment a
     WHERE ${ASSIGNMENT_OWED} AND a.due_on`;
  const soon = (days: number) => sql`BETWEEN ${today}::date AND ${today}::date + ${days}::int`;
  const overdue = sql`BETWEEN ${today}::date - ${OVERDUE_TOLD_DAYS}::int AND ${today}::date - 1`;
  const reminders: [string, Sql][] = [
    ["reports.due-soon", sql`${reports} ${soon(REPORT_REMINDED_DAYS)}`],
    ["reports.overdue", sql`${reports} ${overdue}`],
    ["assignments.due-soon", sql`${tasks} ${soon(DUE_SOON_DAYS)}`],
    ["assignments.overdue", sql`${tasks} ${overdue}`],
  ];
  let written = 0;
  for (const [topic, owed] of reminders) {
    const rows = await run<{ written: number }>(sql`
      WITH added AS (
        INSERT INTO outbox (id, topic, payload)
        SELECT md5(concat_ws('/', ${topic}::text, o.unit_id, o.due_on))::uuid, ${topic},
               jsonb_build_object('unitId', o.unit_id, 'dueOn', o.due_on)
          FROM (${owed}) o
        ON CONFLICT (id) DO NOTHING RETURNING 1)
      SELECT count(*)::int AS written FROM added`);
    written += rows[0]?.written ?? 0;
  }
  return written;
}
