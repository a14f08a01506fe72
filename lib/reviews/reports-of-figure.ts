import { readAsActor } from "#lib/db/door.ts";
import { HOLIDAYS, type HolidayRow } from "#lib/db/holidays.ts";
import { isMissing, PERIOD_OF_P } from "#lib/db/report-parts.ts";
import { type Sql, sql } from "#lib/db/sql.ts";
import type { PeriodShown } from "#lib/domain/calendar.ts";
import type { CivilDate } from "#lib/domain/civil-date.ts";
import { workCalendarOf } from "#lib/domain/holidays.ts";
import { isId } from "#lib/domain/id.ts";
import type { Actor } from "#lib/domain/policy.ts";
import type { WorkCalendar } from "#lib/domain/working-days.ts";
import { counted } from "./counted.ts";
import { queueScope, waitsForMe } from "./queue-scope.ts";

/** The figures of the overview that count reports of all periods. */
export const FIGURES = ["waiting", "missing", "returned"] as const;
export type Figure = (typeof FIGURES)[number];

export type FigureFilter = {
  of: Figure;
  group: string | null;
  task: string | null;
  /** The report that the page begins behind. */
  after: string | null;
};

export type FigureReport = {
  reportId: string;
  taskId: string;
  periodId: string;
  unit: string;
  unitEn: string | null;
  title: string;
  titleEn: string | null;
  /** Which time the unit was given the task; null where it was given once. */
  occurrence: number | null;
  period: PeriodShown;
  dueOn: CivilDate;
  /** The newest submission, and the first; null: never sent. */
  submittedOn: CivilDate | null;
  firstSubmittedOn: CivilDate | null;
};

export type FigureReports = {
  /** As the overview counts them. */
  count: number;
  rows: FigureReport[];
  next: string | null;
  /** What the reviewer's days are counted by. */
  calendar: WorkCalendar;
};

const PAGE = 100;

/** The reports behind a figure of the overview, of all periods, a page at a time: those first that were due first. */
export async function reportsOfFigure(
  actor: Actor,
  { of, group, task, after }: FigureFilter,
  page = PAGE,
): Promise<FigureReports> {
  const { listed, decidesOn, givesOpinion } = queueScope(actor);
  const behind = isId(after)
    ? sql`(r.due_on, r.id) > (SELECT l.due_on, l.id FROM report l WHERE l.id = ${after}::uuid)`
    : sql`true`;
  return readAsActor(actor, async (read) => {
    const found = await read<FigureReport & { count: number; holidays: HolidayRow[] | null }>(sql`
      WITH seen AS MATERIALIZED (
        SELECT a.id, a.task_id, a.waiting, a.occurrence,
               count(*) OVER (PARTITION BY a.task_id, a.unit_id) AS times, u.short_name AS unit, u.name_en AS unit_en,
               ${decidesOn} AS decides_on, ${givesOpinion} AS gives_opinion
          FROM unit u JOIN assignment a ON a.unit_id = u.id JOIN task t ON t.id = a.task_id
         WHERE ${listed} AND ${counted}
           AND (${group}::uuid IS NULL OR t.task_group_id = ${group}::uuid)
           AND (${task}::uuid IS NULL OR t.id = ${task}::uuid)
      ), found AS MATERIALIZED (
        SELECT r.id, r.period_id, r.due_on, r.submitted_at, r.first_submitted_at, q.task_id, q.unit, q.unit_en,
               CASE WHEN q.times > 1 THEN q.occurrence::int END AS occurrence
          FROM seen q JOIN report r ON r.assignment_id = q.id
         WHERE ${isOf(of, actor)}
      )
      SELECT r.id AS "reportId", r.task_id AS "taskId", r.period_id AS "periodId", r.unit, r.unit_en AS "unitEn",
             t.title, t.title_en AS "titleEn", ${PERIOD_OF_P} AS period, r.due_on AS "dueOn", r.occurrence,
             civil_day(r.submitted_at) AS "submittedOn", civil_day(r.first_submitted_at) AS "firstSubmittedOn",
             ${HOLIDAYS} AS holidays,
             (SELECT count(*) FROM found)::int AS count
        FROM found r JOIN task t ON t.id = r.task_id JOIN period p ON p.id = r.period_id
       WHERE ${behind}
       ORDER BY r.due_on, r.id LIMIT ${page + 1}::int`);
    const rows = found.slice(0, page);
    const last = found.length > page ? rows.at(-1) : undefined;
    const calendar = workCalendarOf(found[0]?.holidays ?? []);
    return { count: found[0]?.count ?? 0, rows, next: last?.reportId ?? null, calendar };
  });
}

function isOf(figure: Figure, { today }: Actor): Sql {
  switch (figure) {
    case "waiting":
      return sql`q.waiting > 0 AND ${waitsForMe}`;
    case "missing":
      return sql`r.state IN ('expected', 'draft', 'returned') AND ${isMissing(today)}`;
    case "returned":
      return sql`r.state = 'returned'`;
  }
}
