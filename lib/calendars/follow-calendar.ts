import type { Tx } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { reportDueOn } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Holiday, workCalendarOf } from "#lib/domain/holidays.ts";

/** Reports of one cut-off that units of one level owe by the same day. */
type Owed = { endsOn: CivilDate; level: string; days: number; dueOn: CivilDate; reports: number };

/**
 * After a change of the calendar: reports that nobody has sent and that are not late yet get the day that the calendar
 * gives now, never one that is past. What was due before today stays as it was promised. Returns how many moved.
 */
export async function followCalendar(tx: Tx, today: CivilDate): Promise<number> {
  const calendar = workCalendarOf(
    await tx.$queryRaw<Pick<Holiday, "day" | "kind">[]>(
      sql`SELECT day::text, kind::text FROM holiday`,
    ),
  );
  const owed = await tx.$queryRaw<Owed[]>(sql`
    SELECT p.ends_on::text AS "endsOn", u.level_key AS level, l.report_working_days::int AS days,
           r.due_on::text AS "dueOn", count(*)::int AS reports
      FROM report r JOIN period p ON p.id = r.period_id JOIN assignment a ON a.id = r.assignment_id
      JOIN unit u ON u.id = a.unit_id JOIN unit_level l ON l.key = u.level_key
     WHERE r.due_on >= ${today}::date AND r.first_submitted_at IS NULL
     GROUP BY p.ends_on, u.level_key, l.report_working_days, r.due_on`);
  const moved = owed.flatMap((one) => {
    const due = reportDueOn(one, one.days, calendar);
    const to = due < today ? today : due;
    return to === one.dueOn ? [] : [{ ...one, to }];
  });
  if (moved.length === 0) return 0;
  await tx.$executeRaw(sql`
    UPDATE report r SET due_on = m.to_day
      FROM unnest(${moved.map(({ endsOn }) => endsOn)}::date[], ${moved.map(({ level }) => level)}::text[],
                  ${moved.map(({ dueOn }) => dueOn)}::date[], ${moved.map(({ to }) => to)}::date[])
           AS m (ends_on, level_key, due_on, to_day), period p, assignment a, unit u
     WHERE p.id = r.period_id AND a.id = r.assignment_id AND u.id = a.unit_id
       AND p.ends_on = m.ends_on AND u.level_key = m.level_key AND r.due_on = m.due_on
       AND r.first_submitted_at IS NULL`);
  return moved.reduce((sum, { reports }) => sum + reports, 0);
}
