import { readAsActor } from "#lib/db/door.ts";
import { sql } from "#lib/db/sql.ts";
import { unitsOfLevel } from "#lib/db/units-of-level.ts";
import { type CivilDate, yearOf } from "#lib/domain/civil-date.ts";
import type { Holiday } from "#lib/domain/holidays.ts";
import { type Actor, isAtTop } from "#lib/domain/policy.ts";

export type CalendarsPage = {
  year: number;
  /** Years to choose: those that have days, and this one and the next. */
  years: number[];
  holidays: Holiday[];
  levels: { key: string; name: string; nameEn: string; days: number; units: number }[];
  regimes: {
    key: string;
    name: string;
    nameEn: string;
    /** 0: the last day of each month. */
    cutoffDay: number;
    /** Issued tasks that report by it. */
    tasks: number;
  }[];
  /** The newest day off of all: after it nothing was entered yet. */
  lastDay: CivilDate | null;
};

type Row = Pick<CalendarsPage, "levels" | "regimes"> & { holidays: Holiday[] };

/** What reports' days are reckoned by, for who keeps it; null for others. */
export async function calendarsPage(actor: Actor, year: unknown): Promise<CalendarsPage | null> {
  if (!isAtTop(actor, "calendar:manage")) return null;
  const [row] = await readAsActor(actor, (read) =>
    read<Row>(sql`
      SELECT coalesce((SELECT json_agg(json_build_object('day', h.day, 'kind', h.kind, 'nameVi', h.name_vi,
                'nameEn', h.name_en) ORDER BY h.day) FROM holiday h), '[]') AS holidays,
             coalesce((SELECT json_agg(json_build_object('key', l.key, 'name', l.name_vi, 'nameEn', l.name_en,
                'days', l.report_working_days,
                'units', ${unitsOfLevel(actor.today)}) ORDER BY l.ordinal)
                FROM unit_level l), '[]') AS levels,
             coalesce((SELECT json_agg(json_build_object('key', g.key, 'name', g.name_vi, 'nameEn', g.name_en,
                'cutoffDay', g.cutoff_day,
                'tasks', (SELECT count(*) FROM task t WHERE t.regime_key = g.key AND t.state = 'issued')) ORDER BY g.key)
                FROM regime g), '[]') AS regimes`),
  );
  if (!row) return null;
  const running = yearOf(actor.today);
  const known = new Set([...row.holidays.map(({ day }) => yearOf(day)), running, running + 1]);
  const asked = Number(year);
  const shown = known.has(asked) ? asked : running;
  return {
    year: shown,
    years: [...known].sort((a, b) => a - b),
    holidays: row.holidays.filter(({ day }) => yearOf(day) === shown),
    levels: row.levels,
    regimes: row.regimes,
    lastDay: row.holidays.at(-1)?.day ?? null,
  };
}
