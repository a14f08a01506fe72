import type { Read } from "#lib/db/door.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import {
  type Cadence,
  type Period,
  REGIME_RULES,
  type Regime,
  type RegimeRules,
  reportDueOn,
} from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { type Holiday, workCalendarOf } from "#lib/domain/holidays.ts";
import { newId } from "#lib/domain/id.ts";
import { isCutOffIn, periodsOwed, type Suspension } from "#lib/domain/periods-owed.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";

/** Open assignments that owe the same periods: thousands share a shape. */
type Shape = {
  taskId: string;
  regimeKey: Regime;
  cadence: Cadence;
  levelKey: string;
  startOn: CivilDate;
  /** Of a duty that is done once; else null, since a deadline ends no period. */
  dueOn: CivilDate | null;
};

/** The running period for which an assignment has a report, and whether its completion was once taken back. */
type Reached = { runningId: string | null; reopened: boolean };

type Calendar = {
  rules: ReadonlyMap<string, RegimeRules>;
  workingDays: ReadonlyMap<string, number>;
  holidays: WorkCalendar;
};

type Owed = { shape: Shape; periods: Period[] };

export type Opened = { periods: number; reports: number };

const ROWS_AT_ONCE = 20_000;

/**
 * Makes the periods that have begun by `today`, and a report that is expected for each open assignment that owes one:
 * all up to the running period, also those of the time in which nobody called. Closes nothing, changes nothing that
 * was begun, and may be called as often as one likes; when there is nothing to do it is two readings.
 *
 * `run` runs one statement within the caller's transaction, as `tx.$queryRaw` does.
 */
export async function openPeriods(run: Read, today: CivilDate): Promise<Opened> {
  const calendar = await readCalendar(run);
  const known = await periodIds(run);
  const owed = (await openShapes(run, today)).flatMap((shape) => {
    const one = owedBy(shape, calendar, today);
    const newest = one?.periods.at(-1);
    return one && newest && (shape.reopened || known.get(keyOf(newest)) !== shape.runningId)
      ? [one]
      : [];
  });
  const behind = owed.length > 0 ? await assignmentsBehind(run, owed, known) : [];
  if (behind.length === 0) return { periods: 0, reports: 0 };

  const indexes = new Set(behind.map(({ index }) => index));
  const needed = owed.filter((_, index) => indexes.has(index)).flatMap(({ periods }) => periods);
  const periods = await insertPeriods(run, needed, known);
  const ids = await periodIds(run);
  await followDeadlines(run, owed, behind, ids, calendar);
  return { periods, reports: await insertReports(run, owed, behind, ids, calendar) };
}

async function readCalendar(run: Read): Promise<Calendar> {
  const regimes = await run<{ key: Regime; cutoffDay: number }>(
    sql`SELECT key, cutoff_day AS "cutoffDay" FROM regime`,
  );
  const levels = await run<{ key: string; days: number }>(
    sql`SELECT key, report_working_days AS days FROM unit_level`,
  );
  const holidays = await run<Pick<Holiday, "day" | "kind">>(
    sql`SELECT day::text, kind::text FROM holiday`,
  );
  return {
    rules: new Map(regimes.map(({ key, cutoffDay }) => [key, { ...REGIME_RULES[key], cutoffDay }])),
    workingDays: new Map(levels.map(({ key, days }) => [key, days])),
    holidays: workCalendarOf(holidays),
  };
}

/**
 * Assignments (`a`) that are open again: done and not after all, suspended and resumed, refused in vain. With the end the
 * reports went that nobody had begun, so that there may be gaps before their newest one.
 */
const REOPENED: Sql = sql`a.id IN (SELECT assignment_id FROM assignment_change
                                    WHERE kind IN ('reopening', 'resumption', 'insistence'))`;

/** With how far they have got; of a shape some may have a report and others not. */
function openShapes(run: Read, today: CivilDate): Promise<(Shape & Reached)[]> {
  return run(sql`
    WITH running AS MATERIALIZED (
      SELECT r.assignment_id, r.period_id FROM report r
       WHERE r.period_id = ANY(ARRAY(SELECT id FROM period WHERE ${today}::date BETWEEN starts_on AND ends_on))
    ), shape AS (
      SELECT DISTINCT a.task_id, u.level_key, a.start_on, a.due_on, running.period_id, ${REOPENED} AS reopened
        FROM assignment a JOIN unit u ON u.id = a.unit_id LEFT JOIN running ON running.assignment_id = a.id
       WHERE a.state IN ('assigned', 'acknowledged', 'in_progress') AND a.start_on <= ${today}::date
    )
    SELECT DISTINCT s.task_id AS "taskId", t.regime_key AS "regimeKey", t.cadence::text, s.level_key AS "levelKey",
           s.start_on::text AS "startOn", CASE t.cadence WHEN 'once' THEN s.due_on::text END AS "dueOn",
           s.period_id AS "runningId", s.reopened
      FROM shape s JOIN task t ON t.id = s.task_id`);
}

function owedBy(shape: Shape, { rules }: Calendar, today: CivilDate): Owed | null {
  const regime = rules.get(shape.regimeKey);
  if (!regime) return null;
  const { closed, open } = periodsOwed(regime, { ...shape, endedOn: null }, today);
  return { shape, periods: open ? [...closed, open] : closed };
}

function keyOf({
  regime,
  cadence,
  startsOn,
  endsOn,
}: Omit<Period, "year" | "number" | "key">): string {
  return `${regime}/${cadence}/${startsOn}/${endsOn}`;
}

async function periodIds(run: Read): Promise<Map<string, string>> {
  const rows = await run<Omit<Period, "year" | "number" | "key"> & { id: string }>(sql`
    SELECT id, regime_key AS regime, cadence::text, starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM period`);
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

type Behind = {
  /** Of the shape. */
  index: number;
  assignmentId: string;
};

/** Who lacks the report of the newest period; whoever has that one has those before it, unless it was reopened. */
function assignmentsBehind(run: Read, owed: Owed[], known: Map<string, string>): Promise<Behind[]> {
  const newest = owed.map(({ periods }) => known.get(keyOf(periods.at(-1) as Period)) ?? null);
  const shapes = owed.map(({ shape }) => shape);
  return run<Behind>(sql`
    SELECT DISTINCT ON (a.id) s.index::int - 1 AS index, a.id AS "assignmentId"
      FROM unnest(${shapes.map(({ taskId }) => taskId)}::uuid[], ${shapes.map(({ levelKey }) => levelKey)}::text[],
                  ${shapes.map(({ startOn }) => startOn)}::date[], ${shapes.map(({ dueOn }) => dueOn)}::date[],
                  ${newest}::uuid[])
           WITH ORDINALITY AS s (task_id, level_key, start_on, due_on, period_id, index)
      JOIN assignment a ON a.task_id = s.task_id AND a.start_on = s.start_on
       AND a.state IN ('assigned', 'acknowledged', 'in_progress')
       AND (s.due_on IS NULL OR a.due_on = s.due_on)
      JOIN unit u ON u.id = a.unit_id AND u.level_key = s.level_key
     WHERE NOT EXISTS (SELECT FROM report r WHERE r.assignment_id = a.id AND r.period_id = s.period_id) OR ${REOPENED}`);
}

async function insertPeriods(
  run: Read,
  periods: Period[],
  known: Map<string, string>,
): Promise<number> {
  const missing = new Map(
    periods.filter((period) => !known.has(keyOf(period))).map((period) => [keyOf(period), period]),
  );
  if (missing.size === 0) return 0;
  const rows = [...missing.values()];
  const inserted = await run(sql`
    INSERT INTO period (id, regime_key, cadence, year, number, starts_on, ends_on)
    SELECT id, regime_key, cadence::"Cadence", year, number, starts_on, ends_on
      FROM unnest(${rows.map(newId)}::uuid[], ${rows.map(({ regime }) => regime)}::text[],
                  ${rows.map(({ cadence }) => cadence)}::text[], ${rows.map(({ year }) => year)}::int[],
                  ${rows.map(({ number }) => number)}::int[], ${rows.map(({ startsOn }) => startsOn)}::date[],
                  ${rows.map(({ endsOn }) => endsOn)}::date[])
           AS p (id, regime_key, cadence, year, number, starts_on, ends_on)
    ON CONFLICT DO NOTHING RETURNING id`);
  return inserted.length;
}

/** The single period of a duty that is done once ends with its deadline: until it is decided, its report goes along. */
async function followDeadlines(
  run: Read,
  owed: Owed[],
  behind: Behind[],
  ids: Map<string, string>,
  calendar: Calendar,
): Promise<void> {
  for (const [index, of] of Map.groupBy(behind, (one) => one.index)) {
    const { shape, periods } = owed[index] as Owed;
    const [once] = periods;
    if (once?.cadence !== "once") continue;
    await run(sql`
      UPDATE report r SET period_id = ${ids.get(keyOf(once))}::uuid, due_on = ${dueOn(once, shape, calendar)}::date
        FROM period p
       WHERE r.assignment_id = ANY(${of.map(({ assignmentId }) => assignmentId)}::uuid[]) AND p.id = r.period_id
         AND p.cadence = 'once' AND p.id <> ${ids.get(keyOf(once))}::uuid AND r.state NOT IN ('approved', 'received')
         AND NOT EXISTS (SELECT FROM report o
                          WHERE o.assignment_id = r.assignment_id AND o.period_id = ${ids.get(keyOf(once))}::uuid)`);
  }
}

async function insertReports(
  run: Read,
  owed: Owed[],
  behind: Behind[],
  ids: Map<string, string>,
  calendar: Calendar,
): Promise<number> {
  const reached = await lastPeriods(run, behind);
  const gaps = await spansOfReopened(run, behind);
  const suspended = await suspensionsOf(run, behind);
  const rows = behind.flatMap(({ index, assignmentId }) => {
    const { shape, periods } = owed[index] as Owed;
    const last = reached.get(assignmentId) ?? "";
    return periods
      .filter(
        (period) =>
          (period.endsOn > last || gaps.get(assignmentId)?.every(liesApartFrom(period))) &&
          !isCutOffIn(period, suspended.get(assignmentId) ?? []),
      )
      .map((period) => ({
        assignmentId,
        periodId: ids.get(keyOf(period)),
        dueOn: dueOn(period, shape, calendar),
      }));
  });
  let inserted = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const written = await run<{ written: number }>(sql`
      WITH added AS (
        INSERT INTO report (id, assignment_id, period_id, due_on)
        SELECT * FROM unnest(${some.map(newId)}::uuid[], ${some.map(({ assignmentId }) => assignmentId)}::uuid[],
                             ${some.map(({ periodId }) => periodId)}::uuid[], ${some.map((row) => row.dueOn)}::date[])
        ON CONFLICT (assignment_id, period_id) DO NOTHING RETURNING 1)
      SELECT count(*)::int AS written FROM added`);
    inserted += written[0]?.written ?? 0;
  }
  return inserted;
}

/** The cut-off of the newest period for which each has a report; those that have none are left out. */
async function lastPeriods(run: Read, behind: Behind[]): Promise<Map<string, CivilDate>> {
  const rows = await run<{ id: string; last: CivilDate }>(sql`
    SELECT r.assignment_id AS id, max(p.ends_on)::text AS last
      FROM report r JOIN period p ON p.id = r.period_id
     WHERE r.assignment_id = ANY(${behind.map(({ assignmentId }) => assignmentId)}::uuid[])
     GROUP BY r.assignment_id`);
  return new Map(rows.map(({ id, last }) => [id, last]));
}

type Span = { id: string; startsOn: CivilDate; endsOn: CivilDate };

/** For which days those that were reopened have a report; of the others nothing, as they have no gaps. */
async function spansOfReopened(run: Read, behind: Behind[]): Promise<Map<string, Span[]>> {
  const rows = await run<Span>(sql`
    SELECT a.id, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn"
      FROM assignment a JOIN report r ON r.assignment_id = a.id JOIN period p ON p.id = r.period_id
     WHERE a.id = ANY(${behind.map(({ assignmentId }) => assignmentId)}::uuid[]) AND ${REOPENED}`);
  return Map.groupBy(rows, ({ id }) => id);
}

/** The suspensions that are over. */
async function suspensionsOf(run: Read, behind: Behind[]): Promise<Map<string, Suspension[]>> {
  const rows = await run<Suspension & { id: string }>(sql`
    SELECT id, "from"::text, "resumedOn"::text
      FROM (SELECT assignment_id AS id, kind, civil_day(at) AS "from",
                   lead(civil_day(at)) OVER (PARTITION BY assignment_id ORDER BY at, id) AS "resumedOn"
              FROM assignment_change
             WHERE kind IN ('suspension', 'resumption')
               AND assignment_id = ANY(${behind.map(({ assignmentId }) => assignmentId)}::uuid[])) c
     WHERE kind = 'suspension' AND "resumedOn" IS NOT NULL`);
  return Map.groupBy(rows, ({ id }) => id);
}

/** A single period may have moved with its deadline: no day is asked for twice. */
function liesApartFrom({ startsOn, endsOn }: Period) {
  return (other: Span) => other.endsOn < startsOn || other.startsOn > endsOn;
}

const dues = new WeakMap<Calendar, Map<string, CivilDate>>();

function dueOn(period: Period, { levelKey }: Shape, calendar: Calendar): CivilDate {
  const known = dues.get(calendar) ?? new Map<string, CivilDate>();
  dues.set(calendar, known);
  const days = calendar.workingDays.get(levelKey) ?? 0;
  const key = `${period.endsOn}/${days}`;
  const due = known.get(key) ?? reportDueOn(period, days, calendar.holidays);
  known.set(key, due);
  return due;
}
