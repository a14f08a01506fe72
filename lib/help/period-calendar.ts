import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { periodOn, REGIME_RULES, type Regime } from "#lib/domain/calendar.ts";
import { type Holiday, workCalendarOf } from "#lib/domain/holidays.ts";
import type { Actor } from "#lib/domain/policy.ts";
import { type PeriodOfYear, yearOfPeriods } from "#lib/domain/year-of-periods.ts";

/** The periods of a year as units of one level send for them. */
export type PeriodCalendar = {
  year: number;
  regime: Regime;
  /** Levels whose units report, with the working days that they have. */
  levels: { key: string; name: string; nameEn: string; days: number }[];
  level: { key: string; name: string; nameEn: string; days: number };
  periods: PeriodOfYear[];
  /** Which is to be sent next; none in a year that has not begun. */
  next: PeriodOfYear | null;
  /** Days off and days worked for them, of this year. */
  holidays: Holiday[];
};

type Row = { levels: PeriodCalendar["levels"] | null; holidays: Holiday[] | null };

/** Years that the calendar of holidays is asked for: from the first reports to a few years ahead. */
const [FIRST_YEAR, LAST_YEAR] = [2022, 2035];

/**
 * The periods of a reporting year: of the reader's own level and this year, unless they choose. A year or a level that is
 * not there is the usual one.
 */
export async function periodCalendar(
  actor: Actor,
  asked: { year?: unknown; level?: unknown; regime?: unknown },
): Promise<PeriodCalendar> {
  const [row] = await readAsActor(actor, (read) =>
    read<Row>(sql`
      SELECT (SELECT json_agg(json_build_object('key', l.key, 'name', l.name_vi, 'nameEn', l.name_en,
                'days', l.report_working_days) ORDER BY l.ordinal) FROM unit_level l) AS levels,
             (SELECT json_agg(json_build_object('day', h.day, 'kind', h.kind, 'nameVi', h.name_vi, 'nameEn', h.name_en)
                ORDER BY h.day) FROM holiday h) AS holidays`),
  );
  const levels = row?.levels ?? [];
  const own = actor.memberships[0]?.levelKey;
  const level =
    levels.find(({ key }) => key === asked.level) ??
    levels.find(({ key }) => key === own) ??
    levels.at(-1);
  if (!level) throw new Error("there are no levels of units");
  const regime = asked.regime === "finance" ? "finance" : "administrative";
  const running = periodOn(REGIME_RULES[regime], "yearly", actor.today)?.year ?? FIRST_YEAR;
  const typed = Number(asked.year);
  const year =
    Number.isInteger(typed) && typed >= FIRST_YEAR && typed <= LAST_YEAR ? typed : running;
  const holidays = row?.holidays ?? [];
  const periods = yearOfPeriods(regime, year, level.days, workCalendarOf(holidays));
  const next = year > running ? null : periods.find(({ dueOn }) => dueOn >= actor.today);
  return {
    year,
    regime,
    levels,
    level,
    periods,
    next: next ?? null,
    holidays: holidays.filter(({ day }) => day.startsWith(`${year}-`)),
  };
}
